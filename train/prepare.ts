/** Turns articles with marked attributions into what the tagger is told of them. */

import type { Article } from '../bench/quotes/gold.ts';
import { spansOf } from '../bench/quotes/gold.ts';
import { quotationsOf } from '../src/language/marks.ts';
import { resolveMentions } from '../src/language/mentions.ts';
import { namesOf } from '../src/language/names.ts';
import { paragraphsFor } from '../src/language/quotes/features.ts';
import { paragraphsOf, sentencesOf } from '../src/language/sentences.ts';
import { tag } from '../src/language/tagged.ts';

/** An article for train/labels.py: its words' forms, places and features by paragraph, and what people marked. */
export const prepared = ({ id, text, quotes }: Article) => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const quotations = quotationsOf(text, paragraphs);
  const mentions = resolveMentions(text, tokens, sentences, quotations, namesOf(text, tokens, sentences));
  return {
    id,
    paragraphs: paragraphsFor(text, paragraphs, sentences, tokens, quotations, mentions).map(
      ({ words, ...features }) => ({
        ...features,
        form: words.map(({ form }) => form),
        from: words.map(({ start }) => start),
        to: words.map(({ end }) => end),
      }),
    ),
    gold: quotes.map((quote) => ({
      content: spansOf(quote).map(({ start, end }) => [start, end]),
      cue: quote.cue && [quote.cue.start, quote.cue.end],
      source: quote.speaker && [quote.speaker.start, quote.speaker.end],
    })),
  };
};

export type Prepared = ReturnType<typeof prepared>;
