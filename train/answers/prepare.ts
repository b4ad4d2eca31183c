/** Turns questions with marked answers into what the reader is told of them: passages, and questions on them. */
import { passagesOf, questionTokens, type Token, tokensIn } from '../../src/language/answers/passages.ts';
import { read } from '../../src/language/read.ts';
import type { Reading, Span } from '../../src/language/reading.ts';
import { isStopWord } from '../../src/language/stems.ts';
import type { Made } from './made.ts';
import type { Marked, Ranking } from './questions.ts';

const told = (tokens: Token[]) => ({
  form: tokens.map(({ form }) => form),
  lower: tokens.map(({ lower }) => lower),
  stems: tokens.map(({ stems }) => stems),
  shape: tokens.map(({ shape }) => shape),
  kind: tokens.map(({ kind }) => kind),
});

const isTelling = (lower: string) => /[\p{L}\p{N}]/u.test(lower) && !isStopWord(lower);

const questionFor = (question: string) => {
  const tokens = questionTokens(question);
  return { ...told(tokens), content: tokens.map(({ lower }) => Number(isTelling(lower))) };
};

const passagesFor = (reading: Reading, passages = passagesOf(reading)) =>
  passages.map((passage) => {
    const tokens = tokensIn(reading, passage);
    const present = [...new Set(tokens.map(({ name }) => name))].filter((name) => name >= 0);
    return {
      ...told(tokens),
      sentence: tokens.map(({ sentence }) => sentence - passage.first),
      name: tokens.map(({ name }) => present.indexOf(name)),
      names: present.map((name) => {
        const { name: full = '', aliases = [] } = reading.names[name] ?? {};
        return [...new Set([full, ...aliases].flatMap((form) => questionTokens(form).flatMap(({ stems }) => stems)))];
      }),
      start: tokens.map(({ start }) => start),
      end: tokens.map(({ end }) => end),
    };
  });

type Told = ReturnType<typeof passagesFor>;

/** The passage of some words, the first and the last of them; none where they stand in no passage. */
const runsOf = (passages: Told, { start, end }: Span): [number, number, number][] =>
  passages.flatMap((passage, number) => {
    const first = passage.end.findIndex((place) => place > start);
    const last = passage.start.findLastIndex((place) => place < end);
    return first >= 0 && last >= first && (passage.start[first] ?? 0) < end ? [[number, first, last]] : [];
  });

/**
 * A paragraph with the questions on it. `gold` has an entry for each answer that people marked: its passage, its first and its
 * last word; none where the paragraph does not answer.
 */
export const prepared = (reading: Reading, questions: Marked[]) => {
  const passages = passagesFor(reading);
  return {
    passages,
    questions: questions.map(({ question, all, starts, impossible }) => ({
      ...questionFor(question),
      gold: (impossible ? [] : all).flatMap((answer, index) => {
        const start = starts[index] ?? 0;
        return runsOf(passages, { start, end: start + answer.trimEnd().length });
      }),
    })),
  };
};

/** The same for questions that were made. With an article before it or without is the same answer. */
export const preparedMade = (reading: Reading, made: Made[]) =>
  Array.from(
    Map.groupBy(made, ({ passage }) => passage),
    ([passage, own]) => {
      const passages = passagesFor(reading, [passage]);
      return {
        passages,
        questions: own.map(({ question, answer }) => ({
          ...questionFor(question),
          gold: runsOf(passages, answer).flatMap(([number, first, last]) =>
            last > first && /^(?:the|an?)$/.test(passages[number]?.lower[first] ?? '')
              ? [
                  [number, first, last],
                  [number, first + 1, last],
                ]
              : [[number, first, last]],
          ),
        })),
      };
    },
  );

/** A question with sentences of several texts. `right` has, for each passage, those of its sentences that answer. */
export const preparedRanking = ({ question, candidates }: Ranking) => {
  const reading = read({ text: candidates.map(({ text }) => text).join('\n') });
  const passages = passagesOf(reading);
  return {
    passages: passagesFor(reading),
    questions: [
      {
        ...questionFor(question),
        gold: [],
        right: passages.map(({ first, last }) =>
          reading.sentences
            .slice(first, last + 1)
            .flatMap(({ paragraph }, at) => (candidates[paragraph]?.label === 1 ? [at] : [])),
        ),
      },
    ],
  };
};
