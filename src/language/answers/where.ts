/** Which parts of an article are read with a question: all of it, or of a long one the likeliest paragraphs. */
import { wordsBySentence } from '../article-words.ts';
import { indexOf, queryOf, scoresFor } from '../bm25.ts';
import type { Reading, Span } from '../reading.ts';

/** Characters that are read for one question: more takes longer than people like to wait, and finds little else. */
const MOST = 4_800;
/** A sentence next to one with the question's words counts half as much: an answer often stands there. */
const BESIDE = 0.5;

type Part = { index: number; span: Span; score: number };

/** Paragraphs with sentences in them, from the first letter of the first to the last of the last; without the headline. */
const partsOf = ({ sentences, headline }: Reading, scores: number[]): Part[] => {
  const parts = new Map<number, Part>();
  for (const [at, { start, end, paragraph }] of sentences.entries()) {
    if (headline && start < headline.end) continue;
    const beside = BESIDE * Math.max(scores[at - 1] ?? 0, scores[at + 1] ?? 0);
    const score = Math.max(scores[at] ?? 0, beside);
    const before = parts.get(paragraph);
    parts.set(paragraph, {
      index: paragraph,
      span: { start: before?.span.start ?? start, end },
      score: Math.max(before?.score ?? 0, score),
    });
  }
  return [...parts.values()];
};

const lengthOf = (parts: Part[]): number => parts.reduce((sum, { span }) => sum + span.end - span.start, 0);

/** In the order of the text, neighbours as one. */
const joined = (parts: Part[]): Span[] => {
  const spans: Span[] = [];
  let last = Number.NaN;
  for (const { index, span } of parts.toSorted((one, other) => one.index - other.index)) {
    const before = spans.at(-1);
    if (before && index === last + 1) before.end = span.end;
    else spans.push({ ...span });
    last = index;
  }
  return spans;
};

/**
 * Parts of the text, in its order, without the headline. Of a long text the paragraphs whose sentences have the question's rarest
 * words, or stand next to such.
 * @param most characters of them together, but for a single paragraph that has more.
 */
export const placesFor = (reading: Reading, question: string, most = MOST): Span[] => {
  const all = partsOf(reading, []);
  if (lengthOf(all) <= most) return joined(all);
  const scores = scoresFor(indexOf(wordsBySentence(reading)), queryOf(question));
  const chosen: Part[] = [];
  for (const part of partsOf(reading, scores).toSorted((one, other) => other.score - one.score))
    if (chosen.length === 0 || lengthOf(chosen) + lengthOf([part]) <= most) chosen.push(part);
  return joined(chosen);
};
