/** Where words that were searched for stand. */

import { type Inline, verbatim } from '../command/reply.ts';
import type { Reading, Span } from '../language/reading.ts';
import { folded } from '../language/text/fold-endings.ts';

/** Characters shown of a sentence, and before its first hit. */
const SHOWN = 200;
const BEFORE = 60;

const wordsIn = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];

/** Those of `wanted` that stand in a sentence. */
const hitsIn = (text: string, { start, end }: Span, wanted: ReadonlySet<string>): (Span & { word: string })[] =>
  wordsIn(text.slice(start, end)).flatMap(({ 0: word, index }) => {
    const same = folded(word);
    return wanted.has(same) ? [{ start: start + index, end: start + index + word.length, word: same }] : [];
  });

/** The beginning of the word that stands at `offset`, or its end. */
const wordStart = (text: string, offset: number, least: number): number => {
  const space = text.lastIndexOf(' ', offset);
  return space < least ? least : space + 1;
};

/**
 * A piece of the sentence that has most of the words, with these in bold; nothing where none stands in the text (they may
 * stand in the title alone, which is shown anyway).
 */
export const hitIn = ({ text, sentences, headline }: Reading, words: string): Inline[] => {
  const wanted = new Set(wordsIn(words).map(([word]) => folded(word)));
  let best: { sentence: Span; hits: Span[]; different: number } | null = null;
  for (const sentence of sentences) {
    if (headline && sentence.start >= headline.start && sentence.end <= headline.end) continue;
    const hits = hitsIn(text, sentence, wanted);
    const different = new Set(hits.map(({ word }) => word)).size;
    if (different > (best?.different ?? 0))
      best = { sentence, hits: hits.map(({ start, end }) => ({ start, end })), different };
    if (different === wanted.size) break;
  }
  const [first] = best?.hits ?? [];
  if (!best || !first) return [];
  const { sentence, hits } = best;
  const start =
    first.start - sentence.start <= BEFORE ? sentence.start : wordStart(text, first.start - BEFORE, sentence.start);
  const most = start + SHOWN;
  const end = sentence.end <= most ? sentence.end : Math.max(first.end, text.lastIndexOf(' ', most));
  return [
    ...(start > sentence.start ? ['… '] : []),
    verbatim(text, { start, end }, hits),
    ...(end < sentence.end ? [' …'] : []),
  ];
};
