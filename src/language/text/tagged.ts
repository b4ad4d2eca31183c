/** compromise's view of a text, put back onto the text itself. The only file that knows compromise. */
import { createRequire } from 'node:module';
import type { Sentence, Span } from '../reading.ts';

/** A word with compromise's tags ("Verb", "ProperNoun", "Date", …) and the index of its sentence. */
export type Token = Span & { lower: string; tags: ReadonlySet<string>; sentence: number };

// As one file: its 331 modules, which `import` would find, take half as long again and 7 MB more.
const nlp: typeof import('compromise/two').default = createRequire(import.meta.url)('compromise/two');

const untagged: ReadonlySet<string> = new Set();

const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };

/** compromise's own tags for a lower-case word. */
const listed = (word: string): string | string[] => (Object.hasOwn(one.lexicon, word) ? (one.lexicon[word] ?? '') : '');
const isListed = (word: string, tag: string): boolean => {
  const tags = listed(word);
  return tags === tag || (tags !== '' && typeof tags !== 'string' && tags.includes(tag));
};

const naming = /Name\b|\b(?:Person|Place|City|Country|Region|Organization|SportsTeam|Demonym|ProperNoun|Acronym)\b/;

/** Whether the lower-case `word` is on compromise's list as something else than a name: "planned", "watch", not "bruch". */
export const isOrdinary = (word: string): boolean => {
  const tags = listed(word);
  return tags !== '' && !naming.test(String(tags));
};

/** Whether compromise lists the lower-case `word` as somebody who does something: "astronomer". */
export const isActor = (word: string): boolean => isListed(word, 'Actor');

/** Whether compromise lists the lower-case `word` as of a people: "scottish". */
export const isOfPeople = (word: string): boolean => isListed(word, 'Demonym');

/** Whether compromise lists the lower-case `word` as a verb's plain form: "farm". */
export const isInfinitive = (word: string): boolean => isListed(word, 'Infinitive');

const { two } = nlp.model() as { two: { switches: Record<string, string> } };

/** Whether compromise lists the lower-case `word` as a verb as well as a noun: "attack", "attacks". */
export const isAlsoVerb = (word: string): boolean =>
  Object.hasOwn(two.switches, word) && two.switches[word]?.includes('Verb') === true;

type Tense = 'PastTense' | 'PresentTense';
type Infinitive = (word: string, model: object, tense: Tense) => string;
const { toInfinitive } = (nlp.methods() as { two: { transform: { verb: { toInfinitive: Infinitive } } } }).two.transform
  .verb;

/** The plain form of a verb in lower case: "oversaw" -> "oversee", "opposes" -> "oppose". */
export const infinitiveOf = (verb: string, tense: Tense): string => toInfinitive(verb, nlp.model(), tense);

/** The first names that compromise lists for one gender. */
export const firstNames = (): { name: string; gender: 'm' | 'f' }[] =>
  Object.entries(one.lexicon).flatMap(([name, tag]) =>
    tag === 'FemaleName' ? { name, gender: 'f' } : tag === 'MaleName' ? { name, gender: 'm' } : [],
  );

/**
 * compromise's own list knows "Sarah" for a woman's name, but its rules for the words around it drop the tag now and then.
 * A capitalised word on the list keeps it.
 */
const tagsOf = (written: string, lower: string, tags: ReadonlySet<string>): ReadonlySet<string> => {
  const own = listed(lower);
  const isFirstName = typeof own === 'string' && /^(?:Male|Female|First)Name$/.test(own);
  if (!isFirstName || !/^\p{Lu}/u.test(written) || tags.has('FirstName')) return tags;
  return new Set([...tags, 'FirstName', own]);
};

/** compromise takes time and memory by the square of some odd texts ("A. A. A. …"), so it gets no more than this at once. */
const atOnce = 4000;

/** Runs of sentences of at most `atOnce` characters together (a sentence is never longer). */
const chunksOf = (sentences: Sentence[]): Span[] => {
  const chunks: Span[] = [];
  for (const { start, end } of sentences) {
    const last = chunks.at(-1);
    if (last && end - last.start <= atOnce) last.end = end;
    else chunks.push({ start, end });
  }
  return chunks;
};

/**
 * Tags `text` once and gives each word its own place. compromise keeps every character in `pre`, `text` and `post`, so
 * their lengths add up to the offsets; where they ever should not, the word is looked for nearby, or left out.
 */
export const tag = (text: string, sentences: Sentence[]): Token[] => {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const chunk of chunksOf(sentences)) {
    let at = chunk.start;
    for (const term of nlp(text.slice(chunk.start, chunk.end)).document.flat()) {
      const guess = at + term.pre.length;
      const found = text.startsWith(term.text, guess) ? guess : text.slice(at, guess + 200).indexOf(term.text) + at;
      const end = found + term.text.length;
      if (found < at || end > chunk.end) continue;
      at = end + term.post.length;
      // The second half of a contraction ("not" in "didn't") has no text of its own.
      if (term.text === '') continue;
      while (sentence < sentences.length - 1 && found >= (sentences[sentence + 1]?.start ?? 0)) sentence++;
      const lower = term.text.toLowerCase().replaceAll('’', "'");
      tokens.push({ start: found, end, lower, tags: tagsOf(term.text, lower, term.tags ?? untagged), sentence });
    }
  }
  return tokens;
};
