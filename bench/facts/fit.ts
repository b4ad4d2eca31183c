/** Learns the weights of the signs that speak for a candidate (src/language/facts/event/). Nothing is left to chance. */
import type { Candidate } from '../../src/language/facts/event/candidate.ts';
import { candidatesFor, type Ranked } from '../../src/language/facts/event/candidates.ts';
import { rowsOf } from '../../src/language/facts/event/opening.ts';
import { likeliest, type Weights } from '../../src/language/facts/event/ranker.ts';
import type { EventWeights } from '../../src/language/facts/main-event.ts';
import { bestF1 } from '../token-f1.ts';
import type { Example } from './examples.ts';

/** Candidates with how likely each should be; these add up to 1. */
type Choice = { signs: (readonly [sign: number, value: number])[][]; wanted: number[] };

/** Weight of the squares of the weights. */
const RIDGE = 0.01;
const ROUNDS = 1000;
const STEP = 0.15;
/** The wanted likelihood goes by this power of the token F1, so that what is half right counts an eighth. */
const SHARPNESS = 3;

const choiceOf = (text: string, candidates: Candidate[], gold: string[], signs: Map<string, number>): Choice => {
  const gains = candidates.map(({ start, end }) => bestF1(text.slice(start, end), gold) ** SHARPNESS);
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  return {
    signs: candidates.map((candidate) =>
      Object.entries(candidate.signs).flatMap(([sign, value]) => {
        if (value === 0) return [];
        if (!signs.has(sign)) signs.set(sign, signs.size);
        return [[signs.get(sign) ?? 0, value] as const];
      }),
    ),
    wanted: gains.map((gain) => gain / all),
  };
};

/** The gradient of the cross-entropy between what is wanted and a softmax of the weighed signs, for one article. */
const push = (weights: number[], { signs, wanted }: Choice, gradient: number[]): void => {
  const scores = signs.map((own) => own.reduce((sum, [sign, value]) => sum + (weights[sign] ?? 0) * value, 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  for (const [at, own] of signs.entries()) {
    const missing = (wanted[at] ?? 0) - (odds[at] ?? 0) / all;
    for (const [sign, value] of own) gradient[sign] = (gradient[sign] ?? 0) + missing * value;
  }
};

/** The maximum of that with a small ridge, by Nesterov's accelerated gradient; the problem is convex, so there is one. */
const maximum = (choices: Choice[], size: number): number[] => {
  let weights = Array.from({ length: size }, () => 0);
  let ahead = weights;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = ahead.map(() => 0);
    for (const choice of choices) push(ahead, choice, gradient);
    const next = ahead.map((weight, at) => weight + STEP * ((gradient[at] ?? 0) / choices.length - RIDGE * weight));
    const momentum = round / (round + 3);
    ahead = next.map((weight, at) => weight + momentum * (weight - (weights[at] ?? 0)));
    weights = next;
  }
  return weights;
};

type Seen = { example: Example; candidates: Candidate[] };

const weighed = (seen: Seen[], question: Ranked): Weights => {
  const signs = new Map<string, number>();
  const choices = seen
    .map(({ example: { source, gold }, candidates }) => choiceOf(source.text, candidates, gold[question], signs))
    .filter(({ wanted }) => wanted.some((share) => share > 0));
  const weights = maximum(choices, signs.size);
  const rounded = (sign: number) => Math.round(1000 * (weights[sign] ?? 0)) / 1000;
  return Object.fromEntries([...signs].map(([sign, at]) => [sign, rounded(at)]));
};

/** “What” first, since who did it and where depends on it. */
export const fitted = (examples: Example[]): EventWeights => {
  const all = examples.map((example) => ({ example, rows: rowsOf(example.source) }));
  const seenFor = (question: Ranked, what: Weights | null): Seen[] =>
    all.map(({ example, rows }) => {
      const happened = what && likeliest(what, candidatesFor('what', example.source, rows, null));
      return { example, candidates: candidatesFor(question, example.source, rows, happened) };
    });
  const what = weighed(seenFor('what', null), 'what');
  const weightsOf = (question: Ranked) => weighed(seenFor(question, what), question);
  return { what, who: weightsOf('who'), when: weightsOf('when'), where: weightsOf('where'), why: weightsOf('why') };
};
