/**
 * Bidirectional LSTM layers over many sequences at once. The sequences stand side by side, the longest first, so that at
 * each step those that are long enough are the first rows of a matrix. In memory the words lie step by step: all first
 * words, all second words, and so on.
 */
import { type Kernel, type Layer, placeLayer, placeRows, type Rows, rowsFrom, stateUnit } from './kernel.ts';
import { plainOf, quantisedOf, type Weights } from './weights.ts';

/** Where each step's rows begin, and at last where they all end. */
export type Steps = number[];

/** The steps of sequences of these lengths, the longest first. */
export const stepsOf = (lengths: number[]): Steps => {
  const steps = [0];
  let active = lengths.length;
  for (let step = 0; ; step++) {
    while (active > 0 && (lengths[active - 1] ?? 0) <= step) active--;
    if (active === 0) return steps;
    steps.push((steps[step] ?? 0) + active);
  }
};

/** Sets the states (int16) of all words, given their inputs (int16). */
export type Bidirectional = (inputs: Rows, states: Rows, steps: Steps) => void;

/** Working memory that layers of the same size share. */
export type Workspace = { gates: Rows; cells: number };

export const workspaceFor = (kernel: Kernel, hidden: number, words: number): Workspace => ({
  gates: placeRows(kernel, words, 4 * 8 * hidden),
  cells: kernel.place(4 * words * hidden),
});

/** Lays out a layer's weights. `unit` is what stands for 1 in its inputs. */
export const bidirectionalOf = (
  kernel: Kernel,
  weights: Weights,
  name: string,
  { hidden, width, unit }: { hidden: number; width: number; unit: number },
  { gates, cells }: Workspace,
): Bidirectional => {
  const recurrent = (direction: string): Layer =>
    placeLayer(kernel, quantisedOf(weights, `${name}.${direction}`, 4 * hidden, hidden), null, stateUnit);
  const input = placeLayer(
    kernel,
    quantisedOf(weights, `${name}.input`, 8 * hidden, width),
    plainOf(weights, `${name}.bias`, 1, 8 * hidden).values,
    unit,
  );
  const forward = recurrent('forward');
  const backward = recurrent('backward');

  /** One direction; its gates and its states are one half of each row. */
  const run = (layer: Layer, gates: Rows, states: Rows, steps: Steps, order: number[]) => {
    const startOf = (step: number) => steps[step] ?? 0;
    const countOf = (step: number) => startOf(step + 1) - startOf(step);
    kernel.float32(cells, countOf(0) * hidden).fill(0);
    let before: number | undefined;
    for (const step of order) {
      const sums = rowsFrom(gates, startOf(step));
      // Going backward, sequences that end here have no state yet: theirs is zero, and adds nothing.
      if (before !== undefined) {
        const count = Math.min(countOf(before), countOf(step));
        kernel.multiply(layer, rowsFrom(states, startOf(before)), sums, sums, count);
      }
      kernel.step(sums, cells, rowsFrom(states, startOf(step)), countOf(step), hidden);
      before = step;
    }
  };

  return (inputs, states, steps) => {
    kernel.multiply(input, inputs, input.biases, gates, steps.at(-1) ?? 0);
    const order = [...steps.keys()].slice(0, -1);
    run(forward, gates, states, steps, order);
    const secondHalf = ({ at, stride }: Rows): Rows => ({ at: at + stride / 2, stride });
    run(backward, secondHalf(gates), secondHalf(states), steps, order.toReversed());
  };
};
