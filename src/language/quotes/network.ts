/** The network: two bidirectional LSTM layers over a sequence's words, and from each word's state the scores of its labels. */

import { inputUnit, type Kernel, placeLayer, placeRows, stateUnit } from '../network/kernel.ts';
import { bidirectionalOf, stepsOf, workspaceFor } from '../network/lstm.ts';
import { plainOf, quantisedOf, type Weights, weightsError } from '../network/weights.ts';
import type { Paragraph } from './features.ts';
import { inputsOf } from './inputs.ts';
import { labels } from './labels.ts';
import type { Sequence } from './sequences.ts';

/** What the network makes of one sequence. */
export type Encoded = {
  sequence: Sequence;
  /** A row a word, a column a label. */
  scores: Float32Array;
  /** A row a word: its state in the last layer, `width` numbers (int16, `stateUnit` stands for 1). */
  states: Int16Array;
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
  const hidden = quantisedOf(weights, 'layer1.forward').columns;
  if (hidden % 4 !== 0) throw weightsError(`its layers are ${hidden} wide, which is no multiple of 4`);
  const width = 2 * hidden;
  const workspace = workspaceFor(kernel, hidden, blockWords);
  const first = bidirectionalOf(kernel, weights, 'layer1', { hidden, width: inputs.width, unit: inputUnit }, workspace);
  const second = bidirectionalOf(kernel, weights, 'layer2', { hidden, width, unit: stateUnit }, workspace);
  const toLabels = placeLayer(
    kernel,
    quantisedOf(weights, 'labels', labels.length, width),
    plainOf(weights, 'labels.bias', 1, labels.length).values,
    stateUnit,
  );
  const inputWidth = Math.ceil(inputs.width / 2) * 2;
  const inputRows = placeRows(kernel, blockWords, 2 * inputWidth);
  const firstStates = placeRows(kernel, blockWords, 2 * width);
  const secondStates = placeRows(kernel, blockWords, 2 * width);
  const scoreRows = placeRows(kernel, blockWords, 4 * toLabels.outputs);

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
    first(inputRows, firstStates, steps);
    second(firstStates, secondStates, steps);
    kernel.multiply(toLabels, secondStates, toLabels.biases, scoreRows, words);

    const allScores = kernel.float32(scoreRows.at, words * toLabels.outputs);
    const allStates = kernel.int16(secondStates.at, words * width);
    return order.map((sequence, column) => {
      const scores = new Float32Array(lengthOf(sequence) * labels.length);
      const states = new Int16Array(lengthOf(sequence) * width);
      for (let word = 0; word < lengthOf(sequence); word++) {
        const row = rowOf(column, word);
        const start = row * toLabels.outputs;
        scores.set(allScores.subarray(start, start + labels.length), word * labels.length);
        states.set(allStates.subarray(row * width, (row + 1) * width), word * width);
      }
      return { sequence, scores, states, width };
    });
  };
};
