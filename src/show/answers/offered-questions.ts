/** Questions that an article answers, as buttons. */

import type { Link } from '../../command/reply.ts';
import { wantedBy } from '../../language/answers/question-kind.ts';
import type { Span, Suggestion } from '../../language/reading.ts';
import { overlaps } from '../../language/text/spans.ts';
import { isStopWord, wordsOf } from '../../language/text/stems.ts';
import { link } from '../link.ts';
import type { Meant } from '../resolve-article.ts';

const OFFERED = 3;
/** Characters of a label that a phone shows on one line, as Discord's guidelines for buttons have it. The title shows all. */
const LABEL = 38;

const labelOf = (question: string): string =>
  question.length <= LABEL ? question : `${question.slice(0, LABEL).replace(/[\s,]+\S*$/, '')}…`;

/** The same for "Who is Tom Ash?" and "who was tom ash". */
const gistOf = (question: string): string => {
  const stems = wordsOf(question).flatMap(({ lower, stem }) => (isStopWord(lower) ? [] : [stem]));
  return [wantedBy(question), ...stems].join(' ');
};

/** Those behind the one that was asked, where it is one of them; else those that are answered nearest to what is shown. */
const following = (suggested: Suggestion[], question: string, shown: Span | null): Suggestion[] => {
  const at = suggested.findIndex((one) => gistOf(one.question) === gistOf(question));
  if (at >= 0) return [...suggested.slice(at + 1), ...suggested.slice(0, at)];
  const away = ({ answer: { start } }: Suggestion) => (shown ? Math.abs(start - shown.start) : 0);
  return suggested.toSorted((one, other) => away(one) - away(other));
};

/** Questions to go on with: none that the words at `shown` answer, and no two that look the same. */
export const offered = ({ article, reading }: Meant, question: string, shown: Span | null): Link[] =>
  following(reading.questions ?? [], question, shown)
    .filter(({ answer }) => shown === null || !overlaps(answer, shown))
    .filter(({ question: one }, at, all) => all.findIndex((other) => labelOf(other.question) === labelOf(one)) === at)
    .slice(0, OFFERED)
    .map((one) => link(labelOf(one.question), 'ask', { article: article.id, question: one.question }));
