/** Attention: what the words of a question tell of each word of a passage (Luong, Pham & Manning, EMNLP 2015). */
import { type Kernel, placeRows } from '../network/kernel.ts';
import { weightsError } from '../network/weights.ts';

/** The most words of a question, and of passages together. */
type Most = { asked: number; words: number };
/** Numbers of a word: those by which it is compared, and those that it tells. */
type Widths = { compared: number; told: number };

export type Attention = {
  /** Sets the question: a row a word of what its words are compared by, and of what they tell. */
  ask(compared: Float32Array, told: Float32Array | Int16Array): void;
  /** Where a row is written for each word of the passages: what it is compared by. It holds until the next text is read. */
  rows(words: number): Float32Array;
  /** A row for each of those words: the mean of what the question's tell, each by its share (softmax). */
  told(words: number): Float32Array;
};

/** Columns are done four at a time. */
const four = (columns: number) => 4 * Math.ceil(columns / 4);

/** Turns `count` scores from `at` on, each times `scale`, into shares. */
export const softmax = (scores: Float32Array, at: number, count: number, scale: number): void => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let one = at; one < at + count; one++) highest = Math.max(highest, scores[one] ?? 0);
  let sum = 0;
  for (let one = at; one < at + count; one++) {
    const odds = Math.exp(scale * ((scores[one] ?? 0) - highest));
    scores[one] = odds;
    sum += odds;
  }
  for (let one = at; one < at + count; one++) scores[one] = (scores[one] ?? 0) / sum;
};

/** @param scale by which scores are multiplied; both widths are multiples of four */
export const attentionOf = (kernel: Kernel, most: Most, widths: Widths, scale: number): Attention => {
  for (const width of Object.values(widths))
    if (width !== four(width))
      throw weightsError(`attention has ${width} numbers a word, which is no multiple of four`);
  const rows = placeRows(kernel, most.words, 4 * widths.compared);
  const scores = placeRows(kernel, most.words, 4 * four(most.asked));
  const out = placeRows(kernel, most.words, 4 * widths.told);
  // A row for each number, a column for each word of the question.
  const turned = placeRows(kernel, widths.compared, 4 * four(most.asked));
  const values = placeRows(kernel, most.asked, 4 * widths.told);
  let asked = 0;
  return {
    ask(compared, told) {
      asked = compared.length / widths.compared;
      const into = kernel.float32(turned.at, widths.compared * four(asked)).fill(0);
      for (let word = 0, from = 0; word < asked; word++)
        for (let column = 0; column < widths.compared; column++, from++)
          into[column * four(asked) + word] = compared[from] ?? 0;
      kernel.float32(values.at, told.length).set(told);
    },
    rows: (words) => kernel.float32(rows.at, words * widths.compared),
    told(words) {
      const found = kernel.float32(out.at, words * widths.told);
      if (asked === 0 || words === 0) return found.fill(0);
      const columns = four(asked);
      kernel.mix(rows, turned, scores, { rows: words, inner: widths.compared, columns });
      const shares = kernel.float32(scores.at, words * columns);
      for (let word = 0; word < words; word++) softmax(shares, word * columns, asked, scale);
      const each = { at: scores.at, stride: 4 * columns };
      kernel.mix(each, values, out, { rows: words, inner: asked, columns: widths.told });
      return found;
    },
  };
};
