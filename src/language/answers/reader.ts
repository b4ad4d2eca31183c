/**
 * The reader: from a question and a passage to a score for every run of words that could answer. A bidirectional LSTM reads
 * both apart; attention tells each word of the passage what the question asks of it; a second one reads the passage so.
 */
import { type Kernel, placeLayer, placeRows, stateUnit } from '../network/kernel.ts';
import { bidirectionalOf, stepsOf, workspaceFor } from '../network/lstm.ts';
import { plainOf, quantisedOf, type Weights } from '../network/weights.ts';
import { attentionOf, softmax } from './attention.ts';
import { blocksOf, blockWords, type Encoded, emptyText, encoderOf } from './encoder.ts';
import type { Token } from './passages.ts';
import { repeatedWidth } from './repeated.ts';

/** A question as the reader keeps it while it looks at passages. */
export type Asked = { encoded: Encoded; about: Float32Array };
/** A passage with what of it repeats the question: see repeated.ts. */
export type Put = { encoded: Encoded; repeated: Float32Array };

export type Reader = {
  /** Words in the longest answer. */
  longest: number;
  /** How rare a form is, 0 to 1. */
  rarityOf(form: string): number;
  /** How near two forms are to each other in the table of words: their cosine. */
  nearness(one: string, other: string): number;
  encode(passages: Token[][]): Encoded[];
  ask(question: Token[]): Asked;
  /**
   * For each passage the scores of runs of words: a row for the first word, a column for how many more there are. That it
   * does not answer scores 0: the share of a run is its exponential among all, and 1.
   */
  scores(asked: Asked, passages: Put[]): Float32Array[];
};

/** Words of a question that are read. */
const mostWords = 60;

/** The row of a word of a passage, by the passage's number. */
type RowOf = (column: number, word: number) => number;

/** Fixed point of what the question tells of a word: within ±4. And of what is made of that: within ±16. */
const toldUnit = 8192;
const fusedUnit = 2048;

/** Lays out the weights in the kernel's memory. */
export const readerOf = (kernel: Kernel, weights: Weights): Reader => {
  const encoder = encoderOf(kernel, weights);
  const { width, keyWidth } = encoder;
  const weigh = plainOf(weights, 'weigh', 1, width).values;
  const toldWidth = 2 * width + keyWidth + repeatedWidth;
  const told = 2 * Math.ceil(toldWidth / 2);
  const fuse = placeLayer(kernel, quantisedOf(weights, 'fuse.told', undefined, toldWidth), null, toldUnit);
  const fusedWidth = quantisedOf(weights, 'fuse.told').rows;
  const about = placeLayer(
    kernel,
    quantisedOf(weights, 'asked', fusedWidth, width),
    plainOf(weights, 'fuse.bias', 1, fusedWidth).values,
    stateUnit,
  );
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
  const toldRows = placeRows(kernel, blockWords, 2 * told);
  const sums = placeRows(kernel, blockWords, 4 * fuse.outputs);
  const fused = placeRows(kernel, blockWords, 2 * fusedWidth);
  const states = placeRows(kernel, blockWords, 4 * hidden);
  const out = placeRows(kernel, blockWords, 4 * outStates.outputs);

  const most = { asked: mostWords, words: blockWords };
  const byPlace = attentionOf(kernel, most, { compared: keyWidth, told: width }, 1 / Math.sqrt(keyWidth));
  const byMeaning = attentionOf(kernel, most, { compared: keyWidth, told: keyWidth }, 2);

  /** Writes a row for each word of the passages: what the question tells of it. `rowOf` says which. */
  const tell = ({ encoded: question }: Asked, passages: Put[], words: number, rowOf: RowOf) => {
    byPlace.ask(question.keys, question.states);
    byMeaning.ask(question.meanings, question.meanings);
    const [keys, meanings] = [byPlace.rows(words), byMeaning.rows(words)];
    const eachWord = (see: (put: Put, word: number, row: number) => void) => {
      for (const [column, put] of passages.entries())
        for (let word = 0; word < put.encoded.length; word++) see(put, word, rowOf(column, word));
    };
    eachWord(({ encoded }, word, row) => {
      const [from, to] = [word * keyWidth, (word + 1) * keyWidth];
      keys.set(encoded.keys.subarray(from, to), row * keyWidth);
      meanings.set(encoded.meanings.subarray(from, to), row * keyWidth);
    });
    const [place, meaning] = [byPlace.told(words), byMeaning.told(words)];
    const into = kernel.int16(toldRows.at, words * told);
    const unit = toldUnit / stateUnit;
    eachWord(({ encoded: { states }, repeated }, word, row) => {
      let at = row * told;
      for (let column = 0; column < width; column++, at++) {
        const asked = place[row * width + column] ?? 0;
        into[at] = Math.round(asked * unit);
        into[at + width] = Math.round(((states[word * width + column] ?? 0) * unit * asked) / stateUnit);
      }
      at += width;
      for (let column = 0; column < keyWidth; column++, at++)
        into[at] = Math.round((meaning[row * keyWidth + column] ?? 0) * toldUnit);
      for (let column = 0; column < repeatedWidth; column++, at++)
        into[at] = Math.round((repeated[word * repeatedWidth + column] ?? 0) * toldUnit);
    });
  };

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
    const steps = stepsOf(order.map(({ encoded }) => encoded.length));
    const words = steps.at(-1) ?? 0;
    kernel.int16(aboutRow.at, width).set(asked.about.map((value) => Math.round(value * stateUnit)));
    kernel.multiply(about, aboutRow, about.biases, biasRow, 1);
    const bias = kernel.float32(biasRow.at, fusedWidth);
    const rowOf: RowOf = (column, word) => (steps[word] ?? 0) + column;
    tell(asked, order, words, rowOf);
    const from = kernel.float32(sums.at, words * fuse.outputs);
    for (const [column, put] of order.entries())
      for (let word = 0; word < put.encoded.length; word++) {
        const row = rowOf(column, word);
        for (let n = 0; n < fusedWidth; n++)
          from[row * fuse.outputs + n] = (bias[n] ?? 0) + (put.encoded.given[word * fusedWidth + n] ?? 0);
      }
    kernel.multiply(fuse, toldRows, sums, sums, words);
    const rectified = kernel.int16(fused.at, words * fusedWidth);
    for (let row = 0; row < words; row++)
      for (let column = 0; column < fusedWidth; column++)
        rectified[row * fusedWidth + column] = Math.min(
          32_767,
          Math.round(Math.max(0, from[row * fuse.outputs + column] ?? 0) * fusedUnit),
        );
    two(fused, states, steps);
    kernel.multiply(outStates, states, outStates.biases, out, words);
    kernel.multiply(outFused, fused, out, out, words);
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
      const { length, states } = encoded;
      const scores = new Float32Array(length);
      for (let word = 0; word < length; word++)
        for (let column = 0; column < width; column++)
          scores[word] =
            (scores[word] ?? 0) + ((weigh[column] ?? 0) * (states[word * width + column] ?? 0)) / stateUnit;
      softmax(scores, 0, length, 1);
      const about = new Float32Array(width);
      for (let word = 0; word < length; word++)
        for (let column = 0; column < width; column++)
          about[column] =
            (about[column] ?? 0) + ((scores[word] ?? 0) * (states[word * width + column] ?? 0)) / stateUnit;
      return { encoded, about };
    },
    scores(asked, passages) {
      const found = new Map(
        blocksOf(passages, ({ encoded }) => encoded.length).flatMap((some) => [...block(asked, some)]),
      );
      return passages.flatMap((put) => found.get(put) ?? []);
    },
  };
};
