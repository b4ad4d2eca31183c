/**
 * How much a set of an article's sentences tells of it: signs of each sentence with weights, and the words and pairs of words
 * that the article comes back to, each counted once however many of the sentences hold it (Filatova & Hatzivassiloglou,
 * COLING 2004; Gillick & Favre 2009), so that a second sentence that says the same adds nothing.
 */
import type { Span } from '../reading.ts';
import { isStopWord, type Word, wordsOf } from '../text/stems.ts';

export const signNames = ['early', 'first', 'central', 'length', 'own voice', 'number', 'words', 'pairs'] as const;
export type Weights = Readonly<Record<(typeof signNames)[number], number>>;

/** A set is worth what its sentences are on their own, and what they come back to between them. */
export type Salience = {
  own: number[];
  /** Of each sentence the stems of its telling words. */
  stems: ReadonlySet<string>[];
  /** Of each sentence what it comes back to, and what each of that is worth. */
  concepts: string[][];
  worth: ReadonlyMap<string, number>;
};

/** "I’m glad that you came": somebody speaks, and the article only hands it on. */
const ownVoice = /^(?:i|we|my|our|me|us|you|your)(?:['’]|$)/;

/** Words of a summary of three, about. */
const LENGTH = 60;

const stemsIn = (words: Word[]): string[] => words.filter(({ lower }) => !isStopWord(lower)).map(({ stem }) => stem);

/** The stems of a sentence's telling words. */
export const stemsOf = (sentence: string): ReadonlySet<string> => new Set(stemsIn(wordsOf(sentence)));

/** Neighbouring words of which one at least tells something. */
const pairsIn = (words: Word[]): string[] =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at];
    return before && !(isStopWord(word.lower) && isStopWord(before.lower)) ? [`${before.stem} ${word.stem}`] : [];
  });

const countsOf = (items: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

const norm = (counts: ReadonlyMap<string, number>) =>
  Math.sqrt(counts.values().reduce((sum, count) => sum + count * count, 0));

/** What is said more than once, each with its share of all that is said again, times `weight`. */
const sharesOf = (counts: ReadonlyMap<string, number>, weight: number): [string, number][] => {
  const repeated = [...counts].filter(([, count]) => count > 1);
  const total = repeated.reduce((sum, [, count]) => sum + count - 1, 0);
  return repeated.map(([item, count]) => [item, (weight * (count - 1)) / total]);
};

/** The cosine of each sentence's words and those of the whole (Radev et al., 2004, "centroid"). */
const centrality = (sentences: string[][], whole: ReadonlyMap<string, number>): number[] => {
  const length = norm(whole);
  return sentences.map((stems) => {
    const counts = countsOf(stems);
    let dot = 0;
    for (const [stem, count] of counts) dot += count * (whole.get(stem) ?? 0);
    return dot === 0 ? 0 : dot / (norm(counts) * length);
  });
};

/**
 * Weighs `sentences` of `text`, which stand one after the other.
 * @param above headline and standfirst: what they say counts as said, though they are not weighed.
 */
export const salienceOf = (text: string, sentences: Span[], above: Span[], weights: Weights): Salience => {
  const words = [...sentences, ...above].map(({ start, end }) => wordsOf(text.slice(start, end)));
  const [stems, pairs] = [words.map(stemsIn), words.map(pairsIn)];
  const whole = countsOf(stems.flat());
  const worth = new Map([...sharesOf(whole, weights.words), ...sharesOf(countsOf(pairs.flat()), weights.pairs)]);
  const central = centrality(stems, whole);
  const own = (inside: Word[], at: number): number => {
    const spoken = inside.filter(({ lower }) => ownVoice.test(lower)).length;
    return (
      weights.early / Math.sqrt(at + 1) +
      (at === 0 ? weights.first : 0) +
      weights.central * (central[at] ?? 0) +
      (weights.length * inside.length) / LENGTH +
      (weights['own voice'] * spoken) / Math.max(1, inside.length) +
      (inside.some(({ lower }) => /\d/.test(lower)) ? weights.number : 0)
    );
  };
  return {
    own: words.slice(0, sentences.length).map(own),
    stems: stems.map((inside) => new Set(inside)),
    concepts: stems.map((inside, at) =>
      [...new Set([...inside, ...(pairs[at] ?? [])])].filter((concept) => worth.has(concept)),
    ),
    worth,
  };
};

/** What `sentence` adds to a set that already tells of `told`. */
export const gainOf = ({ own, concepts, worth }: Salience, sentence: number, told: ReadonlySet<string>): number =>
  (concepts[sentence] ?? []).reduce(
    (sum, concept) => sum + (told.has(concept) ? 0 : (worth.get(concept) ?? 0)),
    own[sentence] ?? 0,
  );

/** Two sentences say the same where the shorter one has so much of its telling words in common with the other. */
const SAME = 0.75;

/** Whether two sentences, given as the stems of their telling words, say the same. */
export const sayTheSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return small.size > 0 && small.intersection(large).size >= SAME * small.size;
};
