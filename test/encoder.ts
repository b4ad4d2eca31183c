/** A stand-in for the encoder: texts with the same words point the same way; of two words, each goes where its letters say. */
import { NUMBERS } from '../src/library/indexing/vectors.ts';

const hashOf = (word: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619);
  return hash >>> 0;
};

/** What a word points to; `alike` says which words mean the same. */
const along = (word: string, n: number): number => (hashOf(`${word} ${n}`) / 2 ** 31 - 1) ** 3;

/** @param alike words that stand for another one. */
export const encoderOf =
  (alike: Record<string, string> = {}) =>
  (text: string): Float32Array => {
    const vector = new Float32Array(NUMBERS);
    for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      for (let n = 0; n < NUMBERS; n++) vector[n] = (vector[n] ?? 0) + along(alike[word] ?? word, n);
    const length = Math.hypot(...vector) || 1;
    return vector.map((number) => number / length);
  };
