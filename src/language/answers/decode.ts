/** From the scores of runs of words to the sentence that answers, and to the words in it. */
import type { PassageToken } from './passages.ts';

/** A run of words: indices of its first and last one, and its share of all that could answer. */
export type Run = { first: number; last: number; share: number };

/** As many of the likeliest runs are weighed against each other. */
const weighed = 60;
/** The best of them is at least so likely, against the likeliest. */
const likely = 0.3;
/** No score is higher than this. */
const highest = 30;

/** What the words of a passage are scored with: see reader.ts. */
export type Scored = {
  tokens: PassageToken[];
  scores: Float32Array;
  longest: number;
  /** Which words are of the kind that the answer has one of, and of none that it has not: see fitting.ts. */
  fits: number[] | null;
};

/** What is left of the odds of a run that has something of another kind than is wanted. */
const foreignLeft = 0.003;
/**
 * And of one that has nothing of the kind, where a sentence is chosen and where its words are: names and dates that no rule knows
 * are many, but a sentence with one that is known comes first.
 */
const unfitLeft = { sentence: 0.003, words: 0.1 };

/** Calls `see` for each run that lies within one sentence, of all or of `only` that one, with its odds against no answer. */
const eachRun = (
  { tokens, scores, longest, fits }: Scored,
  unfit: number,
  see: (first: number, last: number, odds: number) => void,
  only?: number,
): void => {
  for (const [first, { sentence }] of tokens.entries()) {
    if (sentence !== (only ?? sentence)) continue;
    let fitting = false;
    let foreign = false;
    for (let more = 0; more < longest && tokens[first + more]?.sentence === sentence; more++) {
      fitting ||= fits?.[first + more] === 1;
      foreign ||= fits?.[first + more] === -1;
      const odds = Math.exp(Math.min(highest, scores[first * longest + more] ?? 0));
      see(first, first + more, odds * (fits === null ? 1 : foreign ? foreignLeft : fitting ? 1 : unfit));
    }
  }
};

/** The sums of the odds of each sentence's runs, by its index in the reading. */
export const massesOf = (scored: Scored): Map<number, number> => {
  const masses = new Map<number, number>();
  eachRun(scored, unfitLeft.sentence, (first, _last, odds) => {
    const sentence = scored.tokens[first]?.sentence ?? -1;
    masses.set(sentence, (masses.get(sentence) ?? 0) + odds);
  });
  return masses;
};

/** Token F1 of two runs of the same text, by their places. */
const overlap = (a: Run, b: Run): number => {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : (2 * shared) / (a.last - a.first + b.last - b.first + 2);
};

/**
 * The run of a sentence that can be expected to have the highest token F1 with the answer, of those whose words all `may` be in
 * it; null where it has none.
 */
export const bestRun = (
  scored: Scored,
  sentence: number,
  may: (token: PassageToken) => boolean = () => true,
): Run | null => {
  const allowed = scored.tokens.map((token) => token.sentence !== sentence || may(token));
  const runs: Run[] = [];
  let sum = 0;
  const see = (first: number, last: number, odds: number) => {
    if (allowed.slice(first, last + 1).includes(false)) return;
    sum += odds;
    runs.push({ first, last, share: odds });
  };
  eachRun(scored, unfitLeft.words, see, sentence);
  const likeliest = runs.sort((a, b) => b.share - a.share).slice(0, weighed);
  const expected = likeliest.map((one) => likeliest.reduce((all, other) => all + other.share * overlap(one, other), 0));
  // What nobody would mark may still overlap with everything: it is left out.
  const least = likely * (likeliest[0]?.share ?? 0);
  const marked = expected.map((f1, at) => ((likeliest[at]?.share ?? 0) < least ? 0 : f1));
  const best = likeliest[marked.indexOf(Math.max(...marked))];
  return best ? { ...best, share: best.share / sum } : null;
};
