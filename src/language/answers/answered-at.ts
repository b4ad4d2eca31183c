import type { Answer, Reading, Span } from '../reading.ts';
import { sentenceAt } from '../text/spans.ts';

/** The words at `span` as an answer within their sentence; null where they reach over its end. */
export const answeredAt = ({ sentences }: Reading, span: Span, confidence: number): Answer | null => {
  const sentence = sentences[sentenceAt(sentences, span.start)];
  if (!sentence || span.end > sentence.end) return null;
  const { start, end } = sentence;
  return { found: true, span: { start: span.start, end: span.end }, sentence: { start, end }, confidence };
};

/** Where nothing even comes near. */
export const NO_ANSWER: Answer = { found: false, span: null, sentence: null, confidence: 0 };
