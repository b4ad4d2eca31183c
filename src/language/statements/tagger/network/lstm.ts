/**
 * Bidirectional LSTM layers over many sequences at once. The sequences stand side by side, the longest first, so that at
 * each step those that are long enough are the first rows of a matrix. In memory the words lie step by step: all first
 * words, all second words, and so on.
 */
import { columnsFrom, type Kernel, type Layer, placeLayer, placeRows, type Rows, stateUnit } from './kernel.ts';
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
export type Workspace = { gates: Rows; cells: number; starts: number };

export const workspaceFor = (kernel: Kernel, hidden: number, words: number): Workspace => ({
  gates: placeRows(kernel, words, 4 * 8 * hidden),
  cells: kernel.place(4 * words * hidden),
  starts: kernel.place(4 * (words + 1)),
});

/** Lays out a layer's weights. `unit` is what stands for 1 in its inputs. */
export const bidirectionalOf = (
  kernel: Kernel,
  weights: Weights,
  name: string,
  { hidden, width, unit }: { hidden: number; width: number; unit: number },
  { gates, cells, starts }: Workspace,
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
  const run = (layer: Layer, gates: Rows, states: Rows, steps: Int32Array, back: boolean) => {
    kernel.float32(cells, (steps[1] ?? 0) * hidden).fill(0);
    kernel.recur(layer, gates, cells, states, steps, hidden, back);
  };

  return (inputs, states, steps) => {
    const words = steps.at(-1) ?? 0;
    if (words === 0) return;
    kernel.multiply(input, inputs, input.biases, gates, words);
    const placed = kernel.int32(starts, steps.length);
    placed.set(steps);
    run(forward, gates, states, placed, false);
    const secondHalf = (rows: Rows): Rows => columnsFrom(rows, rows.stride / 2);
    run(backward, secondHalf(gates), secondHalf(states), placed, true);
  };
};
