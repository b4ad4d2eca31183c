/**
 * The reader: from a question and a passage to a score for every run of words that could answer. A bidirectional LSTM reads
 * both apart; attention tells each word of the passage what the question asks of it, and then what the other words say to
 * that; a second one reads the passage so.
 */
import { type Kernel, placeLayer, placeRows, stateUnit } from '../network/kernel.ts';
import { bidirectionalOf, stepsOf, workspaceFor } from '../network/lstm.ts';
import { plainOf, quantisedOf, type Weights } from '../network/weights.ts';
import { amongOf } from './among.ts';
import { attentionOf } from './attention.ts';
import { blocksOf, blockWords, type Encoded, emptyText, encoderOf } from './encoder.ts';
import type { Nearness } from './nearness.ts';
import type { Token } from './passages.ts';
import { mostWords, type Put, tellingOf, toldUnit } from './told.ts';

/** A question as the reader keeps it while it looks at passages. */
export type Asked = { encoded: Encoded; about: Int16Array };

export type Reader = {
  /** Words in the longest answer. */
  longest: number;
  /** How rare a form is, 0 to 1. */
  rarityOf(form: string): number;
  nearness: Nearness;
  encode(passages: Token[][]): Encoded[];
  ask(question: Token[]): Asked;
  /**
   * For each passage the scores of runs of words: a row for the first word, a column for how many more there are. That it
   * does not answer scores 0: the share of a run is its exponential among all, and 1.
   */
  scores(asked: Asked, passages: Put[]): Float32Array[];
};

/** Fixed point of what is made of what the question tells: within ±16. */
const fusedUnit = 2048;

