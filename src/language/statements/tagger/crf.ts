/**
 * The linear-chain CRF over a sequence's label scores: its best labels (Viterbi 1967), and the probability of a span over all
 * sequences of labels (forward-backward, scaled as in Rabiner 1989).
 */
import { type Kind, labels, labelsOf, type WordSpan } from './labels.ts';

const size = labels.length;

/** Scores of a sequence's first and last label, and of one label (column) after another (row); a forbidden one has −10,000. */
export type Chain = { first: Float32Array; last: Float32Array; transitions: Float32Array };

export type Probabilities = {
  /** That exactly this span, from its first to its last word, is one of that kind. */
  exact(kind: Kind, span: WordSpan): number;
  /** That a word of this span is in one of that kind, whatever its borders: the mean over its words. */
  within(kind: Kind, span: WordSpan): number;
};

/** Both take the scores of a sequence: a row a word, a column a label. */
export type Crf = { best(scores: Float32Array): Uint8Array; probabilities(scores: Float32Array): Probabilities };

export const crfOf = ({ first, last, transitions }: Chain): Crf => {
  const begins = Float64Array.from(first, Math.exp);
  const ends = Float64Array.from(last, Math.exp);
  const follows = Float64Array.from(transitions, Math.exp);

  const best = (scores: Float32Array): Uint8Array => {
    const length = scores.length / size;
    const came = new Uint8Array(length * size);
    let reached = first.map((score, label) => score + (scores[label] ?? 0));
    for (let word = 1; word < length; word++) {
      const next = new Float32Array(size);
      for (let label = 0; label < size; label++) {
        let most = Number.NEGATIVE_INFINITY;
        for (let before = 0; before < size; before++) {
          const score = (reached[before] ?? 0) + (transitions[before * size + label] ?? 0);
          if (score <= most) continue;
          most = score;
          came[word * size + label] = before;
        }
        next[label] = most + (scores[word * size + label] ?? 0);
      }
      reached = next;
    }
    const total = reached.map((score, label) => score + (last[label] ?? 0));
    const path = new Uint8Array(length);
    let label = total.indexOf(Math.max(...total));
    for (let word = length - 1; word >= 0; word--) {
      path[word] = label;
      label = came[word * size + label] ?? 0;
    }
    return path;
  };

  const probabilities = (scores: Float32Array): Probabilities => {
    const { length } = scores;
    // Row by row divided so that each row of `forward` sums to 1; `backward` is divided by the same numbers.
    const emits = new Float64Array(length);
    const forward = new Float64Array(length);
    for (let row = 0; row < length; row += size) {
      let most = Number.NEGATIVE_INFINITY;
      for (let label = row; label < row + size; label++) most = Math.max(most, scores[label] ?? 0);
      let sum = 0;
      for (let label = 0; label < size; label++) {
        let reached = row === 0 ? (begins[label] ?? 0) : 0;
        if (row > 0)
          for (let before = 0; before < size; before++)
            reached += (forward[row - size + before] ?? 0) * (follows[before * size + label] ?? 0);
        const emit = Math.exp((scores[row + label] ?? 0) - most);
        emits[row + label] = emit;
        forward[row + label] = reached * emit;
        sum += reached * emit;
      }
      for (let label = row; label < row + size; label++) {
        emits[label] = (emits[label] ?? 0) / sum;
        forward[label] = (forward[label] ?? 0) / sum;
      }
    }
    const backward = new Float64Array(length);
    backward.set(ends, length - size);
    for (let row = length - 2 * size; row >= 0; row -= size)
      for (let label = 0; label < size; label++) {
        let left = 0;
        for (let after = 0; after < size; after++)
          left +=
            (follows[label * size + after] ?? 0) *
            (emits[row + size + after] ?? 0) *
            (backward[row + size + after] ?? 0);
        backward[row + label] = left;
      }
    /** Of all label sequences, the part that gives this label to this word; by `all` it becomes a probability. */
    const mass = (word: number, label: number) =>
      (forward[word * size + label] ?? 0) * (backward[word * size + label] ?? 0);
    const all = labels.reduce((sum, _, label) => sum + mass(0, label), 0);
    return {
      exact(kind, { start, end }) {
        const { first, further } = labelsOf(kind);
        let label = first;
        let product = forward[start * size + first] ?? 0;
        for (let word = start + 1; word < end; word++) {
          product *= (follows[label * size + further] ?? 0) * (emits[word * size + further] ?? 0);
          label = further;
        }
        // What may follow: everything but the same kind's going on. That is the whole way back less that one step.
        const goesOn =
          (follows[label * size + further] ?? 0) *
          (emits[end * size + further] ?? 0) *
          (backward[end * size + further] ?? 0);
        return (product * ((backward[(end - 1) * size + label] ?? 0) - goesOn)) / all;
      },
      within(kind, { start, end }) {
        const { first, further } = labelsOf(kind);
        let sum = 0;
        for (let word = start; word < end; word++) sum += mass(word, first) + mass(word, further);
        return sum / all / (end - start);
      },
    };
  };

  return { best, probabilities };
};
