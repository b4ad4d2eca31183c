/** What a rule looks at beside the question: where the answer would be. */
import type { Span } from '../reading.ts';

/** A sentence by its index, and the words in it that would answer. */
export type Said = { sentence: number; span: Span };
