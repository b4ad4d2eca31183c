/** What happened, by its date: the date is ours, the sentence the article's. */
import type { Kept } from '../article/article.ts';
import type { Dated } from '../language/reading.ts';
import type { Block, Inline, Quotation } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { inContext } from './link.ts';
import { listed } from './sentence.ts';

/** A date of an article, and what stands under its sentence. */
export type Happening = { kept: Kept; dated: Dated; under: Inline[] };

const quotation = ({ kept, dated, under }: Happening, words: Words): Quotation => {
  const { text, id } = kept.article;
  const sentence = kept.reading.sentences[dated.sentence] ?? dated;
  return {
    kind: 'quotation',
    words: listed(text, sentence, [dated]),
    by: under,
    link: inContext(words.quote.inContext, id, dated),
  };
};

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** Those of one date under one heading; those that have none under theirs. */
export const byDate = (happenings: Happening[], words: Words): Block[] => {
  const blocks: Block[] = [];
  let last: string | null = null;
  for (const happening of happenings) {
    const { when } = happening.dated;
    const heading = when ? capitalised(words.when(when)) : words.commands.timeline.undated;
    if (heading !== last) blocks.push({ kind: 'heading', text: [heading] });
    last = heading;
    blocks.push(quotation(happening, words));
  }
  return blocks;
};
