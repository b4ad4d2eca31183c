/** An answer as people see it: in bold within its sentence, with who says it or where it stands. */
import type { Kept } from '../../article/article.ts';
import type { Inline, Quotation } from '../../command/reply.ts';
import { nameAt } from '../../language/names/name-at.ts';
import type { Answer, Quote, Span } from '../../language/reading.ts';
import { extentOf, speakerOf } from '../../language/statements/place-and-speaker.ts';
import type { Words } from '../../words/words.ts';
import { placeOf } from '../place.ts';
import { attribution, spoken } from '../quote.ts';
import { sentencesShown } from '../sentence.ts';

/** Whether some words of the sentence answer, and not the whole of it. */
export const standsOut = ({ span, sentence }: Pick<Answer, 'span' | 'sentence'>): boolean =>
  span !== null && (span.start !== sentence?.start || span.end !== sentence.end);

/** Whether the words at `span` are some of those spoken, or at least half of them where `span` is a whole sentence. */
const isSpoken = (parts: Span[], span: Span, whole: boolean): boolean => {
  const shared = parts.map((part) => Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, span.start)));
  return shared.reduce((sum, length) => sum + length, 0) > (whole ? (span.end - span.start) / 2 : 0);
};

/**
 * The statement whose speaker or whose words answer: what stands there is what they say, not what the article does. Of
 * statements within one another the innermost.
 */
export const quoteOver = ({ article, reading }: Kept, answer: Answer): Quote | null => {
  const { span } = answer;
  if (!answer.found || !span) return null;
  const isSpeaker = ({ speaker }: Quote) => {
    const named = speaker && nameAt(reading, speaker);
    return named?.start === span.start && named.end === span.end;
  };
  const length = (quote: Quote) => extentOf(quote).end - extentOf(quote).start;
  const spoke = reading.quotes.filter((quote) => isSpoken(spoken(article, quote), span, !standsOut(answer)));
  return reading.quotes.find(isSpeaker) ?? spoke.toSorted((one, other) => length(one) - length(other))[0] ?? null;
};

/** The sentence, with what answers in bold; who says it, where that is somebody, else where it stands; then `rest`. */
export const sentenceWith = (kept: Kept, answer: Answer, words: Words, rest: Inline[] = []): Quotation | null => {
  const { reading } = kept;
  const { span, sentence } = answer;
  if (!sentence) return null;
  const quote = quoteOver(kept, answer);
  const where = placeOf(reading, sentence.start, words);
  const by = quote
    ? [...attribution(kept, quote, words), ...(speakerOf(quote) === null ? [` · ${where}`] : [])]
    : [where];
  return {
    kind: 'quotation',
    words: sentencesShown(reading, [sentence], span && standsOut(answer) ? [span] : []),
    by: [...by, ...rest],
  };
};
