/** The network as the formulas have it, slowly and in double precision, to hold the kernel against. */

import type { Paragraph } from '../../../../src/language/statements/tagger/features.ts';
import { vocabularyOf } from '../../../../src/language/statements/tagger/network/vocabulary.ts';
import { plainOf, quantisedOf, type Weights } from '../../../../src/language/statements/tagger/network/weights.ts';

export type Vector = number[];
export type Matrix = Vector[];

const rowsOf = (values: Iterable<number>, columns: number): Matrix => {
  const all = [...values];
  return Array.from({ length: all.length / columns }, (_, row) => all.slice(row * columns, (row + 1) * columns));
};
export const matrixOf = (weights: Weights, name: string): Matrix => {
  const { columns, values, scales } = quantisedOf(weights, name);
  return rowsOf(values, columns).map((row, index) => row.map((value) => value * (scales[index] ?? 0)));
};
export const tableOf = (weights: Weights, name: string): Matrix => {
  const { columns, values } = plainOf(weights, name);
  return rowsOf(values, columns);
};
const vectorOf = (weights: Weights, name: string): Vector => tableOf(weights, name)[0] ?? [];
export const plus = (...vectors: Vector[]): Vector =>
  (vectors[0] ?? []).map((_, index) => vectors.reduce((sum, vector) => sum + (vector[index] ?? 0), 0));
const dot = (a: Vector, b: Vector) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
export const times = (matrix: Matrix, vector: Vector): Vector => matrix.map((row) => dot(row, vector));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** torch.nn.functional.conv1d with padding 1, ReLU and the maximum, over 16 characters. */
export const lettersOf = (weights: Weights, form: string): Vector => {
  const codes = [...(form.length <= 16 ? form : form.slice(0, 9) + form.slice(-7))].map((letter) =>
    weights.characters.includes(letter) ? weights.characters.indexOf(letter) + 2 : 1,
  );
  const padded = [0, ...codes, ...Array.from({ length: 17 - codes.length }, () => 0)];
  const table = tableOf(weights, 'letters');
  const third = table.length / 3;
  const places = Array.from({ length: 16 }, (_, place) =>
    plus(
      vectorOf(weights, 'letters.bias'),
      ...[0, 1, 2].map((side) => table[side * third + (padded[place + side] ?? 0)] ?? []),
    ),
  );
  return (places[0] ?? []).map((_, filter) => Math.max(0, ...places.map((sums) => sums[filter] ?? 0)));
};

const inputOf = (weights: Weights, paragraph: Paragraph, word: number): Vector => [
  ...(matrixOf(weights, 'words')[vocabularyOf(weights.words).rowOf(paragraph.words[word]?.form ?? '')] ?? []),
  ...lettersOf(weights, paragraph.words[word]?.form ?? ''),
  ...(['shape', 'mark', 'start', 'tag', 'name'] as const).flatMap(
    (feature) => tableOf(weights, feature)[paragraph[feature][word] ?? 0] ?? [],
  ),
  ...[0, 1, 2, 3].map((bit) => (paragraph.flags >> bit) & 1),
];

/** https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html, with both biases in one. */
const lstm = (inputs: Matrix, input: Matrix, biases: Vector, recurrent: Matrix): Matrix => {
  const hidden = recurrent.length / 4;
  let state: Vector = Array.from({ length: hidden }, () => 0);
  let cell = state;
  return inputs.map((vector) => {
    const sums = plus(times(input, vector), biases, times(recurrent, state));
    const gate = (number: number) => sums.slice(number * hidden, (number + 1) * hidden);
    const [i = [], f = [], g = [], o = []] = [gate(0), gate(1), gate(2), gate(3)];
    cell = cell.map((before, unit) => sigmoid(f[unit] ?? 0) * before + sigmoid(i[unit] ?? 0) * Math.tanh(g[unit] ?? 0));
    state = cell.map((value, unit) => sigmoid(o[unit] ?? 0) * Math.tanh(value));
    return state;
  });
};

const bidirectional = (weights: Weights, name: string, inputs: Matrix): Matrix => {
  const input = matrixOf(weights, `${name}.input`);
  const biases = vectorOf(weights, `${name}.bias`);
  const half = biases.length / 2;
  const forward = lstm(inputs, input.slice(0, half), biases.slice(0, half), matrixOf(weights, `${name}.forward`));
  const backward = lstm(
    inputs.toReversed(),
    input.slice(half),
    biases.slice(half),
    matrixOf(weights, `${name}.backward`),
  ).toReversed();
  return forward.map((states, word) => [...states, ...(backward[word] ?? [])]);
};

/** States of each stack's last layer and the sum of the stacks' scores of the labels, word by word. */
export const network = (weights: Weights, paragraph: Paragraph): { states: Matrix[]; scores: Matrix } => {
  const inputs = paragraph.words.map((_, word) => inputOf(weights, paragraph, word));
  const stacks = ['0', '1'].map((stack) => {
    const states = bidirectional(weights, `${stack}.layer2`, bidirectional(weights, `${stack}.layer1`, inputs));
    const scores = states.map((state) =>
      plus(times(matrixOf(weights, `${stack}.labels`), state), vectorOf(weights, `${stack}.labels.bias`)),
    );
    return { states, scores };
  });
  const scores = inputs.map((_, word) => plus(...stacks.map((stack) => stack.scores[word] ?? [])));
  return { states: stacks.map(({ states }) => states), scores };
};
