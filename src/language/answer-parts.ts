/** Statements as answers: sentence by sentence, with how much of a question each has. */
import { contentOf } from './candidates.ts';
import type { Answer, Quote, Reading, Sentence, Span } from './reading.ts';
import { firstFrom, overlaps } from './spans.ts';
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

/** How many of the stems stand there, 0 to 1; or in `besides`, which is meant there. */
export const share = (reading: Reading, span: Span, stems: ReadonlySet<string>, besides = ''): number => {
  const here = new Set(contentOf(reading.text, span).map(({ stem }) => stem)).union(stemsOf(besides));
  return stems.size === 0 ? 0 : [...stems].filter((stem) => here.has(stem)).length / stems.size;
};

type Part = { span: Span; sentence: Sentence; quote: Quote };

/** “It’s a joke,” she said of the plan: what it was said of, which the tagger takes in, is none of her words. */
const ownWords = ({ text }: Reading, { cue, spans }: Quote): Span[] =>
  spans.filter((span, at) => at === 0 || !cue || !/ of $/.test(text.slice(cue.start, span.start)));

/** Each statement sentence by sentence. */
export const partsOf = (reading: Reading, quote: Quote): Part[] => {
  const { sentences } = reading;
  return ownWords(reading, quote).flatMap((span) =>
    sentences
      .slice(firstFrom(sentences, span.start + 1, 'end'), firstFrom(sentences, span.end, 'start'))
      .map((sentence) => ({
        quote,
        sentence,
        span: { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) },
      })),
  );
};

/** "Said of the plan": from its verb on. */
const saidOf = /^[\p{L}’']+ (?:of|about) ([^,.;:“”"\n]{2,60})/u;

/** What a part of a statement is about beside its own words: whom "she" and "Ivy" mean in it, and of what it is said. */
export const meantBy = ({ text, names }: Reading, { quote, span }: Pick<Part, 'quote' | 'span'>): string => {
  const meant = names.filter(({ mentions }) => mentions.some((one) => overlaps(one, span)));
  const [, of = ''] = (quote.cue && saidOf.exec(text.slice(quote.cue.start, quote.cue.start + 90))) ?? [];
  return [...meant.map(({ name }) => name), of].join(' ');
};

/** When and where a statement was made, as its sentences have it. */
export const framing = ({ text, timeline }: Reading, { quote, sentence }: Pick<Part, 'quote' | 'sentence'>): string => {
  const isFrame = (date: Span) => overlaps(date, sentence) && !quote.spans.some((span) => overlaps(span, date));
  return [...timeline.filter(isFrame), ...(quote.setting ? [quote.setting] : [])]
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
};

/** Said, and by somebody who is sure enough to be named. */
export const isSure = ({ speaker, confidence, denied }: Quote) => speaker !== null && confidence >= SURE && !denied;

export const answerOf = ({ span, sentence: { start, end } }: Omit<Part, 'quote'>, confidence: number): Answer => ({
  found: true,
  span,
  sentence: { start, end },
  confidence,
});
