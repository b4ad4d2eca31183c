/** One walk over an article, word by word, on which pronouns and roles are resolved: what it knows and what it has found. */

import type { Span } from '../reading.ts';
import type { Token } from '../text/tagged.ts';
import type { Resolved } from './resolved-mentions.ts';
import type { Meant } from './role-holders.ts';
import type { Known } from './same-name.ts';
import { type Manner, remember, type Scene } from './scene.ts';

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

/** Keeps whom the words from `token` up to `end` mean; false where it is not sure enough. */
export const keep = ({ found }: Walk, { start }: Token, end: number, by: Resolved['by'], meant: Meant): boolean => {
  if (meant.confidence < least) return false;
  found.push({ start, end, by, ...meant });
  return true;
};

/** Keeps whom the words from `token` up to `end` mean, and that they were spoken of here. */
export const resolve = (
  walk: Walk,
  token: Token,
  end: number,
  by: Resolved['by'],
  meant: Meant | null,
  manner: Manner,
) => {
  if (meant && keep(walk, token, end, by, meant)) remember(walk.scene, meant.known, manner);
};

/** "said", "it's"; not "saying", nor a name that is also a verb. */
export const isFiniteVerb = ({ tags, lower }: Token) =>
  tags.has('Verb')
    ? !tags.has('Gerund') && !tags.has('ProperNoun')
    : tags.has('Pronoun') && /'(?:s|re|m|d|ll|ve)$/.test(lower);

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

const asking = new Set(['ask', 'asks', 'asked', 'asking']);

/** Whether somebody asks here: whoever is asked, rather than who asks, is the one who says something next. */
export const isAsking = ({ tokens }: Walk, at: number): boolean =>
  asking.has(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.sentence === tokens[at]?.sentence &&
  !/^(?:was|were|is|are|be|been|being|when|if|once)$/.test(tokens[at - 1]?.lower ?? '');

/** How the words that begin here and end at `end` are mentioned. */
export const mannerOf = (walk: Walk, { at, token }: Here, end: number, { owner = false, source = false }): Manner => {
  const { tokens, scene } = walk;
  const before = tokens[at - 1];
  const asks = source && (isAsking(walk, after(tokens, at, end)) || isAsking(walk, at - 1));
  const opens = !scene.verb && !(before?.sentence === token.sentence && before.tags.has('Preposition'));
  const main = (opens && !asks) || (scene.asked && !source);
  return { main, subject: source || opens || isBeforeVerb(tokens, at, end), owner, source: source && !asks };
};
