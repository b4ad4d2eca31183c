/**
 * The linear-chain CRF over a sequence's label scores: its best labels (Viterbi 1967), and the probability of a span, or of a
 * word's being in one, over all label sequences (forward-backward; Rabiner 1989, with his scaling).
 */

/** Outside; the first word of a source, its further words; likewise of a cue and of a content. */
export const labels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const kinds = ['source', 'cue', 'content'] as const;
export type Kind = (typeof kinds)[number];

const size = labels.length;

/** Scores of a sequence's first and last label, and of a label (column) after another (row); a forbidden one has −10,000. */
export type Crf = { first: Float32Array; last: Float32Array; transitions: Float32Array };

/** The best label of every word, given `scores` of each label (a row a word). */
export const bestLabels = (scores: Float32Array, { first, last, transitions }: Crf): Uint8Array => {
  const length = scores.length / size;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const came = new Uint8Array(length * size);
  let reached = first.map((score, label) => score + (scores[label] ?? 0));
  for (let word = 1; word < length; word++) {
    const next = new Float32Array(size);
    for (let label = 0; label < size; label++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < size; before++) {
        const score = (reached[before] ?? 0) + (transitions[before * size + label] ?? 0);
        if (score > most) {
          most = score;
          came[word * size + label] = before;
        }
      }
      next[label] = most + (scores[word * size + label] ?? 0);
    }
    reached = next;
  }
  const ends = reached.map((score, label) => score + (last[label] ?? 0));
  let label = ends.indexOf(Math.max(...ends));
  for (let word = length - 1; word >= 0; word--) {
    best[word] = label;
    label = came[word * size + label] ?? 0;
  }
  return best;
};

/** Words `start` up to `end` of a sequence. */
export type WordSpan = { start: number; end: number };

/** The spans that labels make, by kind and in order. */
export const spansOf = (best: Uint8Array): Record<Kind, WordSpan[]> => {
  const spans: Record<Kind, WordSpan[]> = { source: [], cue: [], content: [] };
  for (let start = 0; start < best.length; ) {
    const label = best[start] ?? 0;
    let end = start + 1;
    if (label > 0) {
      const kind = (label - 1) >> 1;
      while (end < best.length && best[end] === 2 * kind + 2) end++;
      spans[kinds[kind] ?? 'content'].push({ start, end });
    }
    start = end;
  }
  return spans;
};

export type Probabilities = {
  /** That exactly this span, from its first to its last word, is one of that kind. */
  exactly(kind: Kind, span: WordSpan): number;
  /** That a word of this span is in one of that kind, whatever its borders: the mean over its words. */
  within(kind: Kind, span: WordSpan): number;
};

/** A number a label. */
type Row = number[];

const rowsOf = (numbers: Float32Array): Row[] =>
  Array.from({ length: numbers.length / size }, (_, row) => [...numbers.subarray(row * size, (row + 1) * size)]);
const exp = (row: Row): Row => row.map(Math.exp);
const sum = (row: Row) => row.reduce((total, value) => total + value, 0);
const times = (a: Row, b: Row): Row => a.map((value, label) => value * (b[label] ?? 0));
const dot = (a: Row, b: Row) => sum(times(a, b));
const none: Row = labels.map(() => 0);

/** Forward-backward over a sequence's scores. */
export const probabilitiesOf = (scores: Float32Array, crf: Crf): Probabilities => {
  const step = rowsOf(crf.transitions).map(exp);
  const stepsTo = none.map((_, label) => step.map((row) => row[label] ?? 0));
  const emit = rowsOf(scores).map((row) => {
    const most = Math.max(...row);
    return exp(row.map((score) => score - most));
  });
  // Each forward row is scaled to a sum of 1, and the backward rows by the same numbers.
  const scaled: Row[] = [];
  const forward: Row[] = [];
  for (const [word, row] of emit.entries()) {
    const before = forward[word - 1];
    const reached = before ? stepsTo.map((from) => dot(before, from)) : exp([...crf.first]);
    const scale = dot(reached, row);
    scaled.push(row.map((value) => value / scale));
    forward.push(times(reached, scaled[word] ?? none));
  }
  const backward: Row[] = [];
  backward[emit.length - 1] = exp([...crf.last]);
  for (let word = emit.length - 2; word >= 0; word--) {
    const after = times(scaled[word + 1] ?? none, backward[word + 1] ?? none);
    backward[word] = step.map((to) => dot(to, after));
  }
  const all = dot(forward[0] ?? none, backward[0] ?? none);
  return {
    exactly(kind, { start, end }) {
      const begins = 2 * kinds.indexOf(kind) + 1;
      const goesOn = begins + 1;
      let product = forward[start]?.[begins] ?? 0;
      let label = begins;
      for (let word = start + 1; word < end; word++) {
        product *= (step[label]?.[goesOn] ?? 0) * (scaled[word]?.[goesOn] ?? 0);
        label = goesOn;
      }
      const after = scaled[end];
      if (!after) return (product * Math.exp(crf.last[label] ?? 0)) / all;
      const leaves = times(step[label] ?? none, times(after, backward[end] ?? none));
      return (product * (sum(leaves) - (leaves[goesOn] ?? 0))) / all;
    },
    within(kind, { start, end }) {
      const begins = 2 * kinds.indexOf(kind) + 1;
      let mass = 0;
      for (let word = start; word < end; word++) {
        const both = times(forward[word] ?? none, backward[word] ?? none);
        mass += (both[begins] ?? 0) + (both[begins + 1] ?? 0);
      }
      return mass / all / (end - start);
    },
  };
};
