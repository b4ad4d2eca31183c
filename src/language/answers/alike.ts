/** How near the words of a question come to those of a passage in meaning, whether they are the same or not. */
import type { Encoded } from './encoder.ts';
import type { PassageToken, Token } from './passages.ts';
import type { Asked } from './reader.ts';
import type { Sought } from './repeated.ts';

/** A telling word of the question: how rare it is, and by sentence its highest cosine there; `same` are those that have it. */
type Near = { weight: number; cosines: Map<number, number>; same: Set<number> };

const lengthOf = (vectors: Float32Array, at: number, width: number): number => {
  let square = 0;
  for (let n = at; n < at + width; n++) square += (vectors[n] ?? 0) ** 2;
  return Math.sqrt(square) || 1;
};

const nearIn = (
  tokens: PassageToken[],
  { length, meanings }: Encoded,
  question: Token[],
  { encoded: asked }: Asked,
  { weights }: Sought,
): Near[] => {
  const width = asked.meanings.length / asked.length;
  const lengths = Array.from({ length }, (_, at) => lengthOf(meanings, at * width, width));
  return question.slice(0, asked.length).flatMap(({ stems }, at): Near[] => {
    const weight = Math.max(...stems.map((stem) => weights.get(stem) ?? 0));
    if (weight === 0) return [];
    const near: Near = { weight, cosines: new Map(), same: new Set() };
    const own = lengthOf(asked.meanings, at * width, width);
    for (const [other, { sentence, stems: theirs }] of tokens.entries()) {
      let product = 0;
      for (let n = 0; n < width; n++)
        product += (asked.meanings[at * width + n] ?? 0) * (meanings[other * width + n] ?? 0);
      const cosine = product / own / (lengths[other] ?? 1);
      if (cosine > (near.cosines.get(sentence) ?? 0)) near.cosines.set(sentence, cosine);
      if (theirs.some((stem) => stems.includes(stem))) near.same.add(sentence);
    }
    return [near];
  });
};

/** From this rarity on a word has to come back in some way. */
const rare = 0.3;

/** The cosine of a word that comes back is 1. */
const nearness = ({ cosines, same }: Near, sentence: number): number =>
  same.has(sentence) ? 1 : (cosines.get(sentence) ?? 0);
const nearest = ({ cosines, same }: Near): number => (same.size > 0 ? 1 : Math.max(0, ...cosines.values()));

export const alikeNames = ['alike', 'least', 'leastOfPassage', 'meanOfPassage', 'same', 'sameOfPassage'] as const;

/**
 * For a sentence of the passage, by its index in the reading, how its words are like the telling ones of the question, 0 to 1 each:
 * the mean of their highest cosines, weighed by how rare they are; how near the rare word comes that has the least like it in the
 * sentence, and in the passage; the mean in the passage; the share of the words that come back as they are in the sentence, and in
 * the passage. Signs: see {@link alikeNames}.
 */
export const alikeIn = (
  tokens: PassageToken[],
  encoded: Encoded,
  question: Token[],
  asked: Asked,
  sought: Sought,
): ((sentence: number) => number[]) => {
  const words = nearIn(tokens, encoded, question, asked, sought);
  const telling = words.filter(({ weight }) => weight > rare);
  const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean = (of: (word: Near) => number) => words.reduce((sum, word) => sum + word.weight * of(word), 0) / all;
  const least = (of: (word: Near) => number) => Math.min(1, ...telling.map(of));
  const [leastOfPassage, meanOfPassage] = [least(nearest), mean(nearest)];
  const sameOfPassage = mean(({ same }) => Number(same.size > 0));
  return (sentence) => [
    mean(({ cosines }) => cosines.get(sentence) ?? 0),
    least((word) => nearness(word, sentence)),
    leastOfPassage,
    meanOfPassage,
    mean(({ same }) => Number(same.has(sentence))),
    sameOfPassage,
  ];
};
