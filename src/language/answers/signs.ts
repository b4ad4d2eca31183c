/** The signs by which it is judged whether a sentence answers. */
import { wordsBySentence } from '../article-words.ts';
import { wantedBy } from '../asked.ts';
import { queryOf } from '../bm25.ts';
import type { Reading } from '../reading.ts';
import { fits } from './kind.ts';
import type { Located } from './located.ts';

export const signNames = [
  'margin',
  'share',
  'lead',
  'beside',
  'unknown',
  'fits',
  'misfits',
  'length',
  'polar',
  'reason',
  'always',
] as const;

/** How rare each word of the question is in the article: as an inverse document frequency over its sentences. */
const rarity = (reading: Reading, question: string) => {
  const sentences = wordsBySentence(reading).map((words) => new Set(words.map(({ stem }) => stem)));
  const size = sentences.length;
  return [...new Set(queryOf(question).map(({ stem }) => stem))].map((stem) => {
    const seen = sentences.flatMap((words, index) => (words.has(stem) ? [index] : []));
    return { seen: new Set(seen), weight: Math.log(1 + (size - seen.length + 0.5) / (seen.length + 0.5)) };
  });
};

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** For each of the located sentences, in their order, its signs: see {@link signNames}. */
export const signsOf = (reading: Reading, question: string, located: Located[]): number[][] => {
  const words = rarity(reading, question);
  const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shareOf = (has: (seen: Set<number>) => boolean) =>
    words.reduce((sum, { seen, weight }) => sum + (has(seen) ? weight : 0), 0) / all;
  const unknown = shareOf((seen) => seen.size === 0);
  const wanted = wantedBy(question);
  return located.map(({ sentence, span, margin, share }, at) => {
    const rival = located.find((_, other) => other !== at);
    const fit = fits(reading, wanted, span);
    return [
      clamp(margin, -15, 15) / 10,
      share,
      rival ? clamp(margin - rival.margin, -10, 10) / 10 : 1,
      shareOf((seen) => seen.has(sentence) || seen.has(sentence - 1) || seen.has(sentence + 1)),
      unknown,
      Number(fit > 0),
      Number(fit < 0),
      Math.log(1 + span.end - span.start) / 5,
      Number(wanted === 'polar'),
      Number(wanted === 'reason'),
      1,
    ];
  });
};
