/** How likely a sentence is to answer, and how sure an answer is: logistic models, fitted by train/answers/calibrate.ts. */
import coefficients from '../../../data/answers.confidence.json' with { type: 'json' };
import { hasForm, wantedBy } from '../asked.ts';
import { candidatesOf } from '../candidates.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './decode.ts';
import { type Candidate, rarest, signNames, strangers } from './ranked.ts';

const weighed = (weights: number[], signs: number[]): number =>
  signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);

const rankWeights: Record<(typeof signNames)[number], number> = coefficients.rank;
const order = signNames.map((name) => rankWeights[name]);

/** A sentence's score; the exponentials of scores are to each other as the chances that their sentences answer. */
export const scoreOf = ({ signs }: Candidate): number => weighed(order, signs);

/** Kinds of answer that are easier to be sure of than others, or harder. */
const askedKinds = ['person', 'place', 'date', 'number'] as const;

export const sureNames = [
  'one',
  'score',
  'lead',
  ...signNames,
  'share',
  'strangers',
  'kind',
  'held',
  'length',
  'rarest',
  'sentenceShare',
  'passageShare',
  ...askedKinds,
] as const;

/**
 * Before others: the best of their scores; all that were read, itself among them. `run`: the words of the sentence that would
 * be given as the answer.
 */
type Before = { score: number; next: number; all: Candidate[]; run: Run | null };

const massAt = signNames.indexOf('mass');
const massOf = ({ signs }: Candidate): number => Math.exp(signs[massAt] ?? 0);

/** The sentence's share in what the reader finds anywhere (log), and its passage's. */
const sharesOf = (best: Candidate, all: Candidate[]): [number, number] => {
  let [whole, passage] = [0, 0];
  for (const one of all) {
    whole += massOf(one);
    if (one.scored === best.scored) passage += massOf(one);
  }
  return [Math.log(massOf(best) / whole + 1e-3), passage / whole];
};

/** A lead beyond this says no more. */
const farthest = 5;

/**
 * What tells whether a sentence answers: its score, how far it leads the next one's, its own signs, the share of the answering
 * words among all in it that could be, names in the question that the article never has, and whether the sentence, and those
 * words, hold the kind of answer that is wanted; how long the article is; how rare in it the rarest word is that it has of the
 * question; the sentence's and its passage's share in what the reader finds; what is asked for.
 */
export const sureSigns = (
  reading: Reading,
  question: string,
  best: Candidate,
  { score, next, all, run }: Before,
): number[] => {
  const wanted = wantedBy(question);
  const sentence = reading.sentences[best.sentence];
  const kinds = hasForm(wanted) && sentence ? candidatesOf(reading, sentence, wanted) : null;
  const first = run && best.scored.tokens[run.first];
  const last = run && best.scored.tokens[run.last];
  const held = first && last && kinds?.some(({ start, end }) => start < last.end && first.start < end);
  return [
    1,
    score,
    Math.min(farthest, score - next),
    ...best.signs,
    run?.share ?? 0,
    strangers(reading, question),
    kinds ? Number(kinds.length > 0) : 0.5,
    kinds ? Number(held) : 0.5,
    Math.log(reading.sentences.length),
    rarest(reading, question),
    ...sharesOf(best, all),
    ...askedKinds.map((kind) => Number(wanted === kind)),
  ];
};

const sureWeights: Record<(typeof sureNames)[number], number> = coefficients.sure;
const sureOrder = sureNames.map((name) => sureWeights[name]);

/** The chance, 0 to 1, that the sentence answers the question. */
export const confidenceOf = (signs: number[]): number => 1 / (1 + Math.exp(-weighed(sureOrder, signs)));
