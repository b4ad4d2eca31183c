/** Phrases without a name for people and organisations: "the mayor", "a woman", "her deputy", "the two presidents", "the bank". */

import { nationals, organisationNouns, organisations } from '../lexicon/name-words.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { isOfPeople, type Token } from '../text/tagged.ts';

/** A phrase from its determiner to the noun that it is about, in lower case and singular. */
export type NounPhrase = {
  determiner: string;
  noun: string;
  plural: boolean;
  kind: 'person' | 'organisation';
  first: Token;
  last: Token;
};

const determiners = new Set(
  'the a an one another his her its their our my this that these those two three both some many several'.split(' '),
);
const parts = ['Adjective', 'Noun', 'Value', 'Ordinal', 'Demonym', 'Participle'];
const aged = /\b\d\d?-year-olds?$/;
/** Words up to the noun. */
const longest = 5;

const isCapital = (text: string, { start }: Token) => /^\p{Lu}/u.test(text.charAt(start));

/** Whether the noun at `token` is only the beginning of another: "the mayor's", "the bank manager", "the Rev. Al Sharpton". */
const goesOn = (text: string, token: Token, next: Token | undefined): boolean => {
  if (next === undefined || next.sentence !== token.sentence || next.tags.has('Pronoun')) return false;
  const between = text.slice(token.end, next.start);
  if (between === ' ' || between === '-') return next.tags.has('Noun') || isCapital(text, next);
  return between === '. ' && isCapital(text, next);
};

const singularOf = (noun: string): string => (/[^s]s$/.test(noun) ? noun.slice(0, -1) : noun);
const isPlural = ({ tags, lower }: Token) => tags.has('Plural') || /(?:[^s]s|men|women|people)$/.test(lower);

/** "the Swede", "the Frenchman" */
export const isNational = (text: string, token: Token): boolean =>
  isCapital(text, token) && (nationals.has(token.lower) || isOfPeople(token.lower));

const kindOf = (text: string, first: Token, token: Token): NounPhrase['kind'] | null => {
  const { lower, end, tags } = token;
  if (!tags.has('Noun') && !tags.has('Adjective')) return null;
  if (isNational(text, token) || isHumanNoun(lower) || (/^olds?$/.test(lower) && aged.test(text.slice(first.end, end))))
    return 'person';
  return organisationNouns.has(lower) || organisations.has(lower) ? 'organisation' : null;
};

/** The phrase that begins with the determiner at token `from`, or null. */
export const nounPhraseIn = (text: string, tokens: Token[], from: number): NounPhrase | null => {
  const first = tokens[from];
  if (!first || !determiners.has(first.lower)) return null;
  for (let i = from + 1; i <= from + longest; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== first.sentence || !/^[ -]$/.test(text.slice(tokens[i - 1]?.end, token.start)))
      return null;
    const kind = kindOf(text, first, token);
    if (kind && !goesOn(text, token, tokens[i + 1])) {
      const plural = isPlural(token);
      const noun = plural ? singularOf(token.lower) : token.lower;
      return { determiner: first.lower, noun, plural, kind, first, last: token };
    }
    if (token.tags.has('Pronoun') || !parts.some((tag) => token.tags.has(tag))) return null;
  }
  return null;
};
