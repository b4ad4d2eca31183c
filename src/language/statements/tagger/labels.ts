/** The labels that the network gives to words, and the spans that they make. */

export const kinds = ['source', 'cue', 'content'] as const;
export type Kind = (typeof kinds)[number];

/** Outside; the first word of a source, its further words; likewise of a cue and of a content. */
export const labels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

/** The labels of a kind's first word and of its further ones. */
export const labelsOf = (kind: Kind): { first: number; further: number } => {
  const first = 2 * kinds.indexOf(kind) + 1;
  return { first, further: first + 1 };
};

/** Words `start` up to `end`, counted within a sequence. */
export type WordSpan = { start: number; end: number };

/** The spans that a sequence of labels makes, by kind and in order. */
export const spansOf = (sequence: Uint8Array): Record<Kind, WordSpan[]> => {
  const spans: Record<Kind, WordSpan[]> = { source: [], cue: [], content: [] };
  for (const kind of kinds) {
    const { first, further } = labelsOf(kind);
    for (const [start, label] of sequence.entries()) {
      if (label !== first) continue;
      let end = start + 1;
      while (sequence[end] === further) end++;
      spans[kind].push({ start, end });
    }
  }
  return spans;
};
