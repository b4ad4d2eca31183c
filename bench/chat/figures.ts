/** The figures of `npm run bench -- chat`, each beside what it was before the encoder and what is to be reached. */
import { auroc } from '../auroc.ts';
import { median, percent } from '../counts.ts';
import type { Figure } from '../figures.ts';
import { isAnswerable, isGist, isShown, type Put, type Round } from './put.ts';

const count = (puts: Put[], is: (put: Put) => boolean): number => puts.filter(is).length;
const isRight = ({ right }: Put): boolean => right;
const hundredths = (value: number): number => Math.round(100 * value) / 100;
const thousandths = (value: number): number => Math.round(1000 * value) / 1000;

/**
 * Questions that are shown rightly at the threshold of confidence that shows the most of them, where `precision` (0 to 1) of
 * all that is shown is right. What isn't answerable and shown counts as wrong.
 */
export const rightAt = (precision: number, puts: { right: boolean; asked: { confidence: number } }[]): number => {
  const levels = [...Map.groupBy(puts, ({ asked }) => asked.confidence)].toSorted(([a], [b]) => b - a);
  let [shown, right, most] = [0, 0, 0];
  for (const [, level] of levels) {
    shown += level.length;
    right += level.filter((put) => put.right).length;
    if (right >= precision * shown) most = right;
  }
  return most;
};

const ofKind = (kind: string, puts: Put[]): Figure => {
  const shown = puts.filter(isShown);
  const right = count(shown, isRight);
  return {
    name: `${kind}, ${puts.length} questions`,
    value: `${count(puts, isRight)} right first, ${right} shown right, ${shown.length - right} wrong`,
  };
};

export const figuresOf = ({ put, tagging, first }: Round): Figure[] => {
  const sentences = put.filter((one) => !isGist(one));
  const answerable = put.filter(isAnswerable);
  const open = put.filter(({ gold }) => gold === null);
  const shown = sentences.filter(isShown);
  const gist = put.filter(isGist);
  const kinds = [...Map.groupBy(answerable, ({ gold }) => gold?.kind ?? '')].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const confidences = (puts: Put[]) => puts.map(({ asked }) => asked.confidence);
  const curve = (precision: number) => percent(rightAt(precision, sentences), answerable.length);
  return [
    {
      name: 'right sentence shown, of the answerable',
      value: percent(count(shown, isRight), answerable.length),
      unit: '%',
      anchor: 'first reader 28.8, to reach 58, stretch 66',
    },
    {
      name: 'right, of what is shown',
      value: percent(count(shown, isRight), shown.length),
      unit: '%',
      anchor: 'first reader 77, to reach 84, stretch 89',
    },
    {
      name: 'answered, of what the article doesn’t answer',
      value: percent(count(open, isShown), open.length),
      unit: '%',
      anchor: 'first reader 8.3, to reach 6, stretch 3',
    },
    {
      name: 'right sentence first, as the answer or the nearest',
      value: percent(count(answerable, isRight), answerable.length),
      unit: '%',
      anchor: 'first reader 58.9, to reach 80, stretch 86',
    },
    {
      name: 'questions about the gist that get it',
      value: `${count(gist, ({ asked }) => asked.gist)} of ${gist.length}`,
      anchor: 'first reader 2 of 12, to reach 11, stretch 12',
    },
    {
      name: 'other questions that get the gist',
      value: `${count(sentences, ({ asked }) => asked.gist)} of ${sentences.length}`,
    },
    { name: 'shown right at 85 % precision', value: curve(0.85), unit: '%', anchor: 'first reader 20.2' },
    { name: 'shown right at 80 % precision', value: curve(0.8), unit: '%', anchor: 'MiniLM, uncalibrated 51.6' },
    {
      name: 'answerable or not, AUROC',
      value: thousandths(auroc(confidences(answerable), confidences(open))),
      anchor: 'MiniLM .880',
    },
    ...kinds.map(([kind, puts]) => ofKind(kind, puts)),
    {
      name: 'time a question, p50',
      value: hundredths(median(put.map(({ time }) => time))),
      unit: 'ms',
      anchor: `compromise tags the article in ${hundredths(median(tagging))}; at most 60 (6 layers) or 120 (12)`,
    },
    { name: 'time of the first question to an article, p50', value: hundredths(median(first)), unit: 'ms' },
  ];
};
