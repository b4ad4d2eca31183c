/** Puts every question to its article, as `/ask` does, and judges what is shown. */
import { overlaps } from '../../src/language/text/spans.ts';
import { type Asked, ask, read, type Span } from '../contract.ts';
import { taggingTime } from '../tagging-time.ts';
import type { ChatArticle, Gold } from './questions.ts';

/** One question with what came of it. */
export type Put = {
  article: ChatArticle;
  question: string;
  /** null where the article doesn't answer. */
  gold: Gold | null;
  asked: Asked;
  /** Whether the first sentence that a person sees is right, as the answer or as the nearest. */
  right: boolean;
  /** Milliseconds. */
  time: number;
};
/** Milliseconds of each article: tagging it, and the first question, with nothing remembered of the article. */
export type Round = { put: Put[]; tagging: number[]; first: number[] };

/**
 * A sentence is right where it shares letters with one of the gold sentences. Gold answers lie within these, and a sentence
 * cut in two by one reader and not by another stays right.
 */
const isRight = (sentence: Span | null, gold: Gold | null): boolean =>
  sentence !== null && (gold?.sentences.some((one) => overlaps(one, sentence)) ?? false);

export const putTo = async (articles: ChatArticle[]): Promise<Round> => {
  const round: Round = { put: [], tagging: [], first: [] };
  for (const article of articles) {
    const { text, title, date, questions, unanswerable } = article;
    const reading = await read({ text, ...(title && { title }), ...(date && { published: date }) });
    round.tagging.push(taggingTime(text));
    const golds = [...questions, ...unanswerable.map((question) => ({ question, gold: null }))];
    for (const [at, one] of golds.entries()) {
      const gold = 'kind' in one ? one : null;
      const started = performance.now();
      const asked = await ask(reading, one.question);
      const time = performance.now() - started;
      if (at === 0) round.first.push(time);
      round.put.push({ article, question: one.question, gold, asked, right: isRight(asked.sentence, gold), time });
    }
  }
  return round;
};

/** Whether something is shown as the answer: a sentence, the page or the summary. */
export const isShown = ({ asked }: Put): boolean => asked.found;
export const isGist = ({ gold }: Put): boolean => gold?.kind === 'gist';
/** Whether it has an answer that is a sentence. */
export const isAnswerable = (put: Put): boolean => put.gold !== null && !isGist(put);
