/** A question made from an article, before anybody has checked that the article answers it. */
import type { Span } from '../reading.ts';

/** The question and the place that should answer it. */
export type Made = { question: string; answer: Span };
