/** Finds proper names in the tagged text: runs of capitalised words, their titles cut off, and what speaks for each kind. */

import type { Gender } from './gender.ts';
import { type Evidence, evidenceAt } from './name-kinds.ts';
import {
  insideOrganisations,
  isRole,
  men,
  neverNames,
  organisations,
  particles,
  partisans,
  places,
  women,
} from './name-words.ts';
import type { Span } from './reading.ts';
import { isOrdinary, type Token } from './tagged.ts';
import { nameStart, smallTitle } from './titles.ts';

/** One proper name where it stands, without titles and possessive. `title` are the role words in front of it, as written. */
export type Proper = Span & {
  words: string[];
  evidence: Evidence;
  title: Span | null;
  gender: Gender | null;
  sentence: number;
  /** It opens a sentence, where a capital says nothing: a name only if the article has it elsewhere. */
  weak: boolean;
};

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

const canBeName = (text: string, token: Token): boolean =>
  startsCapital.test(text.slice(token.start, token.start + 2)) &&
  !compound.test(text.slice(token.start, token.start + 8)) &&
  !neverNames.has(token.lower) &&
  !isDate(token) &&
  !(has(token, 'Pronoun') && !has(token, 'ProperNoun')) &&
  !has(token, 'Expression', 'Determiner', 'Preposition', 'Conjunction', 'QuestionWord');

/** "Uwe Kranz" and "Network Rail" open a sentence: the second word is a name, and English has not the first, or has both. */
const opensName = (text: string, token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  next.sentence === token.sentence &&
  /^[ -]$/.test(text.slice(token.end, next.start)) &&
  canBeName(text, next) &&
  !token.tags.has('Adverb') &&
  (!isOrdinary(token.lower) ||
    (isOrdinary(next.lower) &&
      !isRole(next.lower) &&
      (token.tags.has('Noun') || token.tags.has('Adjective') || organisations.has(token.lower))));

const isProper = (text: string, token: Token, before: Token | undefined, next: Token | undefined): boolean => {
  const opens = opensClause(text, token, before);
  if (text.charAt(token.end) === '.' && token.end - token.start === 1 && !opens)
    return startsCapital.test(text.charAt(token.start));
  if (!canBeName(text, token)) return false;
  return (
    !opens ||
    has(token, 'ProperNoun', 'Person', 'Place', 'Organization', 'Demonym', 'Honorific', 'Acronym') ||
    isRole(token.lower) ||
    opensName(text, token, next)
  );
};

const attribute =
  /^(?:based|led|backed|like|era|style|born|area|run|wide|only|held|made|bound|free|less|type|size|year|day|old|long|ready|fuel\w*|\w+ed)$/;

/** The second half of "Ban Ki-moon" and "Hye-jin Park", not of "Trump-like". */
const isGivenName = (text: string, tokens: Token[], from: number, at: number): boolean => {
  const [word, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!word || !before || text.slice(before.end, word.start) !== '-' || word.lower.length > 6) return false;
  if (attribute.test(word.lower) || !/^\p{Ll}/u.test(text.charAt(word.start))) return false;
  return at - from > 1 || (next !== undefined && text.slice(word.end, next.start) === ' ' && canBeName(text, next));
};

/** Index after the last token of the run of capitalised words that begins at `i`. */
const runEnd = (text: string, tokens: Token[], i: number): number => {
  const first = tokens[i];
  let end = i + 1;
  for (let next = end; next < tokens.length && next - i < 12; next++) {
    const before = tokens[next - 1];
    const word = tokens[next];
    if (!before || !word || word.sentence !== first?.sentence || /['’]s?$/u.test(text.slice(before.start, before.end)))
      break;
    if (!/^(?: |\. |-|)$/.test(text.slice(before.end, word.start))) break;
    if (isProper(text, word, before, tokens[next + 1]) || isGivenName(text, tokens, i, next)) end = next + 1;
    else if (word.lower === 'and' && organisations.has(before.lower)) break;
    else if (text.charAt(before.end) === '-' && text.charAt(word.end) === '-') continue;
    else if (word.lower === '&') continue;
    else if (!particles.has(word.lower)) break;
    else if (
      insideOrganisations.has(word.lower) &&
      !tokens.slice(i, end).some(({ lower }) => organisations.has(lower) || places.has(lower))
    )
      break;
  }
  return end;
};

const genderAt = (title: Token[]): Gender | null => {
  const has = (words: ReadonlySet<string>) => title.some(({ lower }) => words.has(lower.replace(/\.$/, '')));
  return has(women) ? 'f' : has(men) ? 'm' : null;
};

/** The proper names of `text` in order. Sentences of `skip` (headlines in title case) are left out. */
export const properNames = (text: string, tokens: Token[], skip: ReadonlySet<number>): Proper[] => {
  const found: Proper[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || skip.has(first.sentence)) continue;
    const strong = isProper(text, first, tokens[i - 1], tokens[i + 1]);
    if (!strong && !canBeName(text, first)) continue;
    const end = strong ? runEnd(text, tokens, i) : i + 1;
    const from = nameStart(text, tokens, i, end);
    const name = tokens.slice(from, end);
    const [head] = name;
    const last = name.at(-1);
    const titleFrom = smallTitle(text, tokens, i, from > i, end - from === 1);
    const title = tokens.slice(titleFrom, from);
    i = end - 1;
    if (!head || !last) continue;
    const stripped = text.slice(head.start, last.end).replace(/['’](?:s|S)?$/u, '');
    const onlyRoles = name.every(
      (word) => isRole(word.lower.replace(/['’]s?$/, '')) || has(word, 'Demonym') || partisans.has(word.lower),
    );
    if (stripped === '' || onlyRoles || partisans.has(last.lower)) continue;
    found.push({
      start: head.start,
      end: head.start + stripped.length,
      words: stripped.split(/\s+/u),
      evidence: evidenceAt(text, tokens, titleFrom, from, end),
      title: title[0] ? { start: title[0].start, end: title.at(-1)?.end ?? title[0].end } : null,
      gender: genderAt(title),
      sentence: first.sentence,
      weak: !strong,
    });
  }
  return found;
};
