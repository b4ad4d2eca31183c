/** What a capital says: whether a word is part of a name, or only opens a sentence. */

import { insideOrganisations, isRole, neverNames, organisations, particles } from '../lexicon/name-words.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { isOrdinary, type Token } from '../text/tagged.ts';

const startsCapital = /^\p{Lu}/u;
const has = (token: Token, ...tags: string[]) => tags.some((tag) => token.tags.has(tag));
const isName = (token: Token) => has(token, 'Person', 'Place', 'Organization', 'FirstName', 'LastName');
const isDate = (token: Token) => has(token, 'WeekDay', 'Month', 'Holiday') || (has(token, 'Date') && !isName(token));

/** Whether a capital says nothing here, since every sentence begins with one. */
const opensClause = (text: string, token: Token, before: Token | undefined): boolean =>
  before === undefined ||
  before.sentence !== token.sentence ||
  /["“‘«„:]|\n/u.test(text.slice(before.end, token.start));

/** "Co-founder", "Ex-president": no name, whatever the capital. */
const compound = /^(?:Co|Ex|Vice|Anti|Pro|Non|Mid|Post|Pre|Self|Half|Former|Vice)-\p{Ll}/u;

/** "WHO", "US": letters that stand for words, unless all around is in capitals. */
const isAcronym = (text: string, { start, end }: Token): boolean =>
  acronym.test(text.slice(start, end)) &&
  !/\p{Lu}{2} $/u.test(text.slice(Math.max(0, start - 3), start)) &&
  !/^ \p{Lu}{2}/u.test(text.slice(end, end + 3));
const acronym = /^\p{Lu}{2,6}$/u;

/** "A survivor, Sunday Okafor", "team leader Jun Macaraeg": no date between a noun for somebody and a word that English doesn't have. */
const isNamedForDay = (text: string, before: Token | undefined, token: Token, next: Token | undefined): boolean =>
  isDate(token) &&
  before !== undefined &&
  next?.sentence === token.sentence &&
  isHumanNoun(before.lower) &&
  /^,? $/.test(text.slice(before.end, token.start)) &&
  text.slice(token.end, next.start) === ' ' &&
  startsCapital.test(text.charAt(next.start)) &&
  !isOrdinary(next.lower) &&
  !has(next, 'WeekDay', 'Month');

/** "Q:" at the beginning of a paragraph says that somebody asks. */
const isLabel = (text: string, { start, end }: Token): boolean =>
  end - start === 1 && text.charAt(end) === ':' && (start === 0 || text.charAt(start - 1) === '\n');

/** Whether the word at `token` has a capital and is not one of those that are never a name. */
export const canBeName = (text: string, token: Token): boolean =>
  startsCapital.test(text.charAt(token.start)) &&
  (isAcronym(text, token) || isNoSmallWord(text, token)) &&
  !isLabel(text, token);

const isNoSmallWord = (text: string, token: Token): boolean =>
  !compound.test(text.slice(token.start, token.start + 8)) &&
  !neverNames.has(token.lower) &&
  !isDate(token) &&
  !(has(token, 'Pronoun') && !has(token, 'ProperNoun')) &&
  !(has(token, 'Expression') && isOrdinary(token.lower)) &&
  !has(token, 'Determiner', 'Preposition', 'Conjunction', 'QuestionWord');

/**
 * "Uwe Kranz", "Amnesty International", "Southern Water" and "Bank of Malta" open a sentence: the second word is a name, and the
 * first is no word of English, or a thing without its article, or both are words.
 */
const opensName = (text: string, token: Token, next: Token | undefined, third: Token | undefined): boolean => {
  if (next?.sentence !== token.sentence || !/^[ -]$/.test(text.slice(token.end, next.start))) return false;
  // "Van der Merwe"
  if (particles.has(token.lower) && !insideOrganisations.has(token.lower))
    return canBeName(text, next) || (particles.has(next.lower) && third !== undefined && canBeName(text, third));
  if (organisations.has(token.lower))
    return canBeName(text, next) || (next.lower === 'of' && third !== undefined && canBeName(text, third));
  // "Kees van der Meulen"
  const isParticle = particles.has(next.lower) && !insideOrganisations.has(next.lower) && third?.start === next.end + 1;
  if (isParticle && !isOrdinary(token.lower)) return canBeName(text, third) || particles.has(third.lower);
  if (!canBeName(text, next) || token.tags.has('Adverb')) return false;
  // "Ban Ki-moon"
  if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(text.slice(next.start, next.start + 12))) return true;
  if (!isOrdinary(token.lower)) return true;
  const isThing = token.tags.has('Noun') && !token.tags.has('Plural') && !isHumanNoun(token.lower);
  return !isRole(next.lower) && (isThing || (token.tags.has('Adjective') && isOrdinary(next.lower)));
};

/** Whether the token at `at` is part of a name by its capital; a word that opens a sentence only where more speaks for it. */
export const isProper = (text: string, tokens: Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (!startsCapital.test(text.charAt(token.start))) return false;
  if (isNamedForDay(text, before, token, next)) return true;
  const opens = opensClause(text, token, before);
  if (text.charAt(token.end) === '.' && token.end - token.start === 1 && !opens) return true;
  if (!canBeName(text, token)) return false;
  return (
    !opens ||
    has(token, 'ProperNoun', 'Person', 'Place', 'Organization', 'Demonym', 'Honorific', 'Acronym') ||
    isRole(token.lower) ||
    opensName(text, token, next, tokens[at + 2])
  );
};
