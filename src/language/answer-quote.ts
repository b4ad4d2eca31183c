/** Answers what somebody said, and who said something, from the statements that the reading found. */
import { holdersOf } from './answer-name.ts';
import { answerOf, isSure, onlySaid, partsOf, repeated, share, stemsOf, type Told } from './answer-parts.ts';
import { sayerOf } from './answer-sayer.ts';
import { cueOf } from './cues.ts';
import { baseOf } from './irregular.ts';
import { roles } from './name-words.ts';
import { findName } from './people.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './stems.ts';

const whatSaid = /^\W*(?:what|how) (?:else )?(?:did|does|do|has|have|had) (.+)/iu;
const whoSays = /^\W*who(?: has| had| else)? (\p{L}+) (?:that )?(.+)/iu;
/** Verbs for what somebody thinks, beside those that begin a statement. */
const opinion = /^(?:think|feel|view|see|regard|comment)$/;
const mostWords = { direct: 2, mixed: 1, indirect: 0 };

const isSaying = (word: string): boolean => opinion.test(baseOf(word)) || cueOf(baseOf(word)) !== null;

/** The name as quotes have it: somebody's full name, or who has none and is written so ("the minister"). */
const speakerNamed = (reading: Reading, typed: string): string | null => {
  const words = typed.split(' ');
  const titles = words.findIndex((word) => !roles.has(word.toLowerCase()) && word.toLowerCase() !== 'the');
  const { name } = findName(reading, titles < 0 ? typed : words.slice(titles).join(' '));
  if (name) return name.name;
  // "The judge": the only one whom the article describes so.
  const [holder, ...others] = holdersOf(reading, typed) ?? [];
  if (holder && others.length === 0) return holder.name;
  return reading.quotes.some(({ speaker }) => speaker?.name.toLowerCase() === typed.toLowerCase()) ? typed : null;
};

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

/** Whose statements the question is about, as quotes have the name: "What did Hill say?"; null where it is another. */
export const speakerAsked = (reading: Reading, question: string): string | null => {
  const clause = whatSaid.exec(question)?.[1] ?? '';
  const verb = wordsOf(clause).find(({ lower }, at) => at > 0 && isSaying(lower));
  return verb ? speakerNamed(reading, clause.slice(0, verb.start).trim()) : null;
};

/** What the article's statements answer to questions like "What did X say about Y?" and "Who said that Y?". */
export const toldIn = (reading: Reading, question: string): Told => {
  const what = whatSaid.exec(question);
  if (what) return saidBy(reading, what[1] ?? '');
  const who = whoSays.exec(question);
  return who ? sayerOf(reading, who[1] ?? '', who[2] ?? '') : null;
};
