/** Questions put to whole articles: to the one that answers them, and to the same without the paragraph that does. */

import { auroc } from '../auroc.ts';
import { type Answer, answer, type Reading, read } from '../contract.ts';
import { median, percent } from '../counts.ts';
import type { Figure } from '../figures.ts';
import { taggingTime } from '../tagging-time.ts';
import { oneLine, type Question, thousandths } from './questions.ts';

/** Characters of an article on which compromise is timed. */
const LENGTH = 4_600;
/** The share of the answerable questions that are to be answered. */
const ANSWERED = 0.6;

const tenths = (value: number) => Math.round(10 * value) / 10;
const timed = async <T>(run: () => Promise<T>): Promise<{ result: T; time: number }> => {
  const started = performance.now();
  const result = await run();
  return { result, time: performance.now() - started };
};

type Put = { whole: Answer; without: Answer; right: boolean };

const isRight = (reading: Reading, { sentence }: Answer, paragraph: number, { all }: Question): boolean => {
  const { start = 0, end = 0 } = reading.paragraphs[paragraph] ?? {};
  if (!sentence || sentence.start < start || sentence.end > end) return false;
  const written = reading.text.slice(sentence.start, sentence.end);
  return all.some((gold) => written.includes(gold.trim()));
};

export const onArticles = async (questions: Question[]): Promise<Figure[]> => {
  const put: Put[] = [];
  const times: number[] = [];
  const first: number[] = [];
  const compromise: number[] = [];
  for (const those of Map.groupBy(questions, ({ article }) => article).values()) {
    const contexts = [...new Set(those.map(({ context }) => oneLine(context)))];
    const reading = read({ text: contexts.join('\n\n') });
    for (const [context, asked] of Map.groupBy(those, (one) => oneLine(one.context))) {
      const paragraph = contexts.indexOf(context);
      const rest = { ...reading, sentences: reading.sentences.filter((one) => one.paragraph !== paragraph) };
      compromise.push(taggingTime(reading.text.slice(0, LENGTH)));
      for (const question of asked) {
        const { result: whole, time } = await timed(() => answer(reading, question.question));
        times.push(time);
        const without = await answer(rest, question.question);
        put.push({ whole, without, right: isRight(reading, whole, paragraph, question) });
      }
      // As the bot does: the reading comes anew with every question.
      const piece = read({ text: reading.text.slice(0, LENGTH) });
      for (const { question } of asked.slice(0, 1))
        first.push((await timed(() => answer({ ...piece }, question))).time);
    }
  }
  const [yes, no] = [put.map(({ whole }) => whole.confidence), put.map(({ without }) => without.confidence)];
  const threshold = yes.toSorted((a, b) => b - a)[Math.floor(ANSWERED * yes.length)] ?? 0;
  const rightOf = (isAnswered: (answer: Answer) => boolean) => {
    const answered = put.filter(({ whole }) => isAnswered(whole));
    const wrong = put.filter(({ without }) => isAnswered(without)).length;
    const right = answered.filter((one) => one.right).length;
    return { answered: answered.length, right: percent(right, answered.length + wrong), wrong };
  };
  const chosen = rightOf(({ confidence }) => confidence > threshold);
  const shown = rightOf(({ found }) => found);
  return [
    {
      name: 'right sentence of the whole article',
      value: percent(put.filter(({ right }) => right).length, put.length),
      unit: '%',
      anchor: 'BM25 78.4 on XQuAD; to reach 85',
    },
    { name: 'answerable or not, AUROC', value: thousandths(auroc(yes, no)), anchor: 'coverage .852; to reach .90' },
    {
      name: '60% of the answerable answered: right sentences',
      value: chosen.right,
      unit: '%',
      anchor: 'an answer where there is none counts as wrong; to reach 90',
    },
    {
      name: 'as /ask answers: of the answerable / of the others',
      value: `${percent(shown.answered, put.length)} / ${percent(shown.wrong, put.length)}`,
      unit: '%',
    },
    { name: 'as /ask answers: right sentences', value: shown.right, unit: '%' },
    { name: 'time a question, whole article', value: tenths(median(times)), unit: 'ms' },
    {
      name: 'time of the first question to an article of 4.6 KB',
      value: tenths(median(first)),
      unit: 'ms',
      anchor: `compromise's tagging, same run ${tenths(median(compromise))}, to reach that, or a quarter`,
    },
  ];
};
