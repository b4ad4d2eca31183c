/** Turns articles with marked attributions into what the tagger is told of them. */

import type { Article } from '../../bench/quotes/gold.ts';
import { spansOf } from '../../bench/quotes/gold.ts';
import { namesOf } from '../../src/language/names/names.ts';
import { namedIn } from '../../src/language/names/resolved-mentions.ts';
import { type Paragraph, paragraphsFor } from '../../src/language/statements/tagger/features.ts';
import { quotationsOf } from '../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { tag } from '../../src/language/text/tagged.ts';

/** A text's words with all that the tagger is told of them, as the reader tells it. */
export const seenIn = (text: string): Paragraph[] => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const names = namedIn(namesOf(text, tokens, sentences));
  return paragraphsFor(text, paragraphs, sentences, tokens, quotationsOf(text, paragraphs), names);
};

/** An article for train/quotes/labels.py: its words' forms, places and features by paragraph, and what people marked. */
export const prepared = ({ id, text, quotes }: Article) => {
  return {
    id,
    paragraphs: seenIn(text).map(({ words, ...features }) => ({
      ...features,
      form: words.map(({ form }) => form),
      from: words.map(({ start }) => start),
      to: words.map(({ end }) => end),
    })),
    gold: quotes.map((quote) => ({
      content: spansOf(quote).map(({ start, end }) => [start, end]),
      cue: quote.cue && [quote.cue.start, quote.cue.end],
      source: quote.speaker && [quote.speaker.start, quote.speaker.end],
    })),
  };
};

export type Prepared = ReturnType<typeof prepared>;
