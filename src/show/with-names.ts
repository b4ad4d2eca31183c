/** Names behind pronouns, in brackets, as editors put them: beside the article's words and never among them. */

import type { Inline, Verbatim } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import type { Clarified } from '../language/summary/clarified.ts';
import type { Words } from '../words/words.ts';

const partOf = (whole: Verbatim, { start, end }: Span): Verbatim => ({
  start,
  end,
  text: whole.text.slice(start - whole.start, end - whole.start),
  strong: whole.strong.filter((strong) => strong.end > start && strong.start < end),
});

const isVerbatim = (part: Inline): part is Verbatim => typeof part === 'object' && 'text' in part;

/** The run with a name of ours behind each of the `pronouns` that it shows. */
export const withNames = (run: Inline[], pronouns: Clarified[], words: Words): Inline[] =>
  run.flatMap((part) => {
    if (!isVerbatim(part)) return [part];
    const inside = pronouns.filter(({ start, end }) => part.start <= start && end <= part.end);
    const named = inside.flatMap(({ end, name, owner }, at): Inline[] => [
      partOf(part, { start: inside[at - 1]?.end ?? part.start, end }),
      words.whoIsMeant(name, owner),
    ]);
    const from = inside.at(-1)?.end ?? part.start;
    return from < part.end ? [...named, partOf(part, { start: from, end: part.end })] : named;
  });
