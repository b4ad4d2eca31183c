/** Answers what somebody said, and who said something, from the statements that the reading found. */
import { answerOf, isSure, onlySaid, partsOf, repeated, share, stemsOf, type Told } from './answer-parts.ts';
import { sayerOf } from './answer-sayer.ts';
import { baseOf } from './irregular.ts';
import type { Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { isSaying, speakerAsked, speakerNamed, whatSaid } from './speaker-asked.ts';
import { wordsOf } from './stems.ts';

const whoSays = /^\W*who(?: has| had| else)? (\p{L}+) (that )?(.+)/iu;
const mostWords = { direct: 2, mixed: 1, indirect: 0 };

/** @param clause "Ann Hill say about the bridge" */
const saidBy = (reading: Reading, clause: string): Told => {
  const words = wordsOf(clause);
  const verb = words.find(({ lower }, at) => at > 0 && isSaying(lower));
  if (!verb) return null;
  const base = baseOf(verb.lower);
  const mustBeSaid = onlySaid.test(base);
  const who = speakerNamed(reading, clause.slice(0, verb.start).trim());
  if (who === null) return /^(?:say|tell)$/.test(base) ? 'open' : null;
  // Whom somebody tells something is not what it is about.
  const topic = clause.slice(verb.end).replace(base === 'tell' ? /^(?:(?!\b(?:about|of|on)\b).)*/i : '', '');
  const stems = stemsOf(topic);
  const parts = reading.quotes
    .filter((quote) => isSure(quote) && quote.speaker?.name.toLowerCase() === who.toLowerCase())
    .filter(({ cue }) => mustBeSaid || stemsOf(cue ? reading.text.slice(cue.start, cue.end) : '').has(verb.stem))
    .flatMap((quote) => partsOf(reading, quote))
    .map((part) => ({ ...part, about: share(reading, part.span, stems) }))
    .filter(({ about }) => stems.size === 0 || about >= repeated)
    .sort((a, b) => b.about - a.about || mostWords[b.quote.type] - mostWords[a.quote.type]);
  const [best] = parts;
  if (best) return answerOf(best, stems.size === 0 ? 0.8 : best.about);
  return mustBeSaid ? 'open' : null;
};

/** Whether words are of a statement by whoever the question asks about, however little of the question the statement has. */
export const isSaidByAsked = (reading: Reading, question: string, words: Span): boolean => {
  const who = speakerAsked(reading, question)?.toLowerCase();
  return reading.quotes.some(
    (quote) =>
      isSure(quote) && quote.speaker?.name.toLowerCase() === who && quote.spans.some((span) => overlaps(span, words)),
  );
};

/** What the article's statements answer to questions like "What did X say about Y?" and "Who said that Y?". */
export const toldIn = (reading: Reading, question: string): Told => {
  const what = whatSaid.exec(question);
  if (what) return saidBy(reading, what[1] ?? '');
  const who = whoSays.exec(question);
  return who ? sayerOf(reading, { verb: who[1] ?? '', words: who[3] ?? '', isClause: who[2] !== undefined }) : null;
};
