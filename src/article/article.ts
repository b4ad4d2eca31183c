import type { Reading } from '../language/reading.ts';

/**
 * Whose shelf an article stands on: a server's, a user's, or the bot's own, which everybody sees.
 * Given once, to `libraryFor(scope)`, so that no query can forget it.
 */
export type Scope = `server:${string}` | `user:${string}`;

/**
 * How an article came: fetched from a page's address, with the bot, pasted, as a message's text, as a file, or by whoever runs
 * the bot (`npm run import`).
 */
export const CAME = ['page', 'bundled', 'text', 'message', 'file', 'import'] as const;
export type Came = (typeof CAME)[number];

/** What intake makes of a page, a file or pasted text, before it is kept. `text` is the body alone. */
export type Draft = {
  /** null where it is not known yet, and for what was kept before it was noted. */
  came: Came | null;
  /** What somebody, or a file of itself, says it is from, where the bot didn't fetch it: see `provenance.ts`. */
  claimed: string | null;
  title: string;
  byline: string | null;
  /** Only of what the bot fetched, or what comes with it. */
  publisher: string | null;
  /** ISO 8601, as exact as the source gives it: "2024-04-22" or with a time. */
  published: string | null;
  /** ISO 8601: the last change that the source tells of; null where it tells of none. */
  updated: string | null;
  /** ISO 639-1. */
  language: string;
  /** The page's own address (canonical); null where there is none, and where the bot didn't fetch it. */
  url: string | null;
  /** The address of the lead picture. */
  picture: string | null;
  /** The source shows only its beginning. */
  partial: boolean;
  text: string;
};

/** What is known of a text that tells nothing about itself. */
export const UNTOLD: Omit<Draft, 'title' | 'text'> = {
  came: null,
  claimed: null,
  byline: null,
  publisher: null,
  published: null,
  updated: null,
  language: 'en',
  url: null,
  picture: null,
  partial: false,
};

/** An article as kept. `text` starts with the headline as its first paragraph and never changes: offsets point into it. */
export type Article = Draft & {
  /** Eight random base-32 letters. */
  id: string;
  scope: Scope | 'bot';
  addedBy: string | null;
  /** ISO 8601. */
  addedAt: string;
  /** The id of the version that was kept before; null for a first one. */
  earlier: string | null;
};

/** An article with what was read in it. */
export type Kept = { article: Article; reading: Reading };

/** What a list of articles shows of each. */
export type Card = Pick<
  Article,
  'id' | 'title' | 'came' | 'claimed' | 'publisher' | 'published' | 'url' | 'addedBy' | 'addedAt' | 'scope'
>;
