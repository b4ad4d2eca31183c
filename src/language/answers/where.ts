/** Which parts of an article are read with a question: all of it, or of a long one the likeliest paragraphs. */
import { wordsBySentence } from '../article-words.ts';
import { indexOf, queryOf, scoresFor } from '../bm25.ts';
import type { Reading, Span } from '../reading.ts';

/** Characters that are read for one question: more takes longer than people like to wait, and finds little else. */
const MOST = 4_800;

const lengthOf = ({ start, end }: Span): number => end - start;

/** Neighbours as one part. */
const joined = (paragraphs: Span[], chosen: number[]): Span[] =>
  chosen
    .toSorted((one, other) => one - other)
    .reduce<{ last: number; span: Span }[]>((parts, index) => {
      const paragraph = paragraphs[index];
      const before = parts.at(-1);
      if (!paragraph) return parts;
      if (before?.last === index - 1) before.span = { start: before.span.start, end: paragraph.end };
      else parts.push({ last: index, span: paragraph });
      if (before?.last === index - 1) before.last = index;
      return parts;
    }, [])
    .map(({ span }) => span);

/**
 * Parts of the text, in its order, without the headline. Of a long text the paragraphs whose sentences, or their neighbours', have
 * the question's rarest words; the lead is always among them.
 * @param most characters of them together; one paragraph at least.
 */
export const placesFor = (reading: Reading, question: string, most = MOST): Span[] => {
  const { text, paragraphs, sentences, headline } = reading;
  const body = { start: headline?.end ?? 0, end: text.length };
  if (lengthOf(body) <= most) return [body];
  const scores = scoresFor(indexOf(wordsBySentence(reading)), queryOf(question));
  const best = paragraphs.map(() => 0);
  for (const [index, { paragraph }] of sentences.entries()) {
    const near = Math.max(scores[index] ?? 0, 0.5 * (scores[index - 1] ?? 0), 0.5 * (scores[index + 1] ?? 0));
    best[paragraph] = Math.max(best[paragraph] ?? 0, near);
  }
  const inOrder = paragraphs
    .map((span, index) => ({ index, span, score: best[index] ?? 0 }))
    .filter(({ span }) => span.start >= body.start)
    .toSorted((one, other) => other.score - one.score || one.index - other.index);
  const chosen: number[] = [];
  let left = most;
  for (const { index, span } of inOrder) {
    if (chosen.length > 0 && lengthOf(span) > left) continue;
    chosen.push(index);
    left -= lengthOf(span);
  }
  return joined(paragraphs, chosen);
};
