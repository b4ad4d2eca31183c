/** Answers a question from a reading: the sentence that answers it, and the answering words inside. */

import { identityIn } from './answer-name.ts';
import { toldIn } from './answer-quote.ts';
import { answerSpan } from './answer-span.ts';
import { hasForm, headsOf, namesIn, type Wanted, wantedBy } from './asked.ts';
import { coverage, type Index, indexOf, queryOf, scoresFor, sideBySide } from './bm25.ts';
import { holdsKind } from './candidates.ts';
import type { Answer, Reading, Sentence, Span } from './reading.ts';
import { stem, type Word } from './stems.ts';

/** A sentence with a date scores this much more when a date is asked for, as a share of the best score. */
const kindBonus = 0.15;
/** Words of the paragraph before and after count a little: a pronoun may stand for what the question names. */
const neighbourShare = 0.1;

/**
 * From this confidence on the article says it. Chosen, with the weights in `confidenceOf`, on Wikipedia articles other
 * than those that the bench reports on, where it keeps seven of ten answers and four of five silences.
 */
const enough = 0.46;

/** Mostly the question's words that stand there; a little whether they stand side by side and whether the kind fits. */
const confidenceOf = (covered: number, pairs: number, kind: number): number =>
  (covered + 0.15 * pairs + 0.1 * kind) / 1.25;

/** 1 where the sentence holds the kind of answer that is wanted, 0 where not, 0.5 where any words could be one. */
const fits = (reading: Reading, sentence: Sentence, wanted: Wanted): number =>
  hasForm(wanted) ? Number(holdsKind(reading, sentence, wanted)) : 0.5;

/** What is left of the confidence where the sentence has the question's words, but nothing of the kind that it wants. */
const unanswered = (confidence: number): number => (confidence < enough ? confidence : 0.85 * confidence);

const light = new Set(['happen', 'suffer', 'take', 'make', 'get', 'give', 'call', 'know', 'name'].map(stem));

/** Without verbs that lend themselves to any noun ("suffered a defeat", "what happened in"), where the article has others. */
const weighty = (query: Word[], { counts }: Index): Word[] => {
  const kept = query.filter((word) => !light.has(word.stem) || counts.some((counted) => counted.has(word.stem)));
  return kept.length > 0 ? kept : query;
};

type Ranked = { sentences: Sentence[]; scores: number[]; index: Index; query: Word[]; wanted: Wanted };

/** How well each sentence of the body answers the question. */
export const rank = (reading: Reading, question: string): Ranked => {
  // The headline says what the article says again, in fewer words.
  const body = reading.sentences.filter(({ start }) => start >= (reading.headline?.end ?? 0));
  const sentences = body.length > 0 ? body : reading.sentences;
  const wanted = wantedBy(question);
  const index = indexOf(reading.text, sentences);
  const query = weighty(queryOf(question), index);
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
 * `confidence`, 0 to 1, is mostly how much of the question the sentence and its neighbours cover; 0 where they have
 * nothing to do with it. Where no part of the sentence stands out, the whole sentence is the answer.
 */
export const answer = (reading: Reading, question: string): Answer => {
  const known = toldIn(reading, question) ?? identityIn(reading, question);
  if (known !== null && known !== 'open') return known;
  const ranked = rank(reading, question);
  const { sentences, scores, index, query, wanted } = ranked;
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
  const sentence = sentences[best];
  if (!sentence) return { found: false, span: null, sentence: null, confidence: 0 };
  const covered = (coverage(index, query, [best]) + coverage(index, query, [best, ...near(sentences, best)])) / 2;
  const sure = confidenceOf(covered, sideBySide(index, query, best), fits(reading, sentence, wanted));
  const confidence = covered === 0 && !hasForm(wanted) ? 0 : sure;
  const answered = known === 'open' || confidence < enough ? null : answeredIn(reading, question, ranked, best);
  if (answered) return { found: true, ...answered, confidence };
  const { start, end } = sentence;
  return { found: false, span: null, sentence: { start, end }, confidence: unanswered(confidence) };
};

/** The answering words in the best sentence, or else in one beside it that has words of the question which the best has not. */
const answeredIn = (
  reading: Reading,
  question: string,
  { sentences, index, query, wanted }: Ranked,
  best: number,
): { span: Span; sentence: Span } | null => {
  const here = new Set(query.filter(({ stem }) => index.counts[best]?.has(stem)).map(({ stem }) => stem));
  const beside = near(sentences, best).filter((at) =>
    query.some(({ stem }) => !here.has(stem) && index.counts[at]?.has(stem)),
  );
  if (!bornOut(question, index, query, [best, ...near(sentences, best)])) return null;
  for (const at of hasForm(wanted) ? [best, ...beside] : [best]) {
    const sentence = sentences[at];
    const span = sentence && answerSpan(reading, sentence, question, query, wanted);
    if (sentence && span) return { span, sentence: { start: sentence.start, end: sentence.end } };
  }
  return null;
};

/**
 * Whether these sentences speak of what the question is about: who is "the mayor of Leeds" needs both, "the war" a war;
 * and whether the article knows everybody who is named.
 */
const bornOut = (question: string, { counts }: Index, query: Word[], sentences: number[]): boolean => {
  const heads = new Set(headsOf(question));
  const names = new Set(namesIn(question));
  return query.every(
    ({ lower, stem }) =>
      (!heads.has(lower) || sentences.some((at) => counts[at]?.has(stem))) &&
      (!names.has(lower) || counts.some((counted) => counted.has(stem))),
  );
};

/** The sentences next to this one in its paragraph. */
const near = (sentences: Sentence[], at: number): number[] =>
  [at - 1, at + 1].filter(
    (other) => sentences[other] !== undefined && sentences[other].paragraph === sentences[at]?.paragraph,
  );
