/** Finds who said a remembered phrase. */
import type { Quote, Reading, Span } from './reading.ts';

/** One place where the phrase (or the nearest thing) stands. */
export type Said = { quote: Quote | null; span: Span; sentence: Span; match: 'exact' | 'close' | 'near' };

/** Best first; empty where the article holds none of the words. */
export const whoSaid = (_reading: Reading, _phrase: string): Said[] => [];
