/**
 * Why no article came out of a file or a page:
 * - `kind`: it is none of the kinds that are read
 * - `empty`: there are no words in it
 * - `scanned`: a PDF of pictures, without text
 * - `locked`: it asks for a password, or belongs to one reader
 * - `broken`: it is cut off or damaged
 * - `too-large`: more text, pages, parts or nesting than an article has, or than memory is given to
 * - `too-slow`: not done within the time that a file is given
 * - `no-article`: a saved page without an article
 */
export const UNREADABILITIES = [
  'kind',
  'empty',
  'scanned',
  'locked',
  'broken',
  'too-large',
  'too-slow',
  'no-article',
] as const;

export type Unreadability = (typeof UNREADABILITIES)[number];

/** There is no article to be had from these bytes. What people are told about it stands in the words, by `reason`. */
export class Unreadable extends Error {
  readonly reason: Unreadability;

  constructor(reason: Unreadability, options?: ErrorOptions) {
    super(`No article can be read from this: ${reason}.`, options);
    this.name = 'Unreadable';
    this.reason = reason;
  }
}
