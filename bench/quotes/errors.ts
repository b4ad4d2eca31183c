/** What goes wrong, counted once each: nothing marked or found is in two of these. */
import type { Figure } from '../figures.ts';
import { type Matched, type Pair, rightSpeaker } from './matching.ts';

const wrong: Record<string, (pair: Pair) => boolean> = {
  'somebody else': ({ gold, found }) => gold.speaker !== null && found.speaker !== null,
  'a speaker where none is marked': ({ gold }) => gold.speaker === null,
  'none where one is marked': ({ found }) => found.speaker === null,
};

export const errors = (articles: Matched[]): Figure[] => {
  const pairs = articles.flatMap((one) => one.pairs);
  const wrongs = pairs.filter(({ gold, found }) => !rightSpeaker(gold, found));
  return [
    { name: 'errors: right', value: pairs.length - wrongs.length },
    { name: 'errors: missed', value: articles.flatMap(({ missed }) => missed).length, anchor: 'BiLSTM-CRF 474' },
    { name: 'errors: spurious', value: articles.flatMap(({ spurious }) => spurious).length, anchor: 'BiLSTM-CRF 258' },
    {
      name: 'errors: boundary (words shared, F1 under 0.8)',
      value: articles.flatMap(({ near }) => near).length,
      anchor: 'BiLSTM-CRF 247',
    },
    { name: 'errors: wrong speaker', value: wrongs.length, anchor: 'BiLSTM-CRF 87' },
    ...Object.entries(wrong).map(([what, is]) => ({
      name: `errors: wrong speaker, ${what}`,
      value: wrongs.filter(is).length,
    })),
  ];
};
