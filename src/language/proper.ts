/** Finds proper names in the tagged text: runs of capitalised words, with their titles stripped and their kind guessed. */

import {
  ambiguous,
  insideOrganisations,
  men,
  neverNames,
  organisations,
  particles,
  places,
  roles,
  women,
} from './name-words.ts';
import type { NameKind, Span } from './reading.ts';
import type { Token } from './tagged.ts';

/** One proper name where it stands, without titles and possessive. `title` are the role words in front of it, as written. */
export type Proper = Span & {
  words: string[];
  kind: NameKind | null;
  title: Span | null;
  gender: 'm' | 'f' | null;
  sentence: number;
};

const startsCapital = /^\p{Lu}/u;
const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;
const has = (token: Token, ...tags: string[]) => tags.some((tag) => token.tags.has(tag));
const isName = (token: Token) => has(token, 'Person', 'Place', 'Organization', 'FirstName', 'LastName');

/** "United" is of a club, but not in "United States". */
const isOrganisationWord = (token: Token) => organisations.has(token.lower) && !has(token, 'Country');

const isDate = (token: Token) => has(token, 'WeekDay', 'Month', 'Holiday') || (has(token, 'Date') && !isName(token));

/** Whether a capital says nothing here, since every sentence begins with one. */
const opensClause = (text: string, token: Token, before: Token | undefined): boolean =>
  before === undefined ||
  before.sentence !== token.sentence ||
  /["“‘«„:]|\n/u.test(text.slice(before.end, token.start));

const isProper = (text: string, token: Token, before: Token | undefined): boolean => {
  const initial = text.charAt(token.end) === '.' && token.end - token.start === 1 && !opensClause(text, token, before);
  if (initial) return startsCapital.test(text.charAt(token.start));
  if (!startsCapital.test(text.slice(token.start, token.start + 2)) || neverNames.has(token.lower) || isDate(token))
    return false;
  if (has(token, 'Pronoun', 'Expression')) return false;
  return (
    !opensClause(text, token, before) ||
    has(token, 'ProperNoun', 'Person', 'Place', 'Organization', 'Demonym', 'Honorific', 'Acronym') ||
    roles.has(token.lower)
  );
};

const kindOf = (text: string, words: Token[], titled: boolean, before: Token | undefined): NameKind | null => {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  if (words.some(isOrganisationWord)) return 'organisation';
  if (titled) return 'person';
  if (has(first, 'FirstName') && rest.length > 0) return 'person';
  if (places.has(last.lower) && words.length > 1) return 'place';
  if (words.length === 1 && acronym.test(text.slice(first.start, first.end)))
    return has(first, 'Country', 'Place') ? 'place' : 'organisation';
  if (words.every((word) => has(word, 'Place', 'Country', 'City', 'Region'))) return 'place';
  if (words.some((word) => has(word, 'Organization', 'SportsTeam'))) return 'organisation';
  if (words.every((word) => has(word, 'Person'))) return 'person';
  if (before !== undefined && /^(?:in|near|across|throughout)$/.test(before.lower)) return 'place';
  return words.length > 1 && words.length < 4 && words.some((word) => has(word, 'Person')) ? 'person' : null;
};

const genderOf = (name: Token[], title: Token[]): 'm' | 'f' | null => {
  if (title.some(({ lower }) => women.has(lower))) return 'f';
  if (title.some(({ lower }) => men.has(lower))) return 'm';
  const [first] = name;
  if (!first || name.length < 2) return null;
  return has(first, 'FemaleName') ? 'f' : has(first, 'MaleName') ? 'm' : null;
};

/** Role words right before a name that are written small: "organising director", "former California mayor". */
const smallTitle = (text: string, tokens: Token[], from: number, titled: boolean): number => {
  let start = from;
  while (start > 0 && from - start < 6) {
    const word = tokens[start - 1];
    const next = tokens[start];
    if (!word || !next || word.sentence !== next.sentence || !/^(?:[ -]|\. )$/.test(text.slice(word.end, next.start)))
      break;
    if (
      start === from && !titled
        ? !roles.has(word.lower) || ambiguous.has(word.lower)
        : !has(word, 'Noun', 'Adjective', 'Demonym') || has(word, 'Pronoun', 'Possessive')
    )
      break;
    start--;
  }
  return start;
};

/** The proper names of `text` in order. Sentences of `skip` (headlines in title case) are left out. */
export const properNames = (text: string, tokens: Token[], skip: ReadonlySet<number>): Proper[] => {
  const found: Proper[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || skip.has(first.sentence) || !isProper(text, first, tokens[i - 1])) continue;
    let end = i + 1;
    for (let next = end; next < tokens.length && next - i < 12; next++) {
      const before = tokens[next - 1];
      const word = tokens[next];
      if (!before || !word || word.sentence !== first.sentence || /['’]s?$/u.test(text.slice(before.start, before.end)))
        break;
      if (!/^(?: |\. |-|)$/.test(text.slice(before.end, word.start))) break;
      if (isProper(text, word, before)) end = next + 1;
      else if (text.charAt(before.end) === '-') continue;
      else if (!particles.has(word.lower)) break;
      else if (
        insideOrganisations.has(word.lower) &&
        !tokens.slice(i, end).some(({ lower }) => organisations.has(lower) || places.has(lower))
      )
        break;
    }
    const run = tokens.slice(i, end);
    const company = run.some(isOrganisationWord);
    const lastRole = run.findLastIndex(({ lower }, at) => roles.has(lower.replace(/\.$/, '')) && at < run.length - 1);
    const suffix = /^(?:jr|sr|ii|iii)\.?$/.test(run.at(-1)?.lower ?? '');
    const split = lastRole >= 0 && !company && !(suffix && lastRole === run.length - 2) ? lastRole + 1 : 0;
    const name = run.slice(split);
    const last = name.at(-1);
    const [head] = name;
    if (!last || !head) continue;
    const titleFrom = smallTitle(text, tokens, i, split > 0);
    const title = tokens.slice(titleFrom, i + split);
    i = end - 1;
    const raw = text.slice(head.start, last.end);
    const stripped = raw.replace(/['’]s?$/u, '').replace(/['’]$/u, '');
    const onlyRoles = name.every((word) => roles.has(word.lower.replace(/['’]s?$|\.$/, '')) || has(word, 'Demonym'));
    if (stripped === '' || onlyRoles) continue;
    found.push({
      start: head.start,
      end: head.start + stripped.length,
      words: stripped.split(/[\s]+/u),
      kind: kindOf(text, name, title.length > 0, tokens[titleFrom - 1]),
      title: title[0] && title.at(-1) ? { start: title[0].start, end: title.at(-1)?.end ?? title[0].end } : null,
      gender: genderOf(name, title),
      sentence: first.sentence,
    });
  }
  return found;
};
