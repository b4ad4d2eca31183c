/** The words that a question can't do without. */
import { baseOf } from '../irregular.ts';
import { roles } from '../name-words.ts';
import { wordsOf } from '../stems.ts';

const office = /^\W*who (?:is|was|are|were) (?:(?:elected|appointed|named|made|chosen) (?:as )?)?(?:the )?([^"“«,]+)/iu;
/** Behind the noun that says what is asked for. */
const beside = 'in|of|at|on|to|for|with|by|from|between|that|who|which';
const event = new RegExp(`^\\W*(?:when|where) (?:is|was|are|were) the (.+?)(?: (?:${beside})\\b|\\W*$)`, 'iu');
const noun = new RegExp(`^(.+?)(?: (${beside})\\b|\\W*$)`, 'iu');

/** "Held each year", "originally from". */
const adverbial = /ly$|^(?:each|every|first|last|years?|months?|weeks?|days?|times?|dates?)$/;

/**
 * Words that the question can't do without: the office and the place of "the mayor of Leeds", the event of "when was the
 * last war in …". A participle ("when was the bridge opened") may stand for another word.
 */
export const headsOf = (question: string): string[] => {
  const held = office.exec(question)?.[1] ?? '';
  const [, named = '', behind = ''] = noun.exec(held) ?? [];
  const called = wordsOf(named).map(({ lower }) => lower);
  // What the mayor did "who opened the bridge" may be told in other words.
  if (roles.has(called.at(-1) ?? ''))
    return /^(?:that|who|which)$/i.test(behind) ? called : wordsOf(held).map(({ lower }) => lower);
  const last = wordsOf(event.exec(question)?.[1] ?? '').findLast(({ lower }) => !adverbial.test(lower))?.lower;
  return last === undefined || /(?:ed|en|wn|ght|ld|nt)$/.test(last) || baseOf(last) !== last ? [] : [last];
};
