/** What a question tells of each word of a passage: by where both stand, by what they mean, and by what is repeated. */
import { columnsFrom, type Kernel, placeRows, type Rows, stateUnit } from '../network/kernel.ts';
import { attentionOf } from './attention.ts';
import { blockWords, type Encoded, type Encoder } from './encoder.ts';
import { repeatedWidth } from './repeated.ts';

/** A passage with what of it repeats the question: see repeated.ts. */
export type Put = { encoded: Encoded; repeated: Float32Array };

/** Words of a question that are read. */
export const mostWords = 60;

/** Fixed point of what is told: within ±4. */
export const toldUnit = 8192;

export type Telling = {
  /** Numbers that are told of a word. */
  width: number;
  /**
   * Rows (int16) for the words of the passages, one behind the other: what the question's words say to where this one stands, that
   * times its own state, what they say to its meaning, and what it repeats. They hold until the next call.
   */
  tell(question: Encoded, passages: Put[]): Rows;
};

export const tellingOf = (kernel: Kernel, { width, keyWidth }: Pick<Encoder, 'width' | 'keyWidth'>): Telling => {
  const told = 2 * width + keyWidth + repeatedWidth;
  const stride = 2 * Math.ceil(told / 2);
  const states = placeRows(kernel, blockWords, 2 * width);
  const keys = placeRows(kernel, blockWords, 4 * keyWidth);
  const meanings = placeRows(kernel, blockWords, 4 * keyWidth);
  const rows = placeRows(kernel, blockWords, 2 * stride);
  const most = { asked: mostWords, words: blockWords };
  const byPlace = attentionOf(kernel, most, { compared: keyWidth, told: width }, 1 / Math.sqrt(keyWidth));
  const byMeaning = attentionOf(kernel, most, { compared: keyWidth, told: keyWidth }, 2);

  /** The passages' own numbers side by side; what is repeated is told as it is. */
  const place = (passages: Put[], words: number) => {
    const [allStates, allKeys, allMeanings, all] = [
      kernel.int16(states.at, words * width),
      kernel.float32(keys.at, words * keyWidth),
      kernel.float32(meanings.at, words * keyWidth),
      kernel.int16(rows.at, words * stride),
    ];
    let row = 0;
    for (const { encoded, repeated } of passages) {
      allStates.set(encoded.states, row * width);
      allKeys.set(encoded.keys, row * keyWidth);
      allMeanings.set(encoded.meanings, row * keyWidth);
      for (let word = 0; word < encoded.length; word++, row++)
        for (let column = 0; column < repeatedWidth; column++)
          all[row * stride + 2 * width + keyWidth + column] = Math.round(
            (repeated[word * repeatedWidth + column] ?? 0) * toldUnit,
          );
    }
  };

  return {
    width: told,
    tell(question, passages) {
      const words = passages.reduce((sum, { encoded }) => sum + encoded.length, 0);
      place(passages, words);
      byPlace.ask(question.keys, question.states);
      byMeaning.ask(question.meanings, question.meanings);
      const size = { rows: words, columns: width };
      const said = byPlace.told(keys, words);
      kernel.fixed(said, rows, size, toldUnit / stateUnit);
      kernel.product(said, states, columnsFrom(rows, 2 * width), size, toldUnit / stateUnit ** 2);
      const meant = byMeaning.told(meanings, words);
      kernel.fixed(meant, columnsFrom(rows, 4 * width), { rows: words, columns: keyWidth }, toldUnit);
      return rows;
    },
  };
};
