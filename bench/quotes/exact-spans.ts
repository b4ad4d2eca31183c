/**
 * Exact spans as CofeNet counts them (Wang et al., COLING 2022; `exe/eval` of cofe-ai/CofeNet): sources, cues and contents
 * are runs of tokens in a sentence, each right where both ends are; micro F1 for each of the three.
 *
 * Our reading of it. A token is a word or a mark, so quotation marks and commas at an end count and spaces don't. What runs
 * over a sentence's end is cut there, since CofeNet sees one sentence at a time; the sentences are ours, the same for what
 * was marked and what was found. A span that two statements share (one "she said" for two of them) counts once. Sentences
 * in which nobody marked anything count too. The paper does not need to find those, if it left them out (it has fewer
 * sentences than the articles), so the last figure leaves them out.
 */

import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import type { Span } from '../contract.ts';
import { f1 } from '../counts.ts';
import type { Figure } from '../figures.ts';
import { type Scored, spansOf } from './gold.ts';

const kinds = ['source', 'cue', 'content'] as const;
type Kind = (typeof kinds)[number];
type Parts = Record<Kind, Span[]>;

const anchors: Record<Kind, string> = {
  source: 'BiLSTM-CRF 69.6, BERT 83.2; to reach 76, stretch 83',
  cue: 'BiLSTM-CRF 66.7, BERT 75.3; to reach 73, stretch 75',
  content: 'BiLSTM-CRF 59.0, BERT 72.9; to reach 65, stretch 73',
};

const token = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\S/gu;

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** `spans` in `sentence`, each as its first and last token, so that equal strings are equal spans. */
const within = (tokens: Span[], spans: Span[]): Set<string> =>
  new Set(
    spans.flatMap((span) => {
      const those = tokens.filter((one) => overlaps(one, span));
      return those.length === 0 ? [] : [`${those[0]?.start} ${those.at(-1)?.end}`];
    }),
  );

type Counts = Record<Kind, { right: number; marked: number; found: number }>;
const none = (): Counts => ({
  source: { right: 0, marked: 0, found: 0 },
  cue: { right: 0, marked: 0, found: 0 },
  content: { right: 0, marked: 0, found: 0 },
});

const add = (counts: Counts, kind: Kind, marked: Set<string>, found: Set<string>) => {
  counts[kind].marked += marked.size;
  counts[kind].found += found.size;
  counts[kind].right += found.intersection(marked).size;
};

export const exactSpans = (articles: Scored[]): Figure[] => {
  const everywhere = none();
  const whereMarked = none();
  for (const { article, found } of articles) {
    const marked: Parts = {
      source: article.quotes.flatMap(({ speaker }) => present(speaker)),
      cue: article.quotes.flatMap(({ cue }) => present(cue)),
      content: article.quotes.flatMap(spansOf),
    };
    const ours: Parts = {
      source: found.flatMap(({ speaker }) => present(speaker)),
      cue: found.flatMap(({ cue }) => present(cue)),
      content: found.flatMap(({ spans }) => spans),
    };
    for (const sentence of sentencesOf(article.text, paragraphsOf(article.text))) {
      const tokens = Array.from(article.text.slice(sentence.start, sentence.end).matchAll(token), (match) => {
        const start = sentence.start + match.index;
        return { start, end: start + match[0].length };
      });
      const holds = kinds.some((kind) => marked[kind].some((span) => overlaps(span, sentence)));
      for (const kind of kinds) {
        const [gold, other] = [within(tokens, marked[kind]), within(tokens, ours[kind])];
        add(everywhere, kind, gold, other);
        if (holds) add(whereMarked, kind, gold, other);
      }
    }
  }
  const value = (counts: Counts, kind: Kind) => f1(counts[kind].right, counts[kind].marked, counts[kind].found);
  return [
    ...kinds.map((kind) => ({
      name: `exact spans, ${kind}: F1`,
      value: value(everywhere, kind),
      anchor: anchors[kind],
    })),
    {
      name: 'exact spans, only sentences with one marked: F1',
      value: kinds.map((kind) => value(whereMarked, kind)).join(' / '),
    },
  ];
};
