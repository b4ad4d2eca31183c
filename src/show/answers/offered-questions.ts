/** Questions that an article answers, as buttons. */

import type { Link } from '../../command/reply.ts';
import { type Question, questionOf } from '../../language/answers/question.ts';
import type { Span, Suggestion } from '../../language/reading.ts';
import { overlaps } from '../../language/text/spans.ts';
import { isStopWord, wordsOf } from '../../language/text/stems.ts';
import { link } from '../link.ts';
import type { Meant } from '../resolved-article.ts';

const OFFERED = 3;
/** Characters of a label that a phone shows on one line, as Discord's guidelines for buttons have it. The title shows all. */
const LABEL = 38;

const labelOf = (question: string): string =>
  question.length <= LABEL ? question : `${question.slice(0, LABEL).replace(/[\s,]+\S*$/, '')}…`;

/** The words that tell something, each as its stem. */
const stemsOf = (question: string): string =>
  wordsOf(question)
    .flatMap(({ lower, stem }) => (isStopWord(lower) ? [] : [stem]))
    .join(' ');

/** Index of the one that asks the same ("Who is Tom Ash?" for "who was tom ash"), or -1. */
const askedAt = (suggested: Suggestion[], { plain, wanted }: Question): number => {
  const stems = stemsOf(plain);
  return suggested.findIndex(
    ({ question }) => question === plain || (stemsOf(question) === stems && questionOf(question).wanted === wanted),
  );
};

/** Those behind the one that was asked, where it is one of them; else those that are answered nearest to what is shown. */
const following = (suggested: Suggestion[], question: Question, shown: Span | null): Suggestion[] => {
  const at = askedAt(suggested, question);
  if (at >= 0) return [...suggested.slice(at + 1), ...suggested.slice(0, at)];
  const away = ({ answer: { start } }: Suggestion) => (shown ? Math.abs(start - shown.start) : 0);
  return suggested.toSorted((one, other) => away(one) - away(other));
};

/** Questions to go on with: none that the words at `shown` answer, and no two that look the same. */
export const offered = ({ article, reading }: Meant, question: Question, shown: Span | null): Link[] =>
  following(reading.questions ?? [], question, shown)
    .filter(({ answer }) => shown === null || !overlaps(answer, shown))
    .map((one) => link(labelOf(one.question), 'ask', { article: article.id, question: one.question }))
    .filter(({ label }, at, all) => all.findIndex((other) => other.label === label) === at)
    .slice(0, OFFERED);
