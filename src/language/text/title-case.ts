/** Headlines in title case, where a capital says nothing: which sentences those are, and the names that they hold all the same. */
import type { Span } from '../reading.ts';
import type { Token } from './tagged.ts';

/** From this share of capitals on, in so many words, a sentence is in title case; a small verb speaks against it like ten words. */
const share = 0.7;
const fewest = 4;
const smallVerb = 10;

const isCapital = (letter: string) => letter !== letter.toLowerCase();

/** Sentences in which most words are capitalised, the verbs too: headlines, where a capital says nothing. */
export const inTitleCase = (text: string, tokens: Token[]): Set<number> => {
  const found = new Set<number>();
  let [words, capitals] = [0, 0];
  for (const [at, { start, lower, tags, sentence }] of tokens.entries()) {
    const capital = isCapital(text.charAt(start));
    const verb = !capital && tags.has('Verb');
    if (lower.length >= 4 || verb) {
      words += verb ? smallVerb + 1 : 1;
      if (capital) capitals++;
    }
    if (tokens[at + 1]?.sentence === sentence) continue;
    if (words >= fewest && capitals / words > share) found.add(sentence);
    [words, capitals] = [0, 0];
  }
  return found;
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
