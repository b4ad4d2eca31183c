/** Where a person's title ends and the name begins. */

import { ambiguous, departments, isRole, organisations, partisans, places, surely } from '../lexicon/name-words.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { isActor, isOfPeople, isOrdinary, type Token } from '../text/tagged.ts';
import { genderOf } from './gender.ts';

const has = (token: Token | undefined, ...tags: string[]) =>
  token !== undefined && tags.some((tag) => token.tags.has(tag));

/** "United" is of a club, but not in "United States". */
const isOrganisationWord = (token: Token) => organisations.has(token.lower) && !has(token, 'Country');
const isThing = (token: Token) => isOrganisationWord(token) || places.has(token.lower);

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** Whether the token is a noun for people. */
const isHuman = (token: Token | undefined): boolean =>
  token !== undefined && (isRole(token.lower) || (has(token, 'Noun') && isHumanNoun(token.lower)));

/** Whether the token is a first name, or a word that English doesn't have. */
const isName = (token: Token | undefined) => token !== undefined && (isFirstName(token) || !isOrdinary(token.lower));

export const isFirstName = (token: Token): boolean => has(token, 'FirstName') || genderOf(token.lower) !== null;

/**
 * Words of a run after "Secretary of" or "mayor of" that belong to the office: none of "the leader of Leeds City Council", nor of "the
 * governor of New South Wales, Ann Hill", where somebody is named next.
 */
const officeIn = (run: Token[], isNamedNext = false): number => {
  const first = run.findIndex((token, at) => at > 0 && isFirstName(token));
  if (first > 0) return first;
  if (isNamedNext || run.slice(-1).some(isThing)) return 0;
  return run.length > 2 || (run.length === 2 && departments.has(run[0]?.lower ?? ''))
    ? run.length - Math.min(2, run.length - 1)
    : 0;
};

/** Whether a title stands at `at` of the run: "Speaker" of "House Speaker Tim Moore", "astronomer" of "Co-astronomer Ann Hill". */
const isTitle = (run: Token[], at: number): boolean => {
  const token = run[at];
  if (!token) return false;
  if (token.lower === 'executive' && run[at - 1]?.lower === 'chief') return true;
  return isRole(token.lower) || (at > 0 && isActor(token.lower) && !isFirstName(token) && isName(run[at + 1]));
};

const isCapital = (text: string, { start }: Token) => /\p{Lu}/u.test(text.charAt(start));

const isBesideCapital = (text: string, word: Token | undefined, next: Token | undefined): boolean =>
  word !== undefined && next?.sentence === word.sentence && next.start === word.end + 1 && isCapital(text, word);

const isBehindComma = (text: string, word: Token | undefined, next: Token | undefined): boolean =>
  word !== undefined && next !== undefined && text.slice(word.end, next.start) === ', ' && isCapital(text, next);

const isCapitals = (text: string, { start, end }: Token) => /^\p{Lu}{3,}$/u.test(text.slice(start, end));

/** What stands before the name and says only from where: "Norwegian Magnus Carlsen", "Missouri Republican Roy Blunt". */
const isOrigin = (token: Token | undefined) =>
  token !== undefined && (isOfPeople(token.lower) || partisans.has(token.lower));

/** Index of the first token of the name in the run of capitalised tokens `from` up to `to`. */
export const nameStart = (text: string, tokens: Token[], from: number, to: number): number => {
  const run = tokens.slice(from, to);
  const office = tokens[from - 1]?.lower === 'of' && isRole(tokens[from - 2]?.lower ?? '');
  let start = office ? officeIn(run, isBehindComma(text, tokens[to - 1], tokens[to])) : 0;
  const last = run.length - (suffix.test(run.at(-1)?.lower ?? '') ? 2 : 1);
  const role = run.findLastIndex((_, at) => at >= start && at < last && isTitle(run, at));
  if (role >= 0) {
    const rest = run.slice(role + 1);
    if (!rest.some(isThing) || (rest.length < 3 && surely.has(run[role]?.lower ?? ''))) start = role + 1;
    // "Chief of Staff Denis McDonough"
    if (start === role + 1 && run[start]?.lower === 'of') start += 1 + officeIn(run.slice(start + 1));
  }
  // "Climber Tashi Dolma" at the beginning of a sentence
  const before = tokens[from - 1];
  const opens = before?.sentence !== run[0]?.sentence || /["“‘«„:]/u.test(text.charAt((run[0]?.start ?? 0) - 1));
  if (start === 0 && opens && isNounFor(run)) start = 1;
  // "NBC Max Weber"
  const [credit, name] = run.slice(start);
  if (credit && name && run.length - start > 2 && isCapitals(text, credit) && isFirstName(name)) start++;
  const origin = run.findLastIndex((token, at) => at >= start && at < run.length - 2 && isOrigin(token));
  const next = run[origin + 1];
  // "Intelligence Ranking Democrat Dianne Feinstein"
  if (origin >= 0 && next && isFirstName(next)) return from + origin + 1;
  if (run.slice(start, -1).some(isOrganisationWord) || run.slice(start + 1).some(isThing)) return from + start;
  return from + (origin >= 0 && isName(next) ? origin + 1 : start);
};

const ending = /(?:er|or|ist|eer|man|woman)s?$/;

/** Whether the run begins with a noun for whoever is named after it. */
const isNounFor = (run: Token[]): boolean => {
  const [noun, next] = run;
  if (noun === undefined || next === undefined || isFirstName(noun) || isOrganisationWord(noun)) return false;
  if (run.length > 2 && isHumanNoun(noun.lower)) return true;
  if (!isName(next)) return false;
  // "Substitute Okafor"; Baker, Cooper and Mason may be names.
  if (isHumanNoun(noun.lower) && !/(?:er|or|on|man)$/.test(noun.lower)) return true;
  return (
    isActor(noun.lower) ||
    (run.length > 2 && (ending.test(noun.lower) || (isFirstName(next) && isOrdinary(noun.lower))))
  );
};

/** Index of the first word of "US Secretary of State" or "mayor of New York", where the run of capitals from `from` on has only the last. */
export const officeStart = (text: string, tokens: Token[], from: number): number => {
  const noun = tokens[from - 2];
  if (tokens[from - 1]?.lower !== 'of' || !noun || !isRole(noun.lower)) return from;
  let start = from - 2;
  while (isCapital(text, noun) && isBesideCapital(text, tokens[start - 1], tokens[start])) start--;
  return start;
};

/** Index of the first of the small words right before a name that are its title: "organising director", "former California mayor". */
export const smallTitle = (text: string, tokens: Token[], from: number, titled: boolean, single: boolean): number => {
  let start = from;
  while (start > 0 && from - start < 6) {
    const word = tokens[start - 1];
    const next = tokens[start];
    if (!word || !next || word.sentence !== next.sentence || !/^(?:[ -]|\. )$/.test(text.slice(word.end, next.start)))
      break;
    if (
      start === from && !titled
        ? !isHuman(word) || (single && ambiguous.has(word.lower))
        : !has(word, 'Noun', 'Adjective', 'Demonym') || has(word, 'Pronoun', 'Possessive')
    )
      break;
    start--;
  }
  return start;
};
