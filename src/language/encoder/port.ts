/** What the encoder finds in the rooms above it: plain data, so that everything else works with a stand-in. */
import type { Span } from '../reading.ts';

/** A part of an article that was read at once with a question. */
export type Window = {
  /** Of the text. */
  span: Span;
  /** The score of "not here". */
  nowhere: number;
  /** The words that answer best, the best first, as logarithms on the scale of `nowhere`. */
  found: (Span & { score: number })[];
};
