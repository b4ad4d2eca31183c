/** What the tagger reads at once: a paragraph, or part of a very long one. */
import type { Paragraph } from './features.ts';

/** Words `start` up to `end` of paragraph number `paragraph`. */
export type Sequence = { paragraph: number; start: number; end: number };

/** Words in the longest one, so that time and memory stay linear whatever the text. */
export const longest = 220;

/** Cuts paragraphs of more than 220 words before a sentence, or where a single sentence is longer, inside it. */
export const sequencesOf = (paragraphs: Paragraph[]): Sequence[] =>
  paragraphs.flatMap(({ words, sentences }, paragraph) => {
    const sequences: Sequence[] = [];
    let start = 0;
    const cut = (end: number) => {
      if (end > start) sequences.push({ paragraph, start, end });
      start = end;
    };
    let before = 0;
    if (words.length > longest)
      for (const begins of [...sentences.filter((word) => word > 0), words.length]) {
        if (begins - start > longest && before > start) cut(before);
        while (begins - start > longest) cut(start + longest);
        before = begins;
      }
    cut(words.length);
    return sequences;
  });
