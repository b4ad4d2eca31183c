/** How likely each sentence is to answer: a small network over what speaks for it, fitted by train/answers/confidence.py. */
import network from '../../../data/answers.confidence.json' with { type: 'json' };
import { wantedBy, wantedKinds } from '../asked.ts';
import type { Reading } from '../reading.ts';
import { type Candidate, ownNames, rarest, strangers } from './ranked.ts';
import { verbSaid } from './verb-said.ts';

/** Those of its own in which a sentence may stand behind the best of the others. */
const compared = ['words', 'coverage', 'around', 'alike', 'meant', 'meant around'] as const;

/** See {@link signsOf}. */
export const signNames = [
  ...ownNames,
  ...compared.map((name) => `${name} behind` as const),
  'passage share',
  'all mass',
  'strangers',
  'length',
  'rarest',
  'verb',
  'verb beside',
  'has verb',
  ...wantedKinds,
] as const;

/** Added to a share before its logarithm is taken. */
const least = 1e-3;

/** What the reader finds in the passage of a candidate, and in all of them. */
const massesIn = (candidates: Candidate[]): { of: (one: Candidate) => number; all: number } => {
  const at = ownNames.indexOf('mass');
  const masses = new Map<Candidate['scored'], number>();
  let all = 0;
  for (const { scored, signs } of candidates) {
    const mass = Math.exp(signs[at] ?? 0);
    masses.set(scored, (masses.get(scored) ?? 0) + mass);
    all += mass;
  }
  return { of: ({ scored }) => masses.get(scored) ?? 0, all };
};

/**
 * What speaks for each candidate: its own signs; how far some of them are behind the best candidate's; its passage's share in what
 * the reader finds, and how much that is (logarithms); the share of the question's names that the article never has, the number of
 * its sentences (log), how rare the rarest word is that it has of the question; how near the sentence, and it and those beside it,
 * come to the question's verb, and whether it has one; what kind of answer is wanted.
 */
export const signsOf = (reading: Reading, question: string, candidates: Candidate[]): number[][] => {
  const wanted = wantedBy(question);
  const said = verbSaid(reading, question);
  const masses = massesIn(candidates);
  const places = compared.map((name) => ownNames.indexOf(name));
  const best = places.map((place) => Math.max(...candidates.map(({ signs }) => signs[place] ?? 0)));
  const ofQuestion = [strangers(reading, question), Math.log(reading.sentences.length), rarest(reading, question)];
  return candidates.map((candidate) => {
    const { sentence, signs } = candidate;
    const verb = said?.(sentence) ?? 1;
    return [
      ...signs,
      ...places.map((place, at) => (signs[place] ?? 0) - (best[at] ?? 0)),
      Math.log(masses.of(candidate) / masses.all + least),
      Math.log(masses.all + least),
      ...ofQuestion,
      verb,
      said ? Math.max(verb, said(sentence - 1), said(sentence + 1)) : 1,
      Number(said !== null),
      ...wantedKinds.map((kind) => Number(wanted === kind)),
    ];
  });
};

/** A loop: it is run for each unit and sentence. */
const weighed = (weights: number[], signs: number[]): number => {
  let sum = 0;
  for (let at = 0; at < signs.length; at++) sum += (signs[at] ?? 0) * (weights[at] ?? 0);
  return sum;
};

/** The logarithm of a candidate's odds against no answer at all. */
const scoreOf = (signs: number[]): number =>
  network.units.reduce(
    (sum, unit) => sum + unit.counts * Math.tanh(unit.bias + weighed(unit.weights, signs)),
    network.bias + weighed(network.weights, signs),
  );

/** A candidate, with the logarithm of its odds against no answer at all. */
export type Ranked = { candidate: Candidate; score: number };

export const scored = (reading: Reading, question: string, candidates: Candidate[]): Ranked[] => {
  const signs = signsOf(reading, question, candidates);
  return candidates.map((candidate, at) => ({ candidate, score: scoreOf(signs[at] ?? []) }));
};

/** The chance, 0 to 1, that the first one answers, where one of these does or none. */
export const chanceOfFirst = (some: Ranked[]): number => {
  const odds = some.map(({ score }) => Math.exp(score));
  return (odds[0] ?? 0) / odds.reduce((sum, one) => sum + one, 1);
};
