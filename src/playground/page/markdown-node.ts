/** What Discord's markdown comes to, and how a rule of it is written. */

export type MarkdownNode =
  | { is: 'text'; text: string }
  | { is: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small'; inside: MarkdownNode[] }
  | { is: 'heading'; level: number; inside: MarkdownNode[] }
  /** `start` is the first number of a numbered list, null for a list of bullets. */
  | { is: 'list'; start: number | null; items: MarkdownNode[][] }
  | { is: 'code'; text: string }
  | { is: 'block of code'; language: string; text: string }
  | { is: 'link'; address: string; inside: MarkdownNode[] }
  | { is: 'user' | 'role' | 'channel'; id: string }
  | { is: 'everyone'; text: string }
  | { is: 'command'; name: string; id: string }
  /** Seconds since 1970; `style` as in `<t:…:R>`, null for the default. */
  | { is: 'time'; seconds: number; style: string | null }
  | { is: 'emoji'; name: string };

/** Where the reader stands. */
export type Place = {
  /** What precedes on the same level; it tells whether a line starts here. */
  before: string;
  quoted: boolean;
  /** How many lists are around. */
  listed: number;
  /** Inside the label of a link. */
  labelled: boolean;
};

export type Parse = (source: string, place: Place) => MarkdownNode[];

/** Reads one construct at the very start of `source`: how many characters it takes and what it is; null if it isn't there. */
export type Rule = (source: string, place: Place, parse: Parse) => { length: number; node: MarkdownNode } | null;
