/**
 * What a command gives back: plain data, no Discord. `discord/render.ts` turns it into components, escapes it and
 * keeps it within Discord's limits; a job that posts to a channel uses the same.
 */
import type { Span } from '../language/reading.ts';

export type OptionValue = string | number | boolean;

/** The article's own words: `text` is exactly `article.text.slice(start, end)`. `strong` are spans of the article inside it. */
export type Verbatim = Span & { text: string; strong: Span[] };

/** A run of text. Strings are the bot's own words; everything is shown literally, whatever marks it holds. */
export type Inline =
  | string
  | Verbatim
  | { strong: string }
  | { address: string; label: string }
  /** A person on Discord, by their id; nobody is pinged. */
  | { user: string };

export type Block =
  | { kind: 'text'; text: Inline[] }
  | { kind: 'heading'; text: Inline[] }
  | Quotation
  | { kind: 'list'; items: Inline[][] }
  /** To be copied: shown as it is, character for character. */
  | { kind: 'code'; text: Inline[] }
  /** Small print. */
  | { kind: 'note'; text: Inline[] };

/** Words of the article set apart, with who said them (or where they stand) beneath, and a button beside them. */
export type Quotation = { kind: 'quotation'; words: Inline[]; by: Inline[]; link?: Link };

/** A command again, with some options changed. Shown as a button or as an entry of a menu; nothing is kept in memory for it. */
export type Link = {
  label: string;
  command: string;
  options: Record<string, OptionValue>;
  /** Replaces the message it stands on (paging, filters) instead of answering with a new one. */
  update?: boolean;
  disabled?: boolean;
};

/** One choice among many links. */
export type Menu = { placeholder: string; links: (Link & { note?: string; chosen?: boolean })[] };

/**
 * The line that names the article a reply is about. `published` is a date as people read it; `address` may carry a text
 * fragment. Where the bot didn't fetch it, it has none of these: `origin` says how it came, and what it is said to be.
 */
export type Source = {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  address: string | null;
  origin: Inline[][];
};

export type Reply = {
  title?: string;
  blocks: Block[];
  source?: Source;
  links?: Link[];
  /** In a row of their own under the others, which are one row then too. */
  more?: Link[];
  menus?: Menu[];
  /** Sent along, to be saved. */
  files?: { name: string; bytes: Uint8Array }[];
};

/** A modal; submitting it calls `command` with `options` and what was typed. It can only be a first answer. */
export type Form = {
  title: string;
  command: string;
  options: Record<string, OptionValue>;
  fields: { option: string; label: string; placeholder: string; long: boolean; required: boolean; max: number }[];
};

export const isForm = (answer: Reply | Form): answer is Form => 'fields' in answer;

/**
 * Expected trouble, thrown from anywhere under `run`: one sentence that says what to do next, shown privately,
 * with links to what may have been meant.
 */
export class Problem extends Error {
  readonly links: Link[];
  constructor(message: string, links: Link[] = []) {
    super(message);
    this.name = 'Problem';
    this.links = links;
  }
}

/** The words of `text` at `span`; `strong` (also spans of `text`) are shown in bold. */
export const verbatim = (text: string, { start, end }: Span, strong: Span[] = []): Verbatim => ({
  start,
  end,
  text: text.slice(start, end),
  strong: strong.filter((part) => part.end > start && part.start < end),
});
