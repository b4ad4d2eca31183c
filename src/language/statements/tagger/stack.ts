/** A stack: two bidirectional LSTM layers over the words of sequences, and from each word's state the scores of its labels. */

import { labels } from './labels.ts';
import { inputUnit, type Kernel, placeNamed, placeRows, type Rows, stateUnit } from './network/kernel.ts';
import { bidirectionalOf, type Steps, type Workspace } from './network/lstm.ts';
import { type Weights, weightsError } from './network/weights.ts';

/** The stacks that weights hold: their tensors' names begin so. Throws where there is none. */
export const stacksIn = ({ quantised }: Weights): string[] => {
  const names: string[] = [];
  while (quantised.has(`${names.length}.labels`)) names.push(String(names.length));
  if (names.length === 0) throw weightsError('“0.labels” is missing');
  return names;
};

/** What a stack makes of words that lie step by step. */
export type Stack = {
  run(inputs: Rows, steps: Steps): void;
  /** Of so many words: their states in the last layer, and their labels' scores with `outputs` numbers a row. */
  states(words: number): Int16Array;
  scores(words: number): Float32Array;
  outputs: number;
};

/** What stacks share, as they run one after the other: the size of their words, states and blocks, and working memory. */
export type Shared = { hidden: number; inputs: number; words: number; workspace: Workspace; firstStates: Rows };

/** Lays out the weights of one stack in the kernel's memory. */
export const stackOf = (
  kernel: Kernel,
  weights: Weights,
  name: string,
  { hidden, inputs, words, workspace, firstStates }: Shared,
): Stack => {
  const width = 2 * hidden;
  const ofWords = { hidden, width: inputs, unit: inputUnit };
  const ofStates = { hidden, width, unit: stateUnit };
  const first = bidirectionalOf(kernel, weights, `${name}.layer1`, ofWords, workspace);
  const second = bidirectionalOf(kernel, weights, `${name}.layer2`, ofStates, workspace);
  const ofLabels = { outputs: labels.length, inputs: width, unit: stateUnit };
  const toLabels = placeNamed(kernel, weights, `${name}.labels`, ofLabels);
  const states = placeRows(kernel, words, 2 * width);
  const scores = placeRows(kernel, words, 4 * toLabels.outputs);
  return {
    run(inputs, steps) {
      first(inputs, firstStates, steps);
      second(firstStates, states, steps);
      kernel.multiply(toLabels, states, toLabels.biases, scores, steps.at(-1) ?? 0);
    },
    states: (words) => kernel.int16(states.at, words * width),
    scores: (words) => kernel.float32(scores.at, words * toLabels.outputs),
    outputs: toLabels.outputs,
  };
};
