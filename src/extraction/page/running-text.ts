import type { Block } from '../blocks.ts';

const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much there is to read, in letters of an alphabet: a character of Chinese, Japanese or Korean counts as three. */
export const lettersOf = (text: string): number => text.length + 2 * (text.match(SYLLABLES)?.length ?? 0);

/** Running text: long enough for a paragraph, or a sentence, and not mostly a link. */
export const isRunning = ({ text, linked }: Block): boolean => {
  const letters = lettersOf(text);
  return letters >= 80
    ? linked < text.length * 0.4
    : letters >= 40 && linked === 0 && /[.!?…。！？]["”’»)\]」』]*$/u.test(text);
};
