import type { Block } from '../blocks.ts';

/** Running text: long enough for a paragraph, or a sentence, and not mostly a link. */
export const isRunning = ({ text, linked }: Block): boolean =>
  text.length >= 80 ? linked < text.length * 0.4 : text.length >= 40 && linked === 0 && /[.!?…]["”’»)\]]*$/u.test(text);
