/** Reads an article: everything that the bot knows of it, found once, when the article is added. */

import eventWeights from '../../data/models/facts.json' with { type: 'json' };
import weights from '../../data/models/summary.json' with { type: 'json' };
import { timelineOf } from './dates/dated-events.ts';
import { factsOf } from './facts/facts.ts';
import { eventOf } from './facts/main-event.ts';
import { topicsOf } from './facts/topics.ts';
import { namesOf } from './names/names.ts';
import { READER_VERSION, type Reading, type Sentence, type Span } from './reading.ts';
import { withSettings } from './statements/setting/setting.ts';
import { quotesOf } from './statements/statements.ts';
import { rankingOf } from './summary/ranking.ts';
import { quotationsOf } from './text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from './text/sentences.ts';
import { tag } from './text/tagged.ts';

/** Longer than this is no standfirst, in characters. */
const longestStandfirst = 250;

/** One sentence under the headline without a full stop: one with a full stop is how news begins, and the summary's to choose. */
const standfirstOf = (text: string, paragraphs: Span[], sentences: Sentence[]): Span | null => {
  const [, second, third] = paragraphs;
  if (!second || !third || second.end - second.start > longestStandfirst) return null;
  const isOne = sentences.filter(({ paragraph }) => paragraph === 1).length === 1;
  return isOne && !/[.!?]["”’']?$/.test(text.slice(second.start, second.end)) ? second : null;
};

/**
 * Finds sentences, names, quotes, facts and the main event of an English article. A first paragraph equal to `title` is
 * the headline. Takes any string, never throws; the time is linear in its length.
 */
export const read = ({ text, title, published }: { text: string; title?: string; published?: string }): Reading => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const [first] = paragraphs;
  const headline = first && title !== undefined && text.slice(first.start, first.end) === title.trim() ? first : null;
  const tokens = tag(text, sentences);
  const quotations = quotationsOf(text, paragraphs);
  const known = namesOf(text, tokens, sentences);
  const quotes = quotesOf(text, paragraphs, sentences, tokens, quotations, known);
  const names = known.map(({ name, kind, aliases, mentions, description }) => ({
    name,
    kind,
    aliases,
    mentions,
    description,
  }));
  const standfirst = headline && standfirstOf(text, paragraphs, sentences);
  return {
    version: READER_VERSION,
    text,
    title: title?.trim() ?? '',
    headline,
    standfirst,
    paragraphs,
    sentences,
    names,
    quotes: withSettings(text, sentences, tokens, quotes),
    facts: factsOf(text, tokens, sentences, names, headline),
    event: eventOf({ text, tokens, sentences, headline, names, quotations }, eventWeights),
    timeline: timelineOf({ text, sentences, tokens, quotations, published }, headline?.end ?? 0),
    topics: topicsOf(text, tokens, names, headline),
    ranking: rankingOf({ text, sentences, headline, standfirst }, quotations, weights),
    questions: null,
  };
};
