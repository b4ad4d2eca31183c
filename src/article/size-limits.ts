/** More bytes than any file of these kinds needs for an article; Discord's own limit for most people is 10 MB. */
export const MOST_BYTES = 32 * 2 ** 20;

/** Characters of HTML, Markdown or XML in one piece: some ten times as much as the longest pages have. */
export const MOST_MARKUP = 8 * 2 ** 20;

/** Characters of an article: a thick book has a million. */
export const MOST_TEXT = 1_000_000;
