/** A hyphen that a line's end may have put there. */
const ENDS_IN_HYPHEN = /\p{L}[-\u2010]$/u;
const LAST = /[\p{L}\p{M}’']+$/u;
/** Characters of a line's end that are looked at: more than a word has. A pattern that ends in `$` is tried at each place before. */
const END = 100;
const endOf = (line: string) => line.slice(-END);
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

/** A dash or a hyphen that a line's end only follows: nothing was put in, and no space belongs there. */
const ENDS_IN_DASH = /[\p{L}\p{N}”"’'][-\u2010–—]$/u;

/** Of the lines of a text that divides words at their ends, how many end in a hyphen at least. */
const DIVIDED = 0.03;

/** What a text tells about its hyphens: its words, and whether it divides words at the ends of lines at all. */
export type Hyphens = { words: ReadonlySet<string>; divides: boolean };

export const hyphensIn = (lines: string[]): Hyphens => {
  const words = wordsIn(lines);
  const ends = lines.flatMap((line, i) => {
    const after = lines[i + 1] ?? '';
    return ENDS_IN_HYPHEN.test(endOf(line)) && /^\p{Ll}/u.test(after) ? [halves(line, after)] : [];
  });
  const isSure = ends.some(([last, first]) => words.has(last + first));
  return { words, divides: isSure || (ends.length > 1 && ends.length >= lines.length * DIVIDED) };
};

const halves = (before: string, after: string): [last: string, first: string] => [
  plain(LAST.exec(endOf(before).slice(0, -1))?.[0] ?? ''),
  plain(FIRST.exec(after)?.[0] ?? ''),
];

/**
 * Two lines of a paragraph as one. Whether a hyphen at the first one's end belongs to the word is told by the rest of the
 * text: it goes where the word stands elsewhere without it; it stays where the word stands elsewhere with it, where both
 * halves are words of the text, where the text divides no words, and before a capital or a figure ("Anglo-Saxon").
 */
export const joinedLines = (before: string, after: string, { words, divides }: Hyphens): string => {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const end = endOf(before);
  if (!ENDS_IN_DASH.test(end)) return `${before} ${after}`;
  if (!ENDS_IN_HYPHEN.test(end) || !/^\p{Ll}/u.test(after)) return before + after;
  const [last, first] = halves(before, after);
  const isCompound = words.has(`${last}-${first}`) || (words.has(last) && words.has(first));
  return words.has(last + first) || (divides && !isCompound) ? before.slice(0, -1) + after : before + after;
};
