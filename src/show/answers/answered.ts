/** An answer as people see it: in bold within its sentence, with who says it or where it stands. */
import type { Kept } from '../../article/article.ts';
import type { Answer, Quote, Span } from '../../language/reading.ts';
import { overlaps } from '../../language/spans.ts';
import { type Inline, type Quotation, verbatim } from '../../reply.ts';
import type { Words } from '../../words/words.ts';
import { placeOf } from '../place.ts';
import { attribution, spoken } from '../quote.ts';

/** Whether some words of the sentence answer, and not the whole of it. */
export const standsOut = ({ span, sentence }: Pick<Answer, 'span' | 'sentence'>): boolean =>
  span !== null && (span.start !== sentence?.start || span.end !== sentence.end);

/** The statement whose words or whose speaker answer: what stands there is what they say, not what the article does. */
export const quoteOver = ({ article, reading }: Kept, span: Span): Quote | null =>
  reading.quotes.find(
    (quote) =>
      (quote.speaker?.start === span.start && quote.speaker.end === span.end) ||
      spoken(article, quote).some((part) => overlaps(part, span)),
  ) ?? null;

/** The sentence, with what answers in bold; who says it, where that is somebody, else where it stands; then `rest`. */
export const sentenceWith = (kept: Kept, answer: Answer, words: Words, rest: Inline[] = []): Quotation | null => {
  const { article, reading } = kept;
  const { found, span, sentence } = answer;
  if (!sentence) return null;
  const quote = found && span ? quoteOver(kept, span) : null;
  return {
    kind: 'quotation',
    words: [verbatim(article.text, sentence, span && standsOut(answer) ? [span] : [])],
    by: [...(quote ? attribution(kept, quote, words) : [placeOf(reading, sentence.start, words)]), ...rest],
  };
};
