/** Who answers in an interview. */

import type { Resolved } from '../../names/resolved-mentions.ts';
import type { Span } from '../../reading.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import type { Parsed } from '../parsed-article.ts';
import { isPerson } from './pointing.ts';

/** Words before a name that belong to it: “the writer”, “our own Dr.” */
const title = String.raw`(?:(?!(?:about|of|on|for|at|in|as|when|after|before|who|where)\b)[\p{L}\p{M}.’'-]+\s){0,5}`;
const talking = String.raw`\b(?:(?:talk(?:s|ed|ing)?|sp(?:eak|eaks|oke|oken|eaking)|chat(?:s|ted|ting)?|opens?|opened)\b[^.]{0,30}\b(?:to|with)|tells?|told)\s${title}$`;
const spokenTo = new RegExp(talking, 'iu');
/** “We spoke to”, “Our reporter talked with” */
const byUs = new RegExp(String.raw`\b(?:we|I|our(?:\s\p{L}+){1,3}?)\s(?:\p{L}+\s)?${talking}`, 'iu');
const interviewed = new RegExp(
  String.raw`(?:\b(?:Q ?& ?A|interview|conversation|chat)\b[^.]{0,20}\bwith|\bquestions\s(?:to|for))\s${title}$`,
  'iu',
);
const byline = /^(?:(?:words|text|story|report|interview)\s)?by:?\s$/iu;
const pronoun = /\b(?:he|she|they)\b/iu;
/** Characters of its sentence before a name that introduce it. */
const reach = 200;
/** Characters from a question's beginning in which the guest is addressed. */
const near = 80;

/** The one whom all of `places` name; null where they name nobody, or several. */
const onlyOne = ([first, ...others]: Resolved[]): Resolved | null =>
  first && others.every(({ known }) => known === first.known) ? first : null;

/** Who is introduced as the guest, or else the only one who can be, of those named before the first question. */
const introducedIn = ({ text, sentences }: Parsed, named: Resolved[], isWriter: (place: Resolved) => boolean) => {
  const places = named.filter((place) => !isWriter(place));
  const opening = ({ start }: Span) => {
    const sentence = sentences[sentenceAt(sentences, start)];
    return { start: Math.max(sentence?.start ?? 0, start - reach), end: start };
  };
  const before = (place: Span) => text.slice(opening(place).start, place.start);
  const isTold = (place: Span) => spokenTo.test(before(place));
  const introduced = places.filter((place) => {
    const ahead = startingIn(named, opening(place));
    // “Anna Berg in conversation with Ruth Weber”: either may be the guest.
    const open = ahead.some((other) => !isWriter(other)) || pronoun.test(before(place));
    return (
      byUs.test(before(place)) || (isTold(place) && ahead.some(isWriter)) || (interviewed.test(before(place)) && !open)
    );
  });
  if (introduced.length > 0) return onlyOne(introduced);
  const hearers = new Set(places.filter(isTold).map(({ known }) => known));
  const others = places.filter(({ known }) => !hearers.has(known));
  // “Ruth Weber talks to Anna Berg”: who is named nowhere else may be the one who asks.
  return hearers.size > 0 && others.length < 2 ? null : onlyOne(others);
};

/**
 * The place that names who is asked: introduced as such before the first question, or the only one named there, or whom that
 * addresses. Whoever wrote the article, or was spoken to, asks.
 */
export const guestOf = (parsed: Parsed, question: Span): Span | null => {
  const { text, paragraphs, mentions } = parsed;
  const named = startingIn(mentions, { start: 0, end: question.start }).filter(isPerson);
  const bylines = paragraphs.flatMap((paragraph) => {
    const [first] = startingIn(named, paragraph);
    return first && byline.test(text.slice(paragraph.start, first.start)) ? first.known : [];
  });
  const isWriter = ({ known }: Resolved) => bylines.includes(known);
  const [addressed] = startingIn(mentions, { start: question.start, end: question.start + near }).filter(isPerson);
  const isAddressed = addressed && !isWriter(addressed) && /^,\s/.test(text.slice(addressed.end, addressed.end + 2));
  const guest = introducedIn(parsed, named, isWriter) ?? (isAddressed ? addressed : null);
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
