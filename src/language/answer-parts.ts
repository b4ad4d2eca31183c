/** Statements as answers: sentence by sentence, with how much of a question each has. */
import { contentOf } from './candidates.ts';
import type { Answer, Quote, Reading, Sentence, Span } from './reading.ts';
import { firstFrom } from './spans.ts';
import { isStopWord, wordsOf } from './stems.ts';
import { SURE } from './sure.ts';

/** `'open'` where somebody in the article is asked about and says nothing of the kind; null where the question is another. */
export type Told = Answer | 'open' | null;

/** Of what the question repeats of a statement, so much has to stand there. */
export const repeated = 0.6;

/** Who is asked about with one of these says it in a statement, or not at all; the others have an object too. */
export const onlySaid = /^(?:say|tell|think|feel|believe|claim|call|describe|remark|comment)$/;

/** Of the words that tell something. */
export const stemsOf = (words: string): Set<string> =>
  new Set(
    wordsOf(words)
      .filter(({ lower }) => !isStopWord(lower))
      .map(({ stem }) => stem),
  );

/** How many of the stems stand there, 0 to 1. */
export const share = (reading: Reading, span: Span, stems: ReadonlySet<string>): number => {
  const here = new Set(contentOf(reading.text, span).map(({ stem }) => stem));
  return stems.size === 0 ? 0 : [...stems].filter((stem) => here.has(stem)).length / stems.size;
};

type Part = { span: Span; sentence: Sentence; quote: Quote };

/** Each statement sentence by sentence. */
export const partsOf = ({ sentences }: Reading, quote: Quote): Part[] =>
  quote.spans.flatMap((span) =>
    sentences
      .slice(firstFrom(sentences, span.start + 1, 'end'), firstFrom(sentences, span.end, 'start'))
      .map((sentence) => ({
        quote,
        sentence,
        span: { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) },
      })),
  );

/** Said, and by somebody who is sure enough to be named. */
export const isSure = ({ speaker, confidence, denied }: Quote) => speaker !== null && confidence >= SURE && !denied;

export const answerOf = ({ span, sentence: { start, end } }: Omit<Part, 'quote'>, confidence: number): Answer => ({
  found: true,
  span,
  sentence: { start, end },
  confidence,
});
