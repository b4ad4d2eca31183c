/** Answers what somebody said, and who said something, from the statements that the reading found. */
import { calledIn, isNaming } from './answer-called.ts';
import {
  answerOf,
  framing,
  isSure,
  meantBy,
  onlySaid,
  partsOf,
  repeated,
  share,
  stemsOf,
  type Told,
} from './answer-parts.ts';
import { sayerOf } from './answer-sayer.ts';
import { baseOf } from './irregular.ts';
import { holdersOf } from './offices.ts';
import type { Quote, Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { sayingIn, speakerNamed, whatSaid } from './speaker-asked.ts';

const whoSays = /^\W*who(?: has| had| else)? (\p{L}+) (that )?(.+)/iu;
const mostWords = { direct: 2, mixed: 1, indirect: 0 };

/** "Say about the fire on Monday" asks for what the statement is about; "say on Monday" when it was made. */
const aboutWhat = /\b(?:about|of|regarding|concerning)\b/i;

/** With which verb a question asks for whose statements, and the telling words of what they are about; null where it does not. */
const askedFor = (clause: string) => {
  const saying = sayingIn(clause);
  if (!saying) return null;
  const { who, verb } = saying;
  const base = baseOf(verb.lower);
  // Whom somebody tells something is not what it is about.
  const topic = clause.slice(verb.end).replace(base === 'tell' ? /^(?:(?!\b(?:about|of|on)\b).)*/i : '', '');
  return { who, base, stem: verb.stem, topic: stemsOf(topic), isAbout: aboutWhat.test(topic) };
};

/** With "say" any statement is asked for; with "announce" one that was announced. */
const isSoSaid = ({ text }: Reading, { cue }: Quote, { base, stem }: { base: string; stem: string }): boolean =>
  onlySaid.test(base) || stemsOf(cue ? text.slice(cue.start, cue.end) : '').has(stem);

/** @param clause "Ann Hill say about the bridge" */
const saidBy = (reading: Reading, clause: string): Told => {
  const asked = askedFor(clause);
  if (!asked) return null;
  const { base, topic, isAbout } = asked;
  const mustBeSaid = onlySaid.test(base);
  const who = speakerNamed(reading, asked.who, holdersOf);
  if (who === null) return /^(?:say|tell)$/.test(base) ? 'open' : null;
  const parts = reading.quotes
    .filter((quote) => isSure(quote) && quote.speaker?.name.toLowerCase() === who.toLowerCase())
    .filter((quote) => isSoSaid(reading, quote, asked))
    .flatMap((quote) => partsOf(reading, quote))
    .map((part) => {
      const besides = `${meantBy(reading, part)} ${isAbout ? '' : framing(reading, part)}`;
      return { ...part, about: share(reading, part.span, topic, besides) };
    })
    .filter(({ about }) => topic.size === 0 || about >= repeated)
    .flatMap((part) => {
      const span = isNaming(base) ? calledIn(reading, part.quote, part.span, topic) : part.span;
      return span ? { ...part, span } : [];
    })
    .sort((a, b) => b.about - a.about || mostWords[b.quote.type] - mostWords[a.quote.type]);
  const [best] = parts;
  if (best) return answerOf(best, topic.size === 0 ? 0.8 : best.about);
  return mustBeSaid ? 'open' : null;
};

/**
 * Whether words are of a statement by whoever the question asks about, however little of what it asks about the statement has; but
 * some of it, and more than what others say.
 */
export const isSaidByAsked = (reading: Reading, question: string, words: Span): boolean => {
  const asked = askedFor(whatSaid.exec(question)?.[1] ?? '');
  const who = asked && speakerNamed(reading, asked.who, holdersOf)?.toLowerCase();
  if (!asked || !who || isNaming(asked.base)) return false;
  const isTheirs = ({ speaker }: Quote) => speaker?.name.toLowerCase() === who;
  const mostAbout = (some: Quote[]) =>
    Math.max(
      0,
      ...some.flatMap((quote) => partsOf(reading, quote)).map(({ span }) => share(reading, span, asked.topic)),
    );
  const said = reading.quotes.filter(
    (quote) => isSure(quote) && isTheirs(quote) && quote.spans.some((span) => overlaps(span, words)),
  );
  return mostAbout(said) > mostAbout(reading.quotes.filter((quote) => !isTheirs(quote)));
};

/** What the article's statements answer to questions like "What did X say about Y?" and "Who said that Y?". */
export const toldIn = (reading: Reading, question: string): Told => {
  const what = whatSaid.exec(question);
  if (what) return saidBy(reading, what[1] ?? '');
  const who = whoSays.exec(question);
  return who ? sayerOf(reading, { verb: who[1] ?? '', words: who[3] ?? '', isClause: who[2] !== undefined }) : null;
};
