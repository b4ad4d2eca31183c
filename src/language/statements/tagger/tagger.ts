/** Finds sources, cues and contents in an article's paragraphs, and which of them belong together. */

import { crfOf } from './crf.ts';
import { blockWords, type Encoded, networkOf } from './ensemble.ts';
import type { Paragraph } from './features.ts';
import { type Kind, labels, spansOf, type WordSpan } from './labels.ts';
import { layoutOf } from './link-features.ts';
import { type Link, linkerOf } from './links.ts';
import type { Kernel } from './network/kernel.ts';
import { plainOf, type Weights } from './network/weights.ts';
import { type Sequence, sequencesOf } from './sequences.ts';

/** A span of words, counted within its paragraph. */
export type TaggedSpan = WordSpan & {
  /** The probability that exactly this span is one of its kind. */
  exact: number;
  /** The probability that a word of it is in one of its kind, whatever its borders: the mean over its words. */
  within: number;
};

/** What the tagger found in one sequence. */
export type Tagged = Sequence & {
  sources: TaggedSpan[];
  cues: TaggedSpan[];
  contents: TaggedSpan[];
  /** Per content, the index of its cue; per cue, the index of its source. */
  cueOf: Link[];
  sourceOf: Link[];
};

export type Tagger = (paragraphs: Paragraph[]) => Tagged[];

/** Sequences that go through the network together: neighbours, as many as fit in a block. */
const blocksOf = (sequences: Sequence[]): Sequence[][] => {
  const blocks: Sequence[][] = [];
  let room = 0;
  for (const sequence of sequences) {
    const length = sequence.end - sequence.start;
    if (length > room) {
      blocks.push([]);
      room = blockWords;
    }
    blocks.at(-1)?.push(sequence);
    room -= length;
  }
  return blocks;
};

/** Rows of marks and tables of numbers say nothing, however long they are. */
const hasLetters = (paragraphs: Paragraph[], { paragraph, start, end }: Sequence): boolean =>
  paragraphs[paragraph]?.words.slice(start, end).some(({ form }) => /\p{L}/u.test(form)) === true;

/** Makes a tagger of its weights. It takes memory once, and time linear in the number of words. */
export const taggerOf = (kernel: Kernel, weights: Weights): Tagger => {
  const network = networkOf(kernel, weights);
  const linkToCue = linkerOf(kernel, weights, 'cue');
  const linkToSource = linkerOf(kernel, weights, 'source');
  const crf = crfOf({
    first: plainOf(weights, 'crf.first', 1, labels.length).values,
    last: plainOf(weights, 'crf.last', 1, labels.length).values,
    transitions: plainOf(weights, 'crf.transitions', labels.length, labels.length).values,
  });

  const tagged = (paragraph: Paragraph, encoded: Encoded): Tagged => {
    const { sequence, scores } = encoded;
    const spans = spansOf(crf.best(scores));
    const { exact, within } = crf.probabilities(scores);
    const told = (kind: Kind): TaggedSpan[] =>
      spans[kind].map((span) => ({
        start: span.start + sequence.start,
        end: span.end + sequence.start,
        exact: exact(kind, span),
        within: within(kind, span),
      }));
    const { start, end } = sequence;
    const layout = layoutOf(paragraph.mark.slice(start, end), paragraph.start.slice(start, end));
    return {
      ...sequence,
      sources: told('source'),
      cues: told('cue'),
      contents: told('content'),
      cueOf: linkToCue(encoded, layout, spans.content, spans.cue),
      sourceOf: linkToSource(encoded, layout, spans.cue, spans.source),
    };
  };

  return (paragraphs) => {
    const sequences = sequencesOf(paragraphs).filter((sequence) => hasLetters(paragraphs, sequence));
    return blocksOf(sequences).flatMap((block) =>
      network(paragraphs, block)
        .flatMap((encoded) => {
          const paragraph = paragraphs[encoded.sequence.paragraph];
          return paragraph ? [tagged(paragraph, encoded)] : [];
        })
        .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    );
  };
};
