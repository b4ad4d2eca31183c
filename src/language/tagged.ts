/** compromise's view of a text, put back onto the text itself. The only file that knows compromise. */
import nlp from 'compromise/two';
import type { Sentence, Span } from './reading.ts';

/** A word with compromise's tags ("Verb", "ProperNoun", "Date", …) and the index of its sentence. */
export type Token = Span & { lower: string; tags: ReadonlySet<string>; sentence: number };

const untagged: ReadonlySet<string> = new Set();

const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };

/**
 * compromise's own list knows "Sarah" for a woman's name, but its rules for the words around it drop the tag now and then.
 * A capitalised word on the list keeps it.
 */
const tagsOf = (written: string, lower: string, tags: ReadonlySet<string>): ReadonlySet<string> => {
  const listed = Object.hasOwn(one.lexicon, lower) ? one.lexicon[lower] : undefined;
  const isFirstName = typeof listed === 'string' && /^(?:Male|Female|First)Name$/.test(listed);
  if (!isFirstName || !/^\p{Lu}/u.test(written) || tags.has('FirstName')) return tags;
  return new Set([...tags, 'FirstName', listed]);
};

/**
 * Tags `text` once and gives each word its own place. compromise keeps every character in `pre`, `text` and `post`, so
 * their lengths add up to the offsets; where they ever should not, the word is looked for nearby, or left out.
 */
export const tag = (text: string, sentences: Sentence[]): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let sentence = 0;
  for (const term of nlp(text).document.flat()) {
    const guess = at + term.pre.length;
    const start = text.startsWith(term.text, guess) ? guess : text.slice(0, guess + 200).indexOf(term.text, at);
    if (start < 0) continue;
    at = start + term.text.length + term.post.length;
    // The second half of a contraction ("not" in "didn't") has no text of its own.
    if (term.text === '') continue;
    while (sentence < sentences.length - 1 && start >= (sentences[sentence + 1]?.start ?? 0)) sentence++;
    const lower = term.text.toLowerCase().replaceAll('’', "'");
    const tags = tagsOf(term.text, lower, term.tags ?? untagged);
    tokens.push({ start, end: start + term.text.length, lower, tags, sentence });
  }
  return tokens;
};
