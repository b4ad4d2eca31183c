/** Whether the words that answer are of the kind that the question wants: nobody asks "why" to hear "18 months". */
import { openPlace, wantedBy } from './asked.ts';
import { isHumanNoun } from './human.ts';
import { organisationNouns, organisations } from './name-words.ts';
import type { Answer, Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { wordsOf } from './stems.ts';

const reason =
  /\b(?:because|due to|since|so that|so as|as a result|thanks to|owing to|in order|amid|after|over|for|to|by|as|out of)\b/i;
const cause =
  /\b(?:because|due to|since|so that|as a result|thanks to|owing to|in order|amid|after|following|to avoid|reasons?|causes?|caused|led to|blam(?:e|es|ed|ing)|prompt(?:s|ed|ing)|forc(?:es|ed|ing))\b/i;
const located =
  /\b(?:in|at|on|near|off|outside|inside|across|around|along|from|to|into|between|behind|beside|above|below|under|through|of) (?:the |an? |its |their |his |her )?$/i;

/** What stands behind these is where it was, not who did it: "between Tarnhaven and the Orrin Islands". */
const where = /\b(?:in|at|near|off|outside|across|around|along|between) (?:the )?$/i;

const someone = (lower: string): boolean =>
  isHumanNoun(lower) ||
  organisationNouns.has(lower) ||
  organisations.has(lower) ||
  /^(?:i|he|she|they|we|people|nobody|everybody|everyone|someone|somebody)$/.test(lower);

/** Somebody else than the question names: the Selkie Star did not build the Selkie Star. */
const isSomebody = ({ text, names, sentences }: Reading, span: Span, question: string): boolean => {
  const isPerson = names.some(
    ({ kind, mentions }) => kind === 'person' && mentions.some((mention) => overlaps(mention, span)),
  );
  if (!isPerson && where.test(text.slice(Math.max(0, span.start - 12), span.start))) return false;
  const asked = new Set(openPlace(question) === 'equal' ? [] : wordsOf(question).map(({ stem }) => stem));
  return (
    names
      .filter(({ name }) => wordsOf(name).some(({ stem }) => !asked.has(stem)))
      .some(
        // Who somebody is may be told in any words: "who runs the bakery".
        ({ mentions, description }) => [...mentions, description].some((place) => place && overlaps(place, span)),
      ) ||
    wordsOf(text.slice(span.start, span.end), span.start)
      .filter(({ stem }) => !asked.has(stem))
      .some(
        ({ start, lower }) =>
          someone(lower) ||
          (/\p{Lu}/u.test(text.charAt(start)) && sentences.every((sentence) => sentence.start !== start)),
      )
  );
};

const isSomewhere = ({ text, names }: Reading, span: Span): boolean =>
  names.some(({ mentions }) => mentions.some((mention) => overlaps(mention, span))) ||
  located.test(text.slice(Math.max(0, span.start - 20), span.start)) ||
  located.test(`${text.slice(span.start, span.end).split(' ')[0]} `);

/** Of a whole sentence only what is said to be a cause is one: in most stands a "for" or a "to". */
const isReason = ({ text, sentences }: Reading, { start, end }: Span): boolean =>
  sentences.some((sentence) => sentence.start === start && sentence.end === end)
    ? cause.test(text.slice(start, end))
    : reason.test(text.slice(Math.max(0, start - 14), end));

/** "because three cheques were made out to nobody", to the end of its clause. */
const reasonIn = ({ text }: Reading, { start, end }: Span): Span | null => {
  const written = text.slice(start, end);
  const match = /\b(?:because|due to|thanks to|owing to|as a result of|in order to|so that)\b/i.exec(written);
  if (!match) return null;
  const length = /[;:.!?]|$/.exec(written.slice(match.index))?.index ?? 0;
  return { start: start + match.index, end: start + match.index + length };
};

const checks = { person: isSomebody, place: isSomewhere, reason: isReason };

/**
 * The answer, if its words are of the right kind. Where they give no reason, its sentence still may: then the clause that does
 * answers, or all of it where it speaks of a cause.
 * Somebody or somewhere else than a person or a place is none.
 */
export const ofKind = (reading: Reading, question: string, answer: Answer): Answer => {
  const { found, span, sentence } = answer;
  const wanted = wantedBy(question);
  if (!found || !span || !sentence || !(wanted in checks)) return answer;
  if (checks[wanted as keyof typeof checks](reading, span, question)) return answer;
  if (wanted === 'reason') {
    const clause = reasonIn(reading, sentence) ?? (isReason(reading, sentence) ? { ...sentence } : null);
    if (clause) return { ...answer, span: clause };
  }
  return { ...answer, found: false, span: null };
};
