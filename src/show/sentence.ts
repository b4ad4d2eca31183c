/** Whole sentences and paragraphs around places in a text. */

import { type Inline, verbatim } from '../command/reply.ts';
import type { Reading, Sentence, Span } from '../language/reading.ts';
import { firstFrom, overlaps, reachingInto } from '../language/text/spans.ts';
import { type Balanced, balanced, closingFor } from './balanced.ts';

/** The sentences that `spans` touch, in the order of the text. */
export const sentencesAt = (reading: Reading, spans: Span[]): Sentence[] => {
  const touching = reachingInto(spans);
  return reading.sentences.filter((sentence) => touching(sentence).length > 0);
};

/** The paragraph that holds `offset`, or the nearest one before it; the first where there is none before. */
export const paragraphAt = (reading: Reading, offset: number): number =>
  Math.max(0, firstFrom(reading.paragraphs, offset + 1, 'start') - 1);

/** Spans in the order of the text, those of one paragraph together. */
export const byParagraph = (reading: Reading, spans: Span[]): Span[][] => [
  ...Map.groupBy(spans, ({ start }) => paragraphAt(reading, start)).values(),
];

/**
 * Sentences as one run of words: those that follow one another stay one piece, an ellipsis of ours stands between others.
 * `strong` are the spans shown in bold.
 */
export const sentencesShown = (reading: Pick<Reading, 'text'>, sentences: Span[], strong: Span[] = []): Inline[] => {
  const pieces: Span[] = [];
  for (const { start, end } of sentences) {
    const last = pieces.at(-1);
    // Only white space between them: they belong together.
    if (last && reading.text.slice(last.end, start).trim() === '') last.end = end;
    else pieces.push({ start, end });
  }
  const shown = pieces.map((piece) => balanced(reading.text, piece));
  return shown.flatMap((piece, index) => {
    const [before, after] = [shown[index - 1]?.within.end, shown[index + 1]?.within.start];
    // Two parts of one quotation stand between its marks together.
    const goesOn = {
      before: before !== undefined && before === piece.within.start,
      after: after !== undefined && after === piece.within.end,
    };
    return [
      ...(index === 0 ? [] : [' … ']),
      ...run(
        reading.text,
        { ...piece, ...(goesOn.before && { before: '' }), ...(goesOn.after && { after: '' }) },
        strong,
      ),
    ];
  });
};

/** A place with what is ours beside it. */
const run = (text: string, { start, end, before, after }: Balanced, strong: Span[]): Inline[] => [
  ...(before === '' ? [] : [before]),
  verbatim(text, { start, end }, strong),
  ...(after === '' ? [] : [after]),
];

/** A run of which at most `max` characters of the article are shown, cut between words, an ellipsis of ours at the cut. */
export const shortened = (run: Inline[], max: number): Inline[] => {
  let left = max;
  const kept: Inline[] = [];
  for (const part of run) {
    if (typeof part !== 'object' || !('text' in part) || part.text.length <= left) {
      kept.push(part);
      left -= typeof part === 'object' && 'text' in part ? part.text.length : 0;
      continue;
    }
    const text = part.text.slice(0, left).replace(/\s+\S*$|[\ud800-\udbff]$/, '');
    const end = part.start + text.length;
    const strong = part.strong.filter(({ start }) => start < end);
    const shown = text === '' ? kept : [...kept, { ...part, end, text, strong }];
    return [...shown, ` …${closingFor(shown.map(wordsOf).join(''))}`];
  }
  return kept;
};

const wordsOf = (part: Inline): string => (typeof part === 'string' ? part : 'text' in part ? part.text : '');

/** Characters of a sentence in a list: a page of them has to fit into one message. */
const LISTED = 300;

/** A sentence as an item of a list, with `strong` in bold; of a very long one, the stretch around the first of those. */
export const listed = (text: string, sentence: Span, strong: Span[]): Inline[] => {
  if (sentence.end - sentence.start <= LISTED) return run(text, balanced(text, sentence), strong);
  const first = strong.find((span) => overlaps(span, sentence)) ?? sentence;
  const from = Math.max(sentence.start, first.start - LISTED / 3);
  // Cut between words.
  const start = from === sentence.start ? from : from + (/\s+/.exec(text.slice(from, first.start))?.index ?? -1) + 1;
  const piece = balanced(text, { start, end: sentence.end });
  const shown = shortened(run(text, piece, strong), LISTED);
  return start === sentence.start || piece.before !== '' ? shown : ['… ', ...shown];
};
