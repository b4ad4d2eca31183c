/** Attention: what the words of one text tell of each word of another, or of the same (Luong, Pham & Manning, EMNLP 2015). */
import { type Kernel, placeRows, type Rows } from '../network/kernel.ts';
import { weightsError } from '../network/weights.ts';

/** The most words that are asked, and that are told of at once. */
type Most = { asked: number; words: number };
/** Numbers of a word: those by which it is compared, and those that it tells. */
type Widths = { compared: number; told: number };

type Numbers = Float32Array | Int16Array;

export type Attention = {
  /** Sets the words that are asked: a row a word of what they are compared by, and of what they tell. */
  ask(compared: Numbers, told: Numbers): void;
  /**
   * Rows (float32) that say of each word what the asked ones tell: the mean, each by its share (softmax). They hold until the
   * next such call. `compared` (float32) is what the words are compared by. `itself`: where the first of them stands among the
   * asked ones, if they are the same: a word is told of itself only where it is alone.
   */
  told(compared: Rows, words: number, itself?: number): Rows;
};

/** The score of what is left out. */
const never = -1e6;

/** Columns are done four at a time. */
const four = (columns: number) => 4 * Math.ceil(columns / 4);

/** @param scale by which scores are multiplied; both widths are multiples of four */
export const attentionOf = (kernel: Kernel, most: Most, widths: Widths, scale: number): Attention => {
  for (const width of Object.values(widths))
    if (width !== four(width))
      throw weightsError(`attention has ${width} numbers a word, which is no multiple of four`);
  const scores = placeRows(kernel, most.words, 4 * four(most.asked));
  const out = placeRows(kernel, most.words, 4 * widths.told);
  // A row for each number, a column for each word that is asked.
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
    told(compared, words, itself) {
      if (asked === 0) kernel.float32(out.at, words * widths.told).fill(0);
      if (asked === 0 || words === 0) return out;
      const columns = four(asked);
      kernel.mix(compared, turned, scores, { rows: words, inner: widths.compared, columns });
      const shares = kernel.float32(scores.at, words * columns);
      for (let word = 0; word < words; word++) {
        if (itself !== undefined) shares[word * columns + itself + word] = never;
        shares.fill(Number.NEGATIVE_INFINITY, word * columns + asked, (word + 1) * columns);
      }
      kernel.softmax(scores, { rows: words, columns }, scale);
      kernel.mix({ at: scores.at, stride: 4 * columns }, values, out, {
        rows: words,
        inner: asked,
        columns: widths.told,
      });
      return out;
    },
  };
};
