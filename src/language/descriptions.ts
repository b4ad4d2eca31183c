/** Who somebody is, as written beside the name: a title, or what stands between commas. */
import { roles } from './name-words.ts';
import type { Proper } from './proper.ts';
import type { Span } from './reading.ts';
import type { Known } from './same-name.ts';

/** What stands between commas after the name and has no verb: "Heydar Aliyev, a former president,". */
const apposition = (text: string, name: Span): Span | null => {
  const after = /^, ((?:(?:the|an?|his|her)\b|[a-z-]+(?: [a-z-]+)? (?:of|at|for)\b)[^,.;:()“”"–—\n]{3,100})[,.]/.exec(
    text.slice(name.end, name.end + 120),
  );
  const words = after?.[1];
  if (!words || finite.test(words)) return null;
  return { start: name.end + 2, end: name.end + 2 + words.length };
};
const finite = /\b(?:is|are|was|were|has|have|had|said|says|did|does|will|would|could|should|may|might)\b/;

/** What stands before the name, with a comma between: "Aliyev’s late father and former president, Heydar Aliyev,". */
const prefixed = (text: string, name: Span): Span | null => {
  if (text.charAt(name.end) !== ',') return null;
  const from = Math.max(0, name.start - 102);
  const before = /(?:^|[.,;:!?\n] ?)((?:[\p{L}’'-]+ ){1,12}[\p{L}’'-]+), $/u.exec(text.slice(from, name.start));
  const words = before?.[1];
  if (!words || finite.test(words) || !(kin.test(words) || rolesIn(words).length > 0)) return null;
  return { start: name.start - 2 - words.length, end: name.start - 2 };
};
const kin = /\b(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|cousin|widow)\b/;

const rolesIn = (words: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => roles.has(word));

/** Keeps the longest description of the person at `proper`, and the roles that it names. */
export const describe = (text: string, known: Known, proper: Proper) => {
  const after = known.kind === 'person' ? apposition(text, proper) : null;
  if (proper.title) known.kind = 'person';
  const before = known.kind === 'person' && !after ? prefixed(text, proper) : null;
  for (const span of [proper.title, after, before]) {
    if (!span) continue;
    const written = text.slice(span.start, span.end);
    // "The president" is not his late father and former president.
    if (!/\blate\b/.test(written)) for (const role of rolesIn(written)) known.roles.add(role);
    const courtesy = /^(?:mrs?|ms|miss|mx|dr|sir)\.?$/i.test(written);
    const length = (known.description?.end ?? 0) - (known.description?.start ?? 0);
    if (!courtesy && span.end - span.start > length) known.description = span;
  }
};
