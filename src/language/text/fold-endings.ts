/** Most words: there is nothing to take off them. */
const plain = /^[!-~]*$/;

/** Names and titles without what people leave out when they type: case, accents, the form of an apostrophe. */
export const folded = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[’‘]/g, "'")
        .toLowerCase()
        .trim();
