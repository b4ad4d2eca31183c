/** Of everything that is shown with a speaker: how often the name is right, and what it costs in direct quotes not named. */
import { speakerOf } from '../../src/language/statements/place-and-speaker.ts';
import { percent } from '../counts.ts';
import type { Figure } from '../figures.ts';
import type { Matched } from './matching.ts';
import { type Judged, judged } from './right-name.ts';

const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

const rightOf = (those: Judged[]) => those.filter(({ right }) => right).length;

export const certain = (articles: Matched[]): Figure[] => {
  const all = articles.flatMap(judged);
  const direct = articles.flatMap(({ article }) => article.quotes).filter(({ type }) => type === 'direct').length;
  const directPairs = articles.flatMap(({ pairs }) => pairs).filter(({ gold }) => gold.type === 'direct');
  const whole = new Set(articles.flatMap(({ pairs }) => pairs).map(({ found }) => found));

  const shown = all.filter(({ found }) => speakerOf(found) !== null);
  const of = (by: Judged['by']) => shown.filter((one) => one.by === by);
  const [byName, byPlace] = [of('name'), of('place')];
  return [
    { name: 'shown as certain', value: shown.length },
    {
      name: 'shown as certain: right name',
      value: percent(rightOf(shown), shown.length),
      unit: '%',
      anchor: 'to reach 95',
    },
    {
      name: 'shown as certain: direct quotes shown',
      value: percent(directPairs.filter(({ found }) => speakerOf(found) !== null).length, direct),
      unit: '%',
      anchor: 'to reach 85',
    },
    {
      name: 'right name, boundary errors counted as wrong too',
      value: percent(rightOf(shown.filter(({ found }) => whole.has(found))), shown.length),
      unit: '%',
    },
    { name: 'right name where one is marked, of those', value: `${rightOf(byName)} of ${byName.length}` },
    { name: 'right place where a pronoun or role is marked', value: `${rightOf(byPlace)} of ${byPlace.length}` },
    { name: 'shown though no speaker or nothing is marked', value: of('nothing marked').length },
    ...thresholds.map((threshold) => {
      const those = all.filter(({ found }) => found.confidence >= threshold);
      const named = directPairs.filter(({ found }) => found.speaker !== null && found.confidence >= threshold).length;
      return {
        name: `shown from confidence ${threshold}`,
        value: `${percent(rightOf(those), those.length)} % right, ${percent(named, direct)} % of direct quotes, ${those.length} in all`,
      };
    }),
  ];
};
