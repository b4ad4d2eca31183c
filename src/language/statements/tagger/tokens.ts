/** Cuts a text into the words and marks that the tagger reads, each with its own place. */
import type { Span } from '../../reading.ts';

/** A word, a number or a mark. `form` is how the vocabulary knows it: lower case, and one kind of apostrophe, dash and ellipsis. */
export type Word = Span & { form: string };

const titles =
  'mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|adm|sen|rep|gov|rev|hon|st|jr|sr|pres|inc|co|corp|ltd|jan|feb|aug|sept|oct|nov|dec';
const pattern = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?<![\p{L}\p{N}])(?:${titles})\.(?=\s)`,
    String.raw`(?<![\p{L}\p{N}'’])\p{L}\.(?=\s\p{Lu})`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    String.raw`--+|\.{2,}|\x60\x60|''`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);
/** What hangs on the word before it, as the vocabulary's makers cut it (Penn Treebank): she ’s, did n’t. */
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

const formOf = (written: string): string => {
  if (/^[–—―‒]$|^--+$/.test(written)) return '--';
  if (/^…$|^\.{2,}$/.test(written)) return '...';
  if (/^\p{N}/u.test(written)) return written.replace(/\p{N}/gu, '0');
  return written.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
};

/** The words and marks of `text` between two places, in order. */
export const wordsIn = (text: string, { start, end }: Span): Word[] => {
  const words: Word[] = [];
  const add = (from: number, to: number) => words.push({ start: from, end: to, form: formOf(text.slice(from, to)) });
  for (const { 0: written, index } of text.slice(start, end).matchAll(pattern)) {
    const from = start + index;
    const to = from + written.length;
    const cut = written.length > 2 ? clitic.exec(written)?.index : undefined;
    if (cut === undefined || cut === 0) add(from, to);
    else {
      add(from, from + cut);
      add(from + cut, to);
    }
  }
  return words;
};
