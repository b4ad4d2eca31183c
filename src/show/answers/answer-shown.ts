/** An article's answer as people see it: in bold within its sentence, with who says it or where it stands; or that there is none. */
import type { Kept } from '../../article/article.ts';
import type { Block, Inline, Quotation } from '../../command/reply.ts';
import type { Question } from '../../language/answers/question.ts';
import { nameAt } from '../../language/names/name-at.ts';
import type { Answer, Quote, Reading, Span } from '../../language/reading.ts';
import { extentOf, speakerOf } from '../../language/statements/place-and-speaker.ts';
import { speakerAsked } from '../../language/statements/speaker-asked.ts';
import { overlaps } from '../../language/text/spans.ts';
import type { Words } from '../../words/words.ts';
import { placeOf } from '../place.ts';
import { attribution, spoken } from '../quote.ts';
import type { Meant } from '../resolved-article.ts';
import { sentencesShown } from '../sentence.ts';

/** An answer to a question, and which it is of those that can be shown one after the other, from 1. */
export type Shown = {
  question: Question;
  answer: Answer;
  /** The statement that the answer is in: see {@link quoteOver}. */
  quote: Quote | null;
  /** Where that doesn't answer: the sentence that comes second. */
  second: Answer | null;
  place: number;
  of: number;
  /** All other articles were asked too, and have nothing that comes near. */
  alone: boolean;
};

/** Whether some words of the sentence answer, and not the whole of it. */
const standsOut = ({ span, sentence }: Pick<Answer, 'span' | 'sentence'>): boolean =>
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
  const isSpeaker = ({ speaker }: Quote) => speaker?.start === span.start && nameAt(reading, speaker).end === span.end;
  const length = (quote: Quote) => extentOf(quote).end - extentOf(quote).start;
  const spoke = reading.quotes
    .filter(({ spans }) => spans.some((words) => overlaps(words, span)))
    .filter((quote) => isSpoken(spoken(article, quote), span, !standsOut(answer)));
  return reading.quotes.find(isSpeaker) ?? spoke.toSorted((one, other) => length(one) - length(other))[0] ?? null;
};

/** The sentence, with what answers in bold; who says it, where that is somebody, else where it stands; then `rest`. */
export const sentenceWith = (
  kept: Kept,
  answer: Answer,
  words: Words,
  quote = quoteOver(kept, answer),
  rest: Inline[] = [],
): Quotation | null => {
  const { reading } = kept;
  const { span, sentence } = answer;
  if (!sentence) return null;
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

/** The whole sentence bears on it: nothing in it is the answer by itself. */
const isWhole = ({ question, answer, quote }: Shown): boolean =>
  !standsOut(answer) && (question.wanted === 'polar' || question.topic !== null || quote === null);

/** Whose words are asked for; null where nobody's are, or where they say nothing here. */
export const speaksHere = (reading: Reading, { plain }: Question): string | null => {
  const asked = speakerAsked(reading, plain)?.toLowerCase();
  return reading.quotes.find(({ speaker }) => speaker?.name.toLowerCase() === asked)?.speaker?.name ?? null;
};

/**
 * That there is no answer; where somebody's words are asked for who has none here, just that. Only an article with nothing
 * of the question doesn't say: a sentence that comes near may.
 */
export const silence = (reading: Reading, question: Question, near: boolean, { commands }: Words): string => {
  const speaker = speakerAsked(reading, question.plain);
  const speaks = speaksHere(reading, question) !== null;
  if (speaker !== null && !speaks) return commands.quotes.noneOf(speaker);
  return near || speaks ? commands.ask.unclear : commands.ask.notSaid;
};

export const told = (found: Meant, shown: Shown, words: Words): Block[] => {
  const { nearest, whole, another, norOthers, notEnglishArticle } = words.commands.ask;
  const { answer, quote, second, place, of } = shown;
  const quotation = sentenceWith(found, answer, words, quote);
  const next = second && sentenceWith(found, second, words);
  const note = (text: string): Block => ({ kind: 'note', text: [text] });
  const lead: Block[] =
    place > 1
      ? [note(another(place, of))]
      : !answer.found
        ? [
            {
              kind: 'text',
              text: [
                silence(found.reading, shown.question, quotation !== null, words),
                ...(shown.alone && !quotation ? [` ${norOthers}`] : []),
              ],
            },
            ...(quotation ? [note(nearest(next ? 2 : 1))] : []),
          ]
        : isWhole(shown)
          ? [note(whole)]
          : [];
  return [
    ...lead,
    ...(quotation ? [quotation] : []),
    ...(next ? [next] : []),
    ...(found.article.language === 'en' ? [] : [note(notEnglishArticle)]),
  ];
};
