/** Answers a question from a reading: the sentence that answers it, and the answering words inside. */
import { identityIn } from './answer-name.ts';
import type { Told } from './answer-parts.ts';
import { isSaidByAsked, toldIn } from './answer-quote.ts';
import { claimsWithdrawn } from './answer-withdrawn.ts';
import { isBorneOut } from './answers/borne-out.ts';
import { chanceOfFirst, type Ranked, scored } from './answers/confidence.ts';
import { bestRun } from './answers/decode.ts';
import { agentsIn } from './answers/parsed.ts';
import { bodyFrom } from './answers/passages.ts';
import { type Candidate, candidatesIn, ownNames } from './answers/ranked.ts';
import { isWhereItWas } from './answers/where-it-was.ts';
import { asksForEvent, tellsAgent, wantedBy } from './asked.ts';
import { ofKind } from './kind-of-answer.ts';
import type { Answer, Reading, Sentence, Span } from './reading.ts';
import { respelled } from './respelled.ts';
import { overlaps } from './spans.ts';

/**
 * From this confidence on the article says it. Of what is shown so in pieces as long as the news, to readers that had not seen them,
 * 95% was right, and 4% of what they don't answer was answered (data/answers.weights.md); of questions made to mislead, a quarter.
 */
const enough = 0.5;
/** Of a sentence that rules refuse, or that bears on what the article is known not to say: below enough, in the same order. */
const refused = (sure: number): number => Math.min(sure, (0.9 + 0.1 * sure) * enough);

/** Passages that are read for a question at first. */
export const few = 4;
/** Below this chance that one of those answers so many are read, but for those that have less of the question than a share of the best. */
const further = { below: 0.7, passages: 12, share: 0.25 };

/** The candidates, those first that are the likeliest to answer. */
const ranked = (reading: Reading, question: string, passages?: number): Ranked[] => {
  const inOrder = (some: Candidate[]) => scored(reading, question, some).toSorted((a, b) => b.score - a.score);
  const look = candidatesIn(reading, question);
  const first = look(0, passages ?? few);
  const found = inOrder(first);
  if (passages !== undefined || chanceOfFirst(found) >= further.below) return found;
  const more = look(few, further.passages, further.share);
  return more.length === 0 ? found : inOrder([...first, ...more]);
};

/** The logarithm of the odds, for each sentence of the body, that it answers the question and not nothing. */
export const rank = (reading: Reading, question: string): { sentences: Sentence[]; scores: number[] } => {
  const all = scored(reading, question, candidatesIn(reading, question)(0, Number.POSITIVE_INFINITY));
  return {
    sentences: all.flatMap(({ candidate }) => reading.sentences[candidate.sentence] ?? []),
    scores: all.map(({ score }) => score),
  };
};

const plain = ({ start, end }: Span): Span => ({ start, end });

/** "What happened on Friday?", but not "what happened to the bridge?". */
const wantsSentence = (question: string): boolean =>
  wantedBy(question) === 'polar' || (asksForEvent(question) && !/\bhappen(?:ed|s|ing)? to\b/i.test(question));

/** Whether neither the sentence nor those beside it have a word of the question. */
const isApart = ({ signs }: Candidate): boolean => signs[ownNames.indexOf('around')] === 0;

const article = /^(?:the|an?)$/;

/** Who does in the sentence what the question only asks to be done: "What was repaired?" is not answered by who repaired it. */
const doersIn = ({ text }: Reading, question: string, sentence: Span): Span[] =>
  tellsAgent(question)
    ? []
    : agentsIn(text, sentence, question).flatMap((agent) => (agent === null || agent === 'nobody' ? [] : agent));

/** The words of a candidate's sentence that would answer; the whole sentence where any part would be too little. */
const wordsIn = (reading: Reading, question: string, candidate: Candidate): Span | null => {
  const sentence = reading.sentences[candidate.sentence];
  if (!sentence) return null;
  if (wantsSentence(question)) return plain(sentence);
  const { tokens } = candidate.scored;
  const doers = doersIn(reading, question, sentence);
  const run = bestRun(candidate.scored, candidate.sentence, (token) => !doers.some((doer) => overlaps(doer, token)));
  const [first, last] = [run && tokens[run.first], run && tokens[run.last]];
  if (!run || !first || !last) return null;
  const before = tokens[run.first - 1];
  const start = before && article.test(before.lower) && before.sentence === first.sentence ? before.start : first.start;
  return { start, end: last.end };
};

