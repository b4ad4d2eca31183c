/** The passages of an article that are encoded, so that it is found by what it means. */
import { paragraphsOf, sentencesOf } from '../text/sentences.ts';

/** Of the vectors that are kept. Another encoder, or other passages, need another: what is kept is made anew then. */
export const MEANING_VERSION = 1;

/** Texts in, a vector of 384 numbers and of length 1 for each out. @throws where the encoder can't be loaded. */
export type Encode = (texts: string[]) => Promise<Float32Array[]>;

/** Words of a passage, about: with fewer it says too little by itself, with more it says too much at once. */
const WORDS = 90;
/** Passages of one article at most: a book has as many, taken evenly from its beginning to its end. */
export const MOST_PASSAGES = 64;
/** Characters of a passage that are sent to the encoder: it reads no more than about two hundred words. */
const LONGEST = 1_500;

/** Sentences one after the other, as many as make a passage. */
const grouped = (sentences: string[]): string[] => {
  const passages: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const more = sentence.split(/\s+/).length;
    const last = passages.at(-1);
    if (last === undefined || words + more > WORDS) {
      passages.push(sentence);
      words = more;
    } else {
      passages[passages.length - 1] = `${last} ${sentence}`;
      words += more;
    }
  }
  return passages;
};

/** So many of `all`, evenly from the first on. */
const spread = <T>(all: T[], most: number): T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);

/**
 * The passages of an article, each with the title in front: a passage alone often doesn't name what it is about.
 * @param text the title as its first paragraph, as articles are kept. @returns one passage at least, {@link MOST_PASSAGES} at most.
 */
export const passagesOf = (title: string, text: string): string[] => {
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  const sentences = sentencesOf(body, paragraphsOf(body)).map(({ start, end }) => body.slice(start, end));
  const passages = spread(grouped(sentences), MOST_PASSAGES);
  const heading = title.trim();
  if (passages.length === 0) return [heading];
  return passages.map((passage) => (heading ? `${heading}. ${passage}` : passage).slice(0, LONGEST).toWellFormed());
};
