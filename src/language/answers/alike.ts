/** How near the words of a question come to those of a passage in meaning, whether they are the same or not. */
import type { Encoded } from './encoder.ts';
import type { PassageToken, Token } from './passages.ts';
import type { Asked } from './reader.ts';
import type { Sought } from './repeated.ts';

const lengthOf = (vectors: Float32Array, at: number, width: number): number => {
  let square = 0;
  for (let n = at; n < at + width; n++) square += (vectors[n] ?? 0) ** 2;
  return Math.sqrt(square) || 1;
};

/**
 * For each sentence of the passage: the mean over the telling words of the question, weighed by how rare they are, of the
 * highest cosine between the word and one of the sentence, 0 to 1.
 */
export const alikeIn = (
  tokens: PassageToken[],
  { length, meanings }: Encoded,
  question: Token[],
  { encoded: asked }: Asked,
  { weights }: Sought,
): Map<number, number> => {
  const width = asked.meanings.length / asked.length;
  const lengths = Array.from({ length }, (_, at) => lengthOf(meanings, at * width, width));
  const found = new Map<number, number>();
  let all = 0;
  for (const [at, { stems }] of question.slice(0, asked.length).entries()) {
    const weight = Math.max(...stems.map((stem) => weights.get(stem) ?? 0));
    if (weight === 0) continue;
    all += weight;
    const highest = new Map<number, number>();
    const own = lengthOf(asked.meanings, at * width, width);
    for (const [other, { sentence }] of tokens.entries()) {
      let product = 0;
      for (let n = 0; n < width; n++)
        product += (asked.meanings[at * width + n] ?? 0) * (meanings[other * width + n] ?? 0);
      const cosine = product / own / (lengths[other] ?? 1);
      if (cosine > (highest.get(sentence) ?? 0)) highest.set(sentence, cosine);
    }
    for (const [sentence, cosine] of highest) found.set(sentence, (found.get(sentence) ?? 0) + weight * cosine);
  }
  for (const [sentence, sum] of found) found.set(sentence, sum / all);
  return found;
};