/** The words that are the likeliest to answer, in whatever sentence and however sure; null in an empty article. */
export const likeliest = (reading: Reading, typed: string): Span | null => {
  const question = respelled(reading, typed);
  const [best] = ranked(reading, question);
  return best ? wordsIn(reading, question, best.candidate) : null;
};

/** The answer of the first of these, the likeliest one. `open`: the article is known not to say. */
const answerFrom = (reading: Reading, question: string, some: Ranked[], open: boolean): Answer | null => {
  const candidate = some[0]?.candidate;
  const sentence = reading.sentences[candidate?.sentence ?? -1];
  if (!candidate || !sentence) return null;
  const span = wordsIn(reading, question, candidate);
  const sure = isApart(candidate) ? 0 : chanceOfFirst(some);
  const said = span && { sentence: candidate.sentence, span };
  const isGood =
    said !== null &&
    (!open || isSaidByAsked(reading, question, said.span)) &&
    isBorneOut(reading, question, said) &&
    !claimsWithdrawn(reading, question, said.span);
  const found = isGood && sure >= enough;
  const confidence = isGood ? sure : refused(sure);
  return ofKind(reading, question, { found, span: found ? span : null, sentence: plain(sentence), confidence });
};

/** What the rules know: who somebody is, who said what. `open` where the article is known not to say. */
const known = (reading: Reading, question: string, most: number): { found: Answer[]; open: boolean } => {
  const found: Answer[] = [];
  const isWithdrawn = (told: Told) =>
    told !== null && told !== 'open' && told.span !== null && claimsWithdrawn(reading, question, told.span);
  let left = reading;
  while (found.length < most) {
    const told = toldIn(left, question);
    const next = isWithdrawn(told) ? 'open' : (told ?? identityIn(left, question));
    if (next === null || next === 'open') return { found, open: next === 'open' && found.length === 0 };
    const sentences = left.sentences.filter(({ start }) => start !== next.sentence?.start);
    if (sentences.length === left.sentences.length) break;
    found.push(next);
    left = { ...left, sentences };
  }
  return { found, open: false };
};

/** Without the first ones where the words say only where those work who were met: that is nowhere that it was. */
const fromWhereItWas = (reading: Reading, question: string, some: Ranked[]): Ranked[] => {
  const [first, ...rest] = some;
  const span = first && wantedBy(question) === 'place' ? wordsIn(reading, question, first.candidate) : null;
  if (!first || !span || isWhereItWas(reading, { sentence: first.candidate.sentence, span })) return some;
  return fromWhereItWas(reading, question, rest);
};

/** What the article asks answers nothing. */
const isQuestion = ({ text }: Reading, { start, end }: Span): boolean => /\?["”’')]*$/.test(text.slice(start, end));

/**
 * What the article answers: at most `most` and one at least, each in another sentence, the likeliest first; the first is
 * `answer(reading, question)`. What rules know comes before what the reader finds.
 * @param passages so many of the likeliest are read, for an answer in less time.
 */
export const answers = (reading: Reading, typed: string, most: number, passages?: number): Answer[] => {
  const question = respelled(reading, typed);
  const { found, open } = known(reading, question, most);
  const taken = new Set(found.map(({ sentence }) => sentence?.start));
  const isFree = ({ candidate }: Ranked) => {
    const sentence = reading.sentences[candidate.sentence];
    return sentence !== undefined && !taken.has(sentence.start) && !isQuestion(reading, sentence);
  };
  const others =
    found.length === most ? [] : fromWhereItWas(reading, question, ranked(reading, question, passages).filter(isFree));
  const wanted = others.slice(0, most - found.length);
  const all = [
    ...found.map((one) => ofKind(reading, question, one)),
    // The likeliest may be not sure, or refused: one behind it would be surer only because that one is not counted.
    ...wanted.flatMap((_, at) => answerFrom(reading, question, others.slice(at), open) ?? []),
  ].filter(({ confidence }, at) => at === 0 || confidence > 0);
  const sentence = reading.sentences[bodyFrom(reading)];
  return all.length > 0
    ? all
    : [{ found: false, span: null, sentence: sentence ? plain(sentence) : null, confidence: 0 }];
};

/**
 * `found` is false where the article does not say; `sentence` is then the nearest one, or null in an empty article.
 * `confidence`, 0 to 1, is the chance that the sentence answers; 0 where it has nothing to do with the question. Where no
 * part of the sentence stands out, the whole sentence is the answer.
 */
export const answer = (reading: Reading, question: string): Answer => {
  const [best] = answers(reading, question, 1);
  if (!best) throw new Error('There is always a first answer.');
  return best;
};
