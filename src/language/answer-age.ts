/** Answers how old somebody is, where the article says it of them: beside the name, or of "he" or "she" who is meant. */
import { answeredAt } from './answered-at.ts';
import { findName } from './people.ts';
import type { Answer, Mention, Reading, Span } from './reading.ts';

const asked = /^\W*(?:(?:how old|what age) (?:is|was|are|were)|what(?: is|['’]s)) (?:the )?(.+?)(['’]s age)?\W*$/iu;
const age = '(?:1[01]\\d|[1-9]?\\d)';
/** "Ann Hill, 47," "Ann Hill (47)" "Ann Hill, aged 47" "Ann Hill, a 47-year-old engineer" */
const behind = new RegExp(
  `^(?:, (?:aged |who is )?| \\((?:aged )?| aged )(${age})(?=[,.;)]| (?:and|from|of|who)\\b)|^, (?:an?|the) (${age}-year-old)\\b`,
);
/** "the 47-year-old mayor Ann Hill" */
const before = new RegExp(`(?<!\\d)(${age}-year-old)(?: [\\p{L}-]+){0,4} $`, 'u');
/** "she is 47", "she turned 47 on Monday" */
const said = new RegExp(
  `^(?:['’]s| is| was| turned| had turned| will be| is now| was only) (${age})(?=[,.;:—–]| (?:and|years old|now|when|today|on|in|but)\\b)`,
);

const ageAt = (text: string, { start, end, by }: Mention): Span | null => {
  const after = text.slice(end, end + 40);
  const found = (by === 'name' ? behind.exec(after) : null) ?? said.exec(after);
  const told = found?.[1] ?? found?.[2];
  if (found && told !== undefined) {
    const at = end + found[0].length - told.length;
    return { start: at, end: at + told.length };
  }
  const from = Math.max(0, start - 80);
  const earlier = before.exec(text.slice(from, start));
  return earlier?.[1] === undefined
    ? null
    : { start: from + earlier.index, end: from + earlier.index + earlier[1].length };
};

/** `'open'` where somebody in the article is asked about and it tells no age; null where the question is another. */
export const ageIn = (reading: Reading, question: string): Answer | 'open' | null => {
  const [, typed, possessive] = asked.exec(question) ?? [];
  if (typed === undefined || (!/^\W*(?:how|what age)/i.test(question) && possessive === undefined)) return null;
  const { name } = findName(reading, typed);
  if (!name) return null;
  for (const mention of name.mentions) {
    const span = ageAt(reading.text, mention);
    const told = span && answeredAt(reading, span, 0.95);
    if (told) return told;
  }
  return name.kind === 'person' ? 'open' : null;
};
