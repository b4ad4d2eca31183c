import { createHash } from 'node:crypto';
import { paragraphsOf, sentencesOf } from '../language/text/sentences.ts';

/** How many of the smallest hashes stand for a text. */
const KEPT = 8;

/** A sentence as it is compared: letters and numbers alone, so that marks, spaces and capitals make no difference. */
export const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 48 bits: exact as a JavaScript number and as SQLite's integer. */
const hashOf = (sentence: string) => createHash('sha256').update(sentence).digest().readUIntBE(0, 6);

/**
 * Eight numbers that stand for a text: the smallest hashes of its sentences. Texts that share most of their sentences share
 * at least one of them: with half in common all but 1 in 250 do (Broder, On the resemblance and containment of documents,
 * 1997). Whether they are alike is for `compare-draft.ts` to say.
 */
export const sketchOf = (text: string): number[] => {
  const sentences = sentencesOf(text, paragraphsOf(text)).map(({ start, end }) => plain(text.slice(start, end)));
  // A word or two stand in any article ("Advertisement", "He agreed").
  const telling = new Set(sentences.filter((sentence) => sentence.split(' ').length > 3));
  return [...telling]
    .map(hashOf)
    .sort((a, b) => a - b)
    .slice(0, KEPT);
};

/** Articles that are looked at for one that is alike: more are hardly so in one scope but for a text of boilerplate. */
export const MOST_ALIKE = 10;
