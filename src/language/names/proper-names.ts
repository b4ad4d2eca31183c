/** Finds proper names in the tagged text: runs of capitalised words, their titles cut off, and what speaks for each kind. */

import {
  insideOrganisations,
  isRole,
  men,
  organisations,
  particles,
  partisans,
  places,
  women,
} from '../lexicon/name-words.ts';
import type { Span } from '../reading.ts';
import { isOfPeople, type Token } from '../text/tagged.ts';
import { canBeName, isProper } from './capitals.ts';
import type { Gender } from './gender.ts';
import { type Evidence, evidenceAt, noEvidence } from './name-kinds.ts';
import { isFirstName, nameStart, officeStart, smallTitle } from './titles.ts';

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

const attribute =
  /^(?:based|led|backed|like|era|style|born|area|run|wide|only|held|made|bound|free|less|type|size|year|day|old|long|ready|elect|fuel\w*|\w+ed)$/;

/** "Trump-like", where that is one word. */
const attributive = /(?<=\p{L}{2})-(?:based|led|backed|like|era|style|born|only|free|less|type|\p{Ll}{2,}ed)$/u;

/** The second half of "Ban Ki-moon" and "Hye-jin Park", not of "Trump-like". */
const isGivenName = (text: string, tokens: Token[], from: number, at: number): boolean => {
  const [word, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!word || !before || text.slice(before.end, word.start) !== '-' || word.lower.length > 6) return false;
  if (attribute.test(word.lower) || !/^\p{Ll}/u.test(text.charAt(word.start))) return false;
  return at - from > 1 || (next !== undefined && text.slice(word.end, next.start) === ' ' && canBeName(text, next));
};

/** "Carlton Weeks", "Robert March": a date that follows a first name, not a day on which something was said. */
const isDateSurname = (text: string, before: Token, word: Token): boolean =>
  word.tags.has('Date') &&
  !word.tags.has('WeekDay') &&
  /^\p{Lu}/u.test(text.charAt(word.start)) &&
  isFirstName(before) &&
  text.slice(before.end, word.start) === ' ';

const houses = new Set([
  'hospital',
  'college',
  'church',
  'school',
  'university',
  'cathedral',
  'academy',
  'association',
]);

/** "St Mary's Hospital": the owner is part of the name. */
const isHouse = (text: string, word: Token, next: Token | undefined): boolean =>
  houses.has(word.lower) &&
  /^\p{Lu}/u.test(text.charAt(word.start)) &&
  !(next && text.slice(word.end, next.start) === ' ' && /^\p{Lu}/u.test(text.charAt(next.start)));

/** "Lord Hargreave of Thirsk": a place belongs to the name. */
const peers = new Set(['lord', 'lady', 'baron', 'baroness', 'viscount', 'viscountess', 'earl', 'countess']);

/** Index after the last token of the run of capitalised words that begins at `i`. */
const runEnd = (text: string, tokens: Token[], i: number): number => {
  const first = tokens[i];
  let end = i + 1;
  for (let next = end; next < tokens.length && next - i < 12; next++) {
    const before = tokens[next - 1];
    const word = tokens[next];
    if (!before || !word || word.sentence !== first?.sentence) break;
    if (/['’]s?$/u.test(text.slice(before.start, before.end)) && !isHouse(text, word, tokens[next + 1])) break;
    if (!/^(?: |\. |-|)$/.test(text.slice(before.end, word.start))) break;
    if (isProper(text, tokens, next) || isDateSurname(text, before, word) || isGivenName(text, tokens, i, next))
      end = next + 1;
    else if (word.lower === 'and' && organisations.has(before.lower)) break;
    else if (text.charAt(before.end) === '-' && text.charAt(word.end) === '-') continue;
    else if (word.lower === '&') continue;
    else if (word.lower === 'of' && next - i > 1 && peers.has(first?.lower ?? '')) continue;
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
  const small = new Set(tokens.flatMap(({ start, lower }) => (/\p{Ll}/u.test(text.charAt(start)) ? lower : [])));
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || skip.has(first.sentence)) continue;
    const strong = isProper(text, tokens, i);
    if (!strong && !canBeName(text, first)) continue;
    const end = strong ? runEnd(text, tokens, i) : i + 1;
    const from = nameStart(text, tokens, i, end);
    const name = tokens.slice(from, end);
    const [head] = name;
    const last = name.at(-1);
    const titleFrom = smallTitle(text, tokens, i, from > i, end - from === 1);
    const title = tokens.slice(from > i ? officeStart(text, tokens, titleFrom) : titleFrom, from);
    // "Moss grows there", where the article has "the moss" too.
    const opens = titleFrom === i && end === i + 1 && tokens[i - 1]?.sentence !== first.sentence;
    const weak = !strong || (opens && small.has(first.lower));
    i = end - 1;
    if (!head || !last) continue;
    const stripped = text
      .slice(head.start, last.end)
      .replace(/['’](?:s|S)?$/u, '')
      .replace(attributive, '');
    const onlyRoles = name.every(
      (word) => isRole(word.lower.replace(/['’]s?$/, '')) || isOfPeople(word.lower) || partisans.has(word.lower),
    );
    if (stripped === '' || onlyRoles || partisans.has(last.lower)) continue;
    found.push({
      start: head.start,
      end: head.start + stripped.length,
      words: stripped.split(/\s+/u),
      evidence: weak ? noEvidence : evidenceAt(text, tokens, titleFrom, from, end),
      title: title[0] ? { start: title[0].start, end: title.at(-1)?.end ?? title[0].end } : null,
      gender: genderAt(title),
      sentence: first.sentence,
      weak,
    });
  }
  return found;
};
