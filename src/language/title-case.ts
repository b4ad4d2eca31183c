/** Headlines in title case, where a capital says nothing: which sentences those are, and the names that they hold all the same. */
import type { Span } from './reading.ts';
import type { Token } from './tagged.ts';

/** Sentences in which most words are capitalised, the verbs too: headlines, where a capital says nothing. */
export const inTitleCase = (text: string, tokens: Token[]): Set<number> => {
  const counts = new Map<number, { words: number; capitals: number }>();
  for (const { start, lower, tags, sentence } of tokens) {
    const capital = /\p{Lu}/u.test(text.charAt(start));
    if (lower.length < 4 && (capital || !tags.has('Verb'))) continue;
    const count = counts.get(sentence) ?? { words: 0, capitals: 0 };
    count.words++;
    if (capital) count.capitals++;
    else if (tags.has('Verb')) count.words += 10;
    counts.set(sentence, count);
  }
  const isTitle = ({ words, capitals }: { words: number; capitals: number }) => words > 3 && capitals / words > 0.7;
  return new Set([...counts].filter(([, count]) => isTitle(count)).map(([sentence]) => sentence));
};

/** Places in title-case sentences where a name that the rest of the article knows is written. */
export const knownIn = <T>(
  text: string,
  sentence: Span,
  owners: Map<string, T>,
): { known: T; span: Span; written: string }[] => {
  const words = Array.from(text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu));
  const found: { known: T; span: Span; written: string }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = 4; length > 0; length--) {
      const run = words.slice(i, i + length);
      const written = run.map(({ 0: word }) => word).join(' ');
      const known = run.length === length ? owners.get(written) : undefined;
      const [first] = run;
      const last = run.at(-1);
      if (!known || !first || !last) continue;
      found.push({
        known,
        span: { start: sentence.start + first.index, end: sentence.start + last.index + last[0].length },
        written,
      });
      i += length - 1;
      break;
    }
  }
  return found;
};
