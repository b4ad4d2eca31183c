/** Answers a question from a reading: the sentence that answers it, and the answering words inside. */

import { answerSpan, holdsKind } from './answer-span.ts';
import { type Wanted, wantedBy } from './asked.ts';
import { coverage, type Index, indexOf, queryOf, scoresFor, sideBySide } from './bm25.ts';
import type { Answer, Reading, Sentence } from './reading.ts';
import type { Word } from './stems.ts';

/** A sentence with a date scores this much more when a date is asked for, as a share of the best score. */
const kindBonus = 0.15;
/** Words of the paragraph before and after count a little: a pronoun may stand for what the question names. */
const neighbourShare = 0.1;

/**
 * From this confidence on the article says it. Chosen, with the weights in `confidenceOf`, on Wikipedia articles other
 * than those that the bench reports on, where it keeps four of five answers and four of five silences.
 */
const enough = 0.48;

/** Mostly the question's words that stand there; a little whether they stand side by side and whether the kind fits. */
const confidenceOf = (covered: number, pairs: number, kind: number): number =>
  (covered + 0.15 * pairs + 0.1 * kind) / 1.25;

/** 1 where the sentence holds the kind of answer that is wanted, 0 where not, 0.5 where any words could be one. */
const fits = (reading: Reading, sentence: Sentence, wanted: Wanted): number =>
  wanted === 'phrase' || wanted === 'reason' ? 0.5 : Number(holdsKind(reading, sentence, wanted));

type Ranked = { sentences: Sentence[]; scores: number[]; index: Index; query: Word[]; wanted: Wanted };

/** How well each sentence of the body answers the question. */
export const rank = (reading: Reading, question: string): Ranked => {
  // The headline says what the article says again, in fewer words.
  const body = reading.sentences.filter(({ start }) => start >= (reading.headline?.end ?? 0));
  const sentences = body.length > 0 ? body : reading.sentences;
  const query = queryOf(question);
  const wanted = wantedBy(question);
  const index = indexOf(reading.text, sentences);
  const plain = scoresFor(index, query);
  const highest = Math.max(0, ...plain);
  const scores = plain.map((score, at) => {
    const around = near(sentences, at).reduce((sum, other) => sum + (plain[other] ?? 0), 0);
    const bonus = score > highest / 3 && holdsKind(reading, sentences[at], wanted);
    return score + neighbourShare * around + (bonus ? kindBonus * highest : 0);
  });
  return { sentences, scores, index, query, wanted };
};

/**
 * `found` is false where the article does not say; `sentence` is then the nearest one, or null in an empty article.
 * `confidence`, 0 to 1, is mostly how much of the question the sentence and its neighbours cover.
 */
export const answer = (reading: Reading, question: string): Answer => {
  const { sentences, scores, index, query, wanted } = rank(reading, question);
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  const sentence = sentences[best];
  if (!sentence) return { found: false, span: null, sentence: null, confidence: 0 };
  const place = { start: sentence.start, end: sentence.end };
  const covered = (coverage(index, query, [best]) + coverage(index, query, [best, ...near(sentences, best)])) / 2;
  const confidence = confidenceOf(covered, sideBySide(index, query, best), fits(reading, sentence, wanted));
  if (confidence < enough) return { found: false, span: null, sentence: place, confidence };
  return { found: true, span: answerSpan(reading, sentence, question, query, wanted), sentence: place, confidence };
};

/** The sentences next to this one in its paragraph. */
const near = (sentences: Sentence[], at: number): number[] =>
  [at - 1, at + 1].filter(
    (other) => sentences[other] !== undefined && sentences[other].paragraph === sentences[at]?.paragraph,
  );
