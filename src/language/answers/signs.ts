/** The signs by which it is judged whether a sentence answers. */
import { wordsBySentence } from '../article-words.ts';
import { wantedBy } from '../asked.ts';
import { coverageOf, indexOf, queryOf } from '../bm25.ts';
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

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** For each of the located sentences, in their order, its signs: see {@link signNames}. */
export const signsOf = (reading: Reading, question: string, located: Located[]): number[][] => {
  const coverage = coverageOf(indexOf(wordsBySentence(reading)), queryOf(question));
  const unknown = 1 - coverage(reading.sentences.map((_, at) => at));
  const wanted = wantedBy(question);
  return located.map(({ sentence, span, margin, share }, at) => {
    const rival = located.find((_, other) => other !== at);
    const fit = fits(reading, wanted, span);
    return [
      clamp(margin, -15, 15) / 10,
      share,
      rival ? clamp(margin - rival.margin, -10, 10) / 10 : 1,
      coverage([sentence - 1, sentence, sentence + 1]),
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
