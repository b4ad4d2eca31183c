/** One walk over an article, word by word, on which pronouns and roles are resolved: what it knows and what it has found. */
import type { Resolved } from './named.ts';
import type { Span } from './reading.ts';
import type { Meant } from './role-holders.ts';
import type { Known } from './same-name.ts';
import { type Manner, remember, type Scene } from './scene.ts';
import type { Token } from './tagged.ts';

export type Walk = {
  text: string;
  tokens: Token[];
  /** Names as written, in order. */
  named: Resolved[];
  /** Everybody by what the article calls them. */
  holders: ReadonlyMap<string, Known[]>;
  scene: Scene;
  found: Resolved[];
  /** People without a name, by the noun they were brought in with. */
  introduced: Map<string, Known>;
  /** The last phrase for somebody, and where it ends. */
  described: { known: Known; end: number } | null;
  /** Whose name the source that the walk is in gives. */
  speaking: Known | null;
};

/** Where the walk is: the index of its word, of the next name, and the source that begins here, if one does. */
export type Here = { at: number; token: Token; next: number; source: Span | null };

/** Below this, whom a pronoun or role means is left open. */
const least = 0.3;

/** Keeps whom the words from `token` up to `end` mean, where that is sure enough. */
export const resolve = (
  { found, scene }: Walk,
  { start }: Token,
  end: number,
  by: Resolved['by'],
  meant: Meant | null,
  manner: Manner,
) => {
  if (!meant || meant.confidence < least) return;
  found.push({ start, end, by, ...meant });
  remember(scene, meant.known, manner);
};

export const isFiniteVerb = ({ tags }: Token) => tags.has('Verb') && !tags.has('Gerund') && !tags.has('ProperNoun');

/** Index of the first token from `from` on that begins at `end` or behind it. */
const after = (tokens: Token[], from: number, end: number): number => {
  let at = from;
  while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) at++;
  return at;
};

/** Whether what ends at `end` is followed by a verb. */
const isBeforeVerb = (tokens: Token[], from: number, end: number): boolean => {
  let at = after(tokens, from, end);
  if (tokens[at]?.tags.has('Adverb')) at++;
  const next = tokens[at];
  return next !== undefined && next.sentence === tokens[from]?.sentence && isFiniteVerb(next);
};

/** "Trump's rally", "a Trump rally": the name that ends at `end` belongs to a thing. */
export const isOwner = ({ text, tokens }: Walk, from: number, end: number): boolean => {
  if (/^['’]s?(?:\s|$)/u.test(text.slice(end, end + 3))) return true;
  const next = tokens[after(tokens, from, end)];
  if (text.charAt(end) !== ' ' || next?.start !== end + 1) return false;
  return next.tags.has('Noun') && !next.tags.has('Pronoun') && !next.tags.has('Date');
};

/** How the words that begin here and end at `end` are mentioned. */
export const mannerOf = (
  { tokens, scene }: Walk,
  { at, token }: Here,
  end: number,
  { owner = false, source = false },
): Manner => {
  const before = tokens[at - 1];
  const main = !scene.verb && !(before?.sentence === token.sentence && before.tags.has('Preposition'));
  return { main, subject: main || isBeforeVerb(tokens, at, end), owner, source };
};
