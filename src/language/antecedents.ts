/**
 * Who a pronoun stands for, of those spoken of before it: a few signs with weights, turned into probabilities. The signs are those of
 * the field (Lappin & Leass, Computational Linguistics 20, 1994: recency, subjects first, agreement), and one of the news: whom a
 * "he said" belongs to is mostly who was quoted last.
 */
import type { Gender } from './gender.ts';
import type { Known } from './same-name.ts';

/** How somebody was spoken of last, with the number of the sentence (those quoted not counted) and of the paragraph. */
export type Trace = {
  known: Known;
  sentence: number;
  paragraph: number;
  /** Of the last sentence they were in: its subject; of any verb in it; before a noun, as in "Trump's rally"; first of several people. */
  main: boolean;
  subject: boolean;
  owner: boolean;
  first: boolean;
  /** Number of the last statement they were the source of, and its sentence; or -1. */
  source: number;
  said: number;
  /** Whether they ever were a subject or source. */
  acted: boolean;
};

/** A pronoun: where it stands, whether it is itself a source, and the number of the statement before it. */
export type Pronoun = {
  gender: Gender | null;
  sentence: number;
  paragraph: number;
  source: boolean;
  statement: number;
  /** Whom the last sentence with a person for its subject was about, and its number. */
  theme: Known | null;
  themed: number;
};

const furthest = 6;

/** Log odds are kept from here on: no list of names is sure. */
const least = 0.01;

/** How likely it is that somebody is spoken of as a man or a woman, as a logarithm. */
const agreement = ({ gender, leaning }: Known, wanted: Gender | null): number => {
  if (wanted === null || gender === wanted) return 0;
  return Math.log(Math.max(least, 0.5 + 0.5 * (wanted === 'f' ? leaning : -leaning)));
};

/** The signs of `trace` as the antecedent of `pronoun`, as numbers. */
export const signsOf = (trace: Trace, pronoun: Pronoun): number[] => {
  const distance = Math.min(pronoun.sentence - trace.sentence, furthest);
  const latest =
    trace.source >= 0 &&
    trace.source === pronoun.statement &&
    (trace.known === pronoun.theme || trace.said >= pronoun.themed);
  return [
    distance === 0 ? 1 : 0,
    distance,
    distance > 0 && trace.main ? 1 : 0,
    distance === 0 && trace.main ? 1 : 0,
    trace.subject && !trace.main ? 1 : 0,
    trace.owner ? 1 : 0,
    trace.first ? 1 : 0,
    latest ? 1 : 0,
    latest && pronoun.source ? 1 : 0,
    trace.paragraph === pronoun.paragraph ? 1 : 0,
    agreement(trace.known, pronoun.gender),
    trace.acted ? 1 : 0,
    trace.known.mentions.length === 0 ? 1 : 0,
    trace.known === pronoun.theme ? 1 : 0,
  ];
};

export const weights = [0.4, -1, 0.75, 0.3, -0.4, -0.3, 0.35, 0.2, 0.85, 0.3, 1, 0.4, -0.3, 0.2];

const scoreOf = (signs: number[]): number => signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);

/** What is left for nobody among `traces`. */
const nobody = -2.5;

/** The likeliest of `traces`, which all agree with the pronoun, and how likely they are; null where there are none. */
export const antecedent = (traces: Trace[], pronoun: Pronoun): { known: Known; confidence: number } | null => {
  const scored = traces
    .filter(
      ({ known: { kind, gender } }) => kind === 'person' && (gender ?? pronoun.gender) === (pronoun.gender ?? gender),
    )
    .map((trace) => ({ known: trace.known, score: scoreOf(signsOf(trace, pronoun)) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return null;
  const sum = scored.reduce((total, { score }) => total + Math.exp(score), Math.exp(nobody));
  return { known: best.known, confidence: Math.exp(best.score) / sum };
};