/** Lays out the weights in the kernel's memory. */
export const readerOf = (kernel: Kernel, weights: Weights): Reader => {
  const encoder = encoderOf(kernel, weights);
  const { width } = encoder;
  const telling = tellingOf(kernel, encoder);
  const fuse = placeLayer(kernel, quantisedOf(weights, 'fuse.told', undefined, telling.width), null, toldUnit);
  const fusedWidth = quantisedOf(weights, 'fuse.told').rows;
  const about = placeLayer(
    kernel,
    quantisedOf(weights, 'asked', fusedWidth, width),
    plainOf(weights, 'fuse.bias', 1, fusedWidth).values,
    stateUnit,
  );
  const among = amongOf(kernel, weights, { width: fusedWidth, unit: fusedUnit, rows: blockWords });
  const hidden = quantisedOf(weights, 'two.forward').columns;
  const two = bidirectionalOf(
    kernel,
    weights,
    'two',
    { hidden, width: fusedWidth, unit: fusedUnit },
    workspaceFor(kernel, hidden, blockWords),
  );
  const heads = plainOf(weights, 'out.bias', 1).columns;
  const pair = (heads - 2) / 2;
  const outStates = placeLayer(
    kernel,
    quantisedOf(weights, 'out.states', heads, 2 * hidden),
    plainOf(weights, 'out.bias', 1).values,
    stateUnit,
  );
  const outFused = placeLayer(kernel, quantisedOf(weights, 'out.fused', heads, fusedWidth), null, fusedUnit);
  const lengths = plainOf(weights, 'long', 1).values;
  const longest = lengths.length;

  const aboutRow = placeRows(kernel, 1, 2 * width);
  const biasRow = placeRows(kernel, 1, 4 * about.outputs);
  const sums = placeRows(kernel, blockWords, 4 * fuse.outputs);
  const fused = placeRows(kernel, blockWords, 2 * fusedWidth);
  const inSteps = placeRows(kernel, blockWords, 2 * fusedWidth);
  const states = placeRows(kernel, blockWords, 4 * hidden);
  const out = placeRows(kernel, blockWords, 4 * outStates.outputs);

  const weigh = placeRows(kernel, 1, 4 * width);
  kernel.float32(weigh.at, width).set(plainOf(weights, 'weigh', 1, width).values);
  const bySense = attentionOf(kernel, { asked: mostWords, words: 1 }, { compared: width, told: width }, 1 / stateUnit);

  /** From the last layer's numbers, laid out step by step, to the scores of one passage's runs. */
  const runs = (numbers: Float32Array, length: number, rowOf: (word: number) => number): Float32Array => {
    const found = new Float32Array(length * longest);
    const scale = 1 / Math.sqrt(pair);
    for (let first = 0; first < length; first++) {
      const a = rowOf(first) * outStates.outputs;
      for (let more = 0; more < longest && first + more < length; more++) {
        const b = rowOf(first + more) * outStates.outputs;
        let product = 0;
        for (let n = 0; n < pair; n++) product += (numbers[a + 2 + n] ?? 0) * (numbers[b + 2 + pair + n] ?? 0);
        found[first * longest + more] =
          (numbers[a] ?? 0) + (numbers[b + 1] ?? 0) + product * scale + (lengths[more] ?? 0);
      }
    }
    return found;
  };

  const block = (asked: Asked, passages: Put[]): Map<Put, Float32Array> => {
    const order = passages.toSorted((a, b) => b.encoded.length - a.encoded.length);
    const lengths = order.map(({ encoded }) => encoded.length);
    const steps = stepsOf(lengths);
    const words = steps.at(-1) ?? 0;
    if (words === 0) return new Map(order.map((put) => [put, new Float32Array()]));
    kernel.int16(aboutRow.at, width).set(asked.about);
    kernel.multiply(about, aboutRow, about.biases, biasRow, 1);
    const bias = kernel.float32(biasRow.at, fusedWidth);
    const told = telling.tell(asked.encoded, order);
    const from = kernel.float32(sums.at, words * fuse.outputs);
    let row = 0;
    for (const { encoded } of order)
      for (let word = 0; word < encoded.length; word++, row++)
        for (let n = 0; n < fusedWidth; n++)
          from[row * fuse.outputs + n] = (bias[n] ?? 0) + (encoded.given[word * fusedWidth + n] ?? 0);
    kernel.multiply(fuse, told, sums, sums, words);
    kernel.fixed(sums, fused, { rows: words, columns: fusedWidth }, fusedUnit, 0);
    among(fused, lengths);

    // From passage by passage to step by step.
    const rowOf = (column: number, word: number) => (steps[word] ?? 0) + column;
    const all = kernel.int16(fused.at, words * fusedWidth);
    const stepped = kernel.int16(inSteps.at, words * fusedWidth);
    let start = 0;
    for (const [column, length] of lengths.entries())
      for (let word = 0; word < length; word++, start += fusedWidth)
        stepped.set(all.subarray(start, start + fusedWidth), rowOf(column, word) * fusedWidth);
    two(inSteps, states, steps);
    kernel.multiply(outStates, states, outStates.biases, out, words);
    kernel.multiply(outFused, inSteps, out, out, words);
    const numbers = kernel.float32(out.at, words * outStates.outputs);
    return new Map(order.map((put, column) => [put, runs(numbers, put.encoded.length, (word) => rowOf(column, word))]));
  };

  return {
    longest,
    rarityOf: encoder.rarityOf,
    nearness: encoder.nearness,
    encode: encoder.encode,
    ask(words) {
      const question = words.slice(0, mostWords);
      const [encoded = emptyText] = encoder.encode([question]);
      bySense.ask(encoded.states, encoded.states);
      kernel.fixed(bySense.told(weigh, 1), aboutRow, { rows: 1, columns: width }, 1);
      return { encoded, about: kernel.int16(aboutRow.at, width).slice() };
    },
    scores(asked, passages) {
      const found = new Map(
        blocksOf(passages, ({ encoded }) => encoded.length).flatMap((some) => [...block(asked, some)]),
      );
      return passages.flatMap((put) => found.get(put) ?? []);
    },
  };
};
