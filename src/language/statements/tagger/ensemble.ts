/**
 * The network: over the same words several stacks of LSTM layers, trained apart, whose scores are added. Where one errs, the
 * other often doesn't.
 */

import type { Paragraph } from './features.ts';
import { inputsOf } from './inputs.ts';
import { labels } from './labels.ts';
import { type Kernel, placeRows } from './network/kernel.ts';
import { stepsOf, workspaceFor } from './network/lstm.ts';
import { quantisedOf, type Weights, weightsError } from './network/weights.ts';
import type { Sequence } from './sequences.ts';
import { stackOf, stacksIn } from './stack.ts';

/** What the network makes of one sequence. */
export type Encoded = {
  sequence: Sequence;
  /** A row a word, a column a label: the sum of the stacks' scores. */
  scores: Float32Array;
  /** Of each stack, a row a word: its state in the last layer, `width` numbers (int16, `stateUnit` stands for 1). */
  states: Int16Array[];
  width: number;
};

/** Takes sequences of at most `blockWords` words together; gives them back in another order. */
export type Network = (paragraphs: Paragraph[], sequences: Sequence[]) => Encoded[];

/** Memory is taken once for so many words; longer texts go through in several blocks. */
export const blockWords = 512;

const lengthOf = ({ start, end }: Sequence) => end - start;

/** Lays out the weights in the kernel's memory. */
export const networkOf = (kernel: Kernel, weights: Weights): Network => {
  const inputs = inputsOf(weights);
  const names = stacksIn(weights);
  const hidden = quantisedOf(weights, `${names[0]}.layer1.forward`).columns;
  if (hidden % 4 !== 0) throw weightsError(`its layers are ${hidden} wide, which is no multiple of 4`);
  const width = 2 * hidden;
  const inputWidth = Math.ceil(inputs.width / 2) * 2;
  const inputRows = placeRows(kernel, blockWords, 2 * inputWidth);
  const shared = {
    hidden,
    inputs: inputs.width,
    words: blockWords,
    workspace: workspaceFor(kernel, hidden, blockWords),
    firstStates: placeRows(kernel, blockWords, 2 * width),
  };
  const stacks = names.map((name) => stackOf(kernel, weights, name, shared));

  return (paragraphs, sequences) => {
    const order = sequences.toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const steps = stepsOf(order.map(lengthOf));
    const words = steps.at(-1) ?? 0;
    const rowOf = (column: number, word: number) => (steps[word] ?? 0) + column;

    const read = kernel.int16(inputRows.at, words * inputWidth);
    for (const [column, { paragraph, start, end }] of order.entries()) {
      const from = paragraphs[paragraph];
      if (!from) continue;
      for (let word = start; word < end; word++)
        inputs.write(from, word, read, rowOf(column, word - start) * inputWidth);
    }
    for (const stack of stacks) stack.run(inputRows, steps);

    const encoded = order.map((sequence) => ({
      sequence,
      scores: new Float32Array(lengthOf(sequence) * labels.length),
      states: stacks.map(() => new Int16Array(lengthOf(sequence) * width)),
      width,
    }));
    for (const [number, stack] of stacks.entries()) {
      const [allScores, allStates] = [stack.scores(words), stack.states(words)];
      for (const [column, { sequence, scores, states }] of encoded.entries())
        for (let word = 0; word < lengthOf(sequence); word++) {
          const row = rowOf(column, word);
          states[number]?.set(allStates.subarray(row * width, (row + 1) * width), word * width);
          for (let label = 0; label < labels.length; label++) {
            const at = word * labels.length + label;
            scores[at] = (scores[at] ?? 0) + (allScores[row * stack.outputs + label] ?? 0);
          }
        }
    }
    return encoded;
  };
};
