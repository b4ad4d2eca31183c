/** A place in an article, as people would name it. */

import type { Reading, Span } from '../language/reading.ts';
import { paragraphAt } from '../language/text/spans.ts';
import type { Words } from '../words/words.ts';

const same = (one: Span | undefined, other: Span | null) => one !== undefined && one.start === other?.start;

/** The paragraphs of the text proper: neither headline nor standfirst. */
export const body = ({ paragraphs, headline, standfirst }: Reading): Span[] =>
  paragraphs.filter((paragraph) => !same(paragraph, headline) && !same(paragraph, standfirst));

/** "Paragraph 2 of 7", or that it is the headline or what stands under it. */
export const placeOf = (reading: Reading, offset: number, words: Words): string => {
  const paragraph = reading.paragraphs[paragraphAt(reading, offset)];
  const { headline, standfirst, paragraph: numbered } = words.place;
  if (same(paragraph, reading.headline)) return headline;
  if (same(paragraph, reading.standfirst)) return standfirst;
  const all = body(reading);
  return numbered(all.findIndex(({ start }) => start === paragraph?.start) + 1, all.length);
};
