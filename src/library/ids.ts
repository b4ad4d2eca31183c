import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from '../article/article.ts';
import type { StoredLink } from './library.ts';

/** Crockford's base 32 in lower case: no i, l, o or u, so that nothing is read as something else. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

const letters = (bytes: Uint8Array, length: number) =>
  Array.from(bytes.subarray(0, length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');

const digest = (content: string) => createHash('sha256').update(content).digest();

/** A new article's id: eight random letters (40 bits; the library refuses one that is taken). */
export const randomId = (): string => letters(randomBytes(8), 8);

/** The id of an article that comes with the bot, the same wherever the same text is kept. */
export const bundledId = (text: string): string => letters(digest(text), 8);

/** The id of an article that may be imported again: the same for the same text on the same shelf. */
export const contentId = (scope: Scope, text: string): string => letters(digest(`${scope}\n${text}`), 8);

/** A stored link's id: sixteen letters from its content and its scope, whatever the order of its options. */
export const linkId = (scope: Scope, { command, options }: StoredLink): string => {
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return letters(digest(JSON.stringify([scope, command, sorted])), 16);
};
