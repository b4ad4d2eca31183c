/**
 * The network: two bidirectional LSTM layers over the words of a sequence, and a linear layer from each word's state to the
 * scores of its labels. All sequences of a block go through it side by side, the longest first: at each step the ones that
 * are long enough form a matrix. Words lie in memory step by step ("packed"), so that every step is one run of rows.
 */
import type { Paragraph } from './features.ts';
import { inputsOf } from './inputs.ts';
import { inputUnit, type Kernel, type Layer, placeLayer, stateUnit } from './kernel.ts';
import type { Sequence } from './sequences.ts';
import { labels } from './viterbi.ts';
import { plainOf, quantisedOf, type Weights } from './weights.ts';

/** What the network makes of one sequence. */
export type Encoded = {
  sequence: Sequence;
  /** Per word, a score for each label. */
  scores: Float32Array;
  /** Per word, the last layer's state (fixed point, 1 is `stateUnit`), `width` numbers. */
  states: Int16Array;
  width: number;
};

/** Words in one block: memory is taken once for so many, and longer texts go through in several blocks. */
export const blockWords = 2048;
/** `multiply` may read so many rows more than there are. */
const slack = 3;

type Recurrent = { input: Layer; directions: [Layer, Layer] };
/** Where the rows of each step begin, and where the last one ends. */
type Steps = number[];

const packed = (sequences: Sequence[]): { order: Sequence[]; steps: Steps } => {
  const lengthOf = ({ start, end }: Sequence) => end - start;
  const order = sequences.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const steps = [0];
  let active = order.length;
  for (let step = 0; active > 0; step++) {
    while (active > 0 && lengthOf(order[active - 1] as Sequence) <= step) active--;
    if (active > 0) steps.push((steps[step] ?? 0) + active);
  }
  return { order, steps };
};

/** Lays out the weights. The returned function takes sequences of at most `blockWords` words together. */
export const networkOf = (
  kernel: Kernel,
  weights: Weights,
): ((paragraphs: Paragraph[], sequences: Sequence[]) => Encoded[]) => {
  const inputs = inputsOf(weights);
  const hidden = quantisedOf(weights, 'layer1.forward').columns;
  const recurrent = (name: string, width: number, unit: number): Recurrent => {
    const input = quantisedOf(weights, `${name}.input`, 8 * hidden, width);
    const biases = plainOf(weights, `${name}.bias`, 1, 8 * hidden).values;
    const direction = (which: string) =>
      placeLayer(kernel, quantisedOf(weights, `${name}.${which}`, 4 * hidden, hidden), null, stateUnit);
    return {
      input: placeLayer(kernel, input, biases, unit),
      directions: [direction('forward'), direction('backward')],
    };
  };
  const width = 2 * hidden;
  const first = recurrent('layer1', inputs.width, inputUnit);
  const second = recurrent('layer2', width, stateUnit);
  const toLabels = placeLayer(
    kernel,
    quantisedOf(weights, 'labels', labels.length, width),
    plainOf(weights, 'labels.bias', 1, labels.length).values,
    stateUnit,
  );
  const rows = blockWords + slack;
  const read = kernel.place(2 * rows * first.input.inputs);
  const gates = kernel.place(4 * rows * 8 * hidden);
  const states = [kernel.place(2 * rows * width), kernel.place(2 * rows * width)] as const;
  const cells = kernel.place(4 * rows * hidden);
  const scores = kernel.place(4 * rows * toLabels.outputs);

  const multiply = (layer: Layer, from: number, to: number, count: number) =>
    kernel.multiply(
      from,
      2 * layer.inputs,
      layer.weights,
      layer.scales,
      layer.biases,
      0,
      to,
      4 * layer.outputs,
      count,
      layer.inputs / 2,
      layer.outputs / 8,
    );

  /** Both directions of one layer: the sums of the inputs for all words at once, then step by step. */
  const run = ({ input, directions }: Recurrent, from: number, to: number, steps: Steps) => {
    const last = steps.length - 2;
    multiply(input, from, gates, steps.at(-1) ?? 0);
    const gatesStride = 4 * 8 * hidden;
    const stateStride = 2 * width;
    for (const [direction, layer] of directions.entries()) {
      const gatesOf = gates + direction * 4 * 4 * hidden;
      const statesOf = to + direction * 2 * hidden;
      kernel.float32(cells, (steps[1] ?? 0) * hidden).fill(0);
      const rowsOf = (step: number) => (steps[step + 1] ?? 0) - (steps[step] ?? 0);
      for (let done = 0; done <= last; done++) {
        const step = direction === 0 ? done : last - done;
        const before = direction === 0 ? step - 1 : step + 1;
        const at = gatesOf + (steps[step] ?? 0) * gatesStride;
        if (done > 0)
          kernel.multiply(
            statesOf + (steps[before] ?? 0) * stateStride,
            stateStride,
            layer.weights,
            layer.scales,
            at,
            gatesStride,
            at,
            gatesStride,
            Math.min(rowsOf(step), rowsOf(before)),
            layer.inputs / 2,
            layer.outputs / 8,
          );
        kernel.step(
          at,
          gatesStride,
          cells,
          statesOf + (steps[step] ?? 0) * stateStride,
          stateStride,
          rowsOf(step),
          hidden,
        );
      }
    }
  };

  return (paragraphs, sequences) => {
    const { order, steps } = packed(sequences);
    const count = steps.at(-1) ?? 0;
    const into = kernel.int16(read, rows * first.input.inputs);
    for (const [row, { paragraph, start, end }] of order.entries()) {
      const read = paragraphs[paragraph];
      if (read)
        for (let word = start; word < end; word++)
          inputs.write(read, word, into, ((steps[word - start] ?? 0) + row) * first.input.inputs);
    }
    run(first, read, states[0], steps);
    run(second, states[0], states[1], steps);
    multiply(toLabels, states[1], scores, count);
    const allScores = kernel.float32(scores, count * toLabels.outputs);
    const allStates = kernel.int16(states[1], count * width);
    return order.map((sequence, row) => {
      const length = sequence.end - sequence.start;
      const encoded = {
        sequence,
        scores: new Float32Array(length * labels.length),
        states: new Int16Array(length * width),
        width,
      };
      for (let word = 0; word < length; word++) {
        const at = (steps[word] ?? 0) + row;
        encoded.scores.set(
          allScores.subarray(at * toLabels.outputs, at * toLabels.outputs + labels.length),
          word * labels.length,
        );
        encoded.states.set(allStates.subarray(at * width, (at + 1) * width), word * width);
      }
      return encoded;
    });
  };
};
