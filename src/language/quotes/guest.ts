/** Who answers in an interview. */
import type { Span } from '../reading.ts';
import type { Parsed } from './parsed.ts';
import { isPerson } from './pointing.ts';
import { startingIn } from './quoted.ts';

const introduces =
  /\b(?:Q ?& ?A|interview|conversation|talks?|chat|spoke|speaks|questions)\b[^.]{0,20}\b(?:with|to|for|from)\s(?:[\p{L}.]+\s){0,5}$/iu;
/** Characters before a name, or from a question's beginning, in which the guest is introduced or addressed. */
const near = 80;

/** The place that names who is asked: introduced as such before the first question, or the only one named there, or whom that addresses. */
export const guestOf = ({ text, mentions }: Parsed, question: Span): Span | null => {
  const before = startingIn(mentions, { start: 0, end: question.start }).filter(isPerson);
  const introduced = before.find(({ start }) => introduces.test(text.slice(Math.max(0, start - near), start)));
  const [named, ...others] = before;
  const only = named && others.every(({ known }) => known === named.known) ? named : null;
  const [addressed] = startingIn(mentions, { start: question.start, end: question.start + near }).filter(isPerson);
  const isAddressed = addressed && /^,\s/.test(text.slice(addressed.end, addressed.end + 2));
  const guest = introduced ?? only ?? (isAddressed ? addressed : null);
  return guest && { start: guest.start, end: guest.end };
};

const papersOwn = /\b(?:interview|conversation|edited|transcript|he|she|his|her)\b/i;

/** The paragraphs of the last answer: up to the paper's own words about the guest or the interview. */
export const answered = ({ text, mentions }: Parsed, paragraphs: Span[]): Span[] => {
  const end = paragraphs.findIndex(
    (paragraph, at) =>
      at > 0 &&
      (papersOwn.test(text.slice(paragraph.start, paragraph.end)) || startingIn(mentions, paragraph).some(isPerson)),
  );
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
};
