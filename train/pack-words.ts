/** The order of words in a vocabulary. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Packs words, given in the order of {@link byBytes}, none of them empty or with a line end in it. */
export const packWords = (words: string[]): Uint8Array => Buffer.from(words.map((word) => `${word}\n`).join(''));
