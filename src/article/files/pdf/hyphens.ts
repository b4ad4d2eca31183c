/** A hyphen that a line's end may have put there. */
const ENDS_IN_HYPHEN = /\p{L}[-\u00ad\u2010]$/u;
const LAST = /[\p{L}\p{M}’']+$/u;
const FIRST = /^[\p{L}\p{M}’']+/u;

const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'\u2010-]*/gu;
const plain = (word: string) => word.toLowerCase().replace(/\u2010/gu, '-');

/** Every word that stands whole in some line. What a line breaks off with tells nothing. */
export const wordsIn = (lines: string[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) =>
      [...line.matchAll(WORD)].map(([word]) => plain(word)).filter((word) => !word.endsWith('-')),
    ),
  );

/**
 * Two lines of a paragraph as one. Whether a hyphen at the first one's end belongs to the word is told by the rest of the
 * text: it stays where the word stands elsewhere with it or where both halves are words of the text, and before a capital
 * or a figure ("Anglo-Saxon"); it goes where the word stands elsewhere without it, and else.
 */
export const joinedLines = (before: string, after: string, words: ReadonlySet<string>): string => {
  if (!ENDS_IN_HYPHEN.test(before)) return `${before} ${after}`;
  const stem = before.slice(0, -1);
  if (before.endsWith('\u00ad')) return stem + after;
  if (!/^\p{Ll}/u.test(after)) return before + after;
  const last = plain(LAST.exec(stem)?.[0] ?? '');
  const first = plain(FIRST.exec(after)?.[0] ?? '');
  if (words.has(last + first)) return stem + after;
  const isCompound = words.has(`${last}-${first}`) || (words.has(last) && words.has(first));
  return isCompound ? before + after : stem + after;
};
