/** Who somebody is, as written beside the name: a title, or what stands between commas. */
import { men, organisationNouns, organisations, women } from '../lexicon/name-words.ts';
import type { Span } from '../reading.ts';
import { finite, prefixed } from './phrase-before-name.ts';
import type { Proper } from './proper-names.ts';
import { rolesIn } from './roles.ts';
import type { Known } from './same-name.ts';

/** What stands between commas after the name and has no verb: "Heydar Aliyev, a former president,". */
const apposition = (text: string, name: Span): Span | null => {
  const after =
    /^, ((?:(?:the|an?|his|her|its|their)\b|(?:[a-z-]+(?: [a-z-]+)?|\p{Lu}{2,4}) (?:of|at|for)\b|(?:\p{Lu}[\p{L}-]+ ){0,3}\p{Lu}[\p{L}-]+['’]s? \p{Ll})[^,.;:()“”"–—\n]{3,100})[,.]/u.exec(
      text.slice(name.end, name.end + 120),
    );
  const words = after?.[1];
  if (
    !words ||
    finite.test(words) ||
    (!/^(?:the|an?|his|her|its|their)\b/.test(words) && headNouns(words).length === 0)
  )
    return null;
  return { start: name.end + 2, end: name.end + 2 + words.length };
};

/** "Nikola Petrov has been mayor of Plovdiv": what the sentence says that somebody is. */
const stated = (text: string, name: Span): string => {
  const after =
    /^(?:,? who)? (?:is|was|has been|had been|became|remains|serves as|served as|works as|was (?:re-?)?elected) (?!not\b|no\b)((?:the |an? )?[^,.;:()“”"–—\n]{3,60})/.exec(
      text.slice(name.end, name.end + 100),
    )?.[1];
  return after === undefined ? '' : (after.split(/\b(?:of|for|at|in|who|when|by|to|on|with|from)\b/, 1)[0] ?? '');
};

/** The nouns that the words are about, in front of "of" or "for" and behind an owner: "mayor" of "Ghent’s mayor for ten years". */
const headNouns = (words: string) =>
  rolesIn((words.split(/\s(?:of|for|at|in|who|from|to|with)\s/, 1)[0] ?? '').replace(/^.*['’]s\s/u, ''));

const courtesy = /^(?:mrs?|ms|miss|mx|dr|sir)\.?$/i;
/** "The conductor Sir Bernard Hale" is a conductor. */
const courtesyBehind = / (?:mrs?|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i;

/** A title without what is said to everybody's face. */
const withoutCourtesy = (text: string, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).replace(courtesyBehind, '').length,
});

/** "Ana Costa is chief executive of Tarn Ferries": the noun for somebody, and what they are it of. */
const toldOf =
  /^(?:,? who)? (?:is|has been|became|remains|serves as) ((?:the |an? )?(?:[\p{Ll}-]+ ){1,4}(?:of|at|for) (?:the )?(?:\p{Lu}[\p{L}’-]+)(?: (?:of |and |for )?\p{Lu}[\p{L}’-]+){0,5})/u;

const toldIn = (text: string, name: Span): Span | null => {
  const match = toldOf.exec(text.slice(name.end, name.end + 140));
  const words = match?.[1];
  if (!words || /\b(?:not|no|one)\b/.test(words) || headNouns(words).length === 0) return null;
  const start = name.end + match[0].length - words.length;
  return { start, end: start + words.length };
};

/** Keeps the longest description of the person at `proper`, and the roles that it names. */
export const describe = (text: string, known: Known, proper: Proper) => {
  if (known.kind !== 'person') {
    for (const noun of firmNouns(text, known, proper)) known.roles.add(noun);
    return;
  }
  const after = apposition(text, proper);
  const before = after ? null : prefixed(text, { start: proper.title?.start ?? proper.start, end: proper.end });
  const title = proper.title && withoutCourtesy(text, proper.title);
  for (const span of [title, after, before, toldIn(text, proper)]) {
    if (!span) continue;
    const written = text.slice(span.start, span.end);
    // "The president" is not his late father and former president.
    if (!/\blate\b/.test(written)) for (const role of headNouns(written)) addRole(known, role);
    const length = (known.description?.end ?? 0) - (known.description?.start ?? 0);
    if (!courtesy.test(written) && span.end - span.start > length) known.description = span;
  }
  const age = ageAt(text, proper);
  if (age !== undefined) known.roles.add(`${age}-year-old`);
  for (const role of rolesIn(stated(text, proper))) addRole(known, role);
};

/** "bank" of the Central Bank of Nigeria, "retailer" of "the retailer Zara", "club" of FC Sarıyer. */
const firmNouns = (text: string, { name }: Known, { start }: Span): string[] => {
  const before = /(\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const own = name.toLowerCase().split(/[^\p{L}]+/u);
  const club = own.some((word) => clubs.has(word)) ? ['club', 'team', 'side'] : [];
  return [...own, ...club, ...(before ? [before] : [])].filter(
    (word) => organisationNouns.has(word) || organisations.has(word) || club.includes(word),
  );
};
const clubs = new Set(['fc', 'afc', 'cf', 'sc', 'united', 'rovers', 'wanderers', 'athletic', 'albion', 'rangers']);

/** "Lou Reyes, 22," is the 22-year-old. */
const ageAt = (text: string, { end }: Span): string | undefined =>
  /^(?:, | \()(\d\d?)[,.)]/.exec(text.slice(end, end + 6))?.[1];

const addRole = (known: Known, role: string) => {
  known.roles.add(role);
  known.roles.add(role.replace(/^new /, ''));
  const noun = role.split(' ').at(-1) ?? '';
  known.gender ??= women.has(noun) ? 'f' : men.has(noun) ? 'm' : null;
};
