/** compromise's view of a text, put back onto the text itself. The only file that knows compromise. */
import nlp from 'compromise/two';
import type { Sentence, Span } from './reading.ts';

/** A word with compromise's tags ("Verb", "ProperNoun", "Date", …) and the index of its sentence. */
export type Token = Span & { lower: string; tags: ReadonlySet<string>; sentence: number };

const untagged: ReadonlySet<string> = new Set();

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
    tokens.push({
      start,
      end: start + term.text.length,
      lower: term.text.toLowerCase().replaceAll('’', "'"),
      tags: term.tags ?? untagged,
      sentence,
    });
  }
  return tokens;
};
