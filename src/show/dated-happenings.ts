/** What happened, by its date: the date is ours, the sentence the article's. */
import type { Kept } from '../article/article.ts';
import type { Block, Inline, Menu, Quotation } from '../command/reply.ts';
import type { Dated, Span } from '../language/reading.ts';
import type { Words } from '../words/words.ts';
import { placesMenu } from './link.ts';
import { listed } from './sentence.ts';

/** A date of an article, and what stands under its sentence. */
export type Happening = { kept: Kept; dated: Dated; under: Inline[] };

const sentenceOf = ({ kept: { reading }, dated }: Happening): Span => reading.sentences[dated.sentence] ?? dated;

const quotation = (happening: Happening): Quotation => ({
  kind: 'quotation',
  words: listed(happening.kept.article.text, sentenceOf(happening), [happening.dated]),
  by: happening.under,
});

/** Each where it stands: a button beside it would leave a phone no room for its words. */
export const happeningsMenu = (happenings: Happening[], words: Words): Menu[] =>
  placesMenu(
    words.commands.timeline.places,
    happenings.map((happening) => ({
      kept: happening.kept,
      words: sentenceOf(happening),
      place: happening.dated,
      note: headingOf(happening, words),
    })),
  );

const headingOf = ({ dated: { when } }: Happening, words: Words): string =>
  when ? capitalised(words.when(when)) : words.commands.timeline.undated;

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** Those of one date under one heading; those that have none under theirs. */
export const byDate = (happenings: Happening[], words: Words): Block[] => {
  const blocks: Block[] = [];
  let last: string | null = null;
  for (const happening of happenings) {
    const heading = headingOf(happening, words);
    if (heading !== last) blocks.push({ kind: 'heading', text: [heading] });
    last = heading;
    blocks.push(quotation(happening));
  }
  return blocks;
};
