/** Pairs quotation marks on the raw text: straight, curly, single, German low, guillemets, nested and never closed. */
import type { Span } from './reading.ts';

/** Quoted words with their marks. `inner` is without them; `open` means that the mark is never closed in its paragraph. */
export type Quotation = Span & { inner: Span; paragraph: number; open: boolean };

type Opened = { at: number; width: number; closing: string[] };

const marks = /``|''|["“”„«»‹›‘’']/gu;
const partner: Record<string, string[]> = {
  '“': ['”', '"'],
  '„': ['“', '”', '"'],
  '"': ['"', '”'],
  '”': ['”'],
  '``': ["''", '"'],
  "''": ["''"],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹'],
  '‘': ['’'],
  "'": ["'"],
};
// Words whose apostrophe stands in front.
const elided = /^(?:em|til|cause|tis|twas|n|round|bout|\d\ds?)\b/iu;

const single = (mark: string) => mark === '‘' || mark === "'" || mark === '’';

const canOpen = (text: string, mark: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (!/^$|[\s([{–—\-“„"«/:]/u.test(before)) return false;
  if (!single(mark)) return mark !== '’';
  return mark !== '’' && /[\p{L}\p{N}…[$£€.]/u.test(after) && !elided.test(text.slice(at + 1, at + 8));
};

const canClose = (text: string, mark: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (single(mark)) return /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return !(/\s/u.test(before) && /[\p{L}\p{N}]/u.test(after));
};

/** Of several ’ that could close a ‘, a plural's apostrophe ("the workers’ rights") is the one after an s without a stop. */
const isPlural = (text: string, mark: string, at: number, end: number): boolean =>
  single(mark) &&
  /s/iu.test(text.charAt(at - 1)) &&
  /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
  text.slice(at + 1, end).includes(mark);

const goesOnIn = (text: string, next: Span | undefined): boolean =>
  next !== undefined && /["“„«]/.test(text.charAt(next.start));

const said = /(?<=[,.?!])\s(?:(?:said|says|added|asked)\s|(?:[\p{L}.’'-]+\s){1,4}(?:said|says|added|asked)\b)/u;

/** Where a mark is forgotten (“It reopens today, said Ana Costa), the quoted words end before "said". */
const saidWithin = (text: string, from: number, to: number): number | null => {
  const match = said.exec(text.slice(from, to));
  return match && from + match.index;
};

/** The outermost quotations of each paragraph, in order. */
export const quotationsOf = (text: string, paragraphs: Span[]): Quotation[] =>
  paragraphs.flatMap((paragraph, index) => {
    const found: Quotation[] = [];
    let stack: Opened[] = [];
    const close = (outer: Opened, end: number, width: number, open: boolean) =>
      found.push({
        start: outer.at,
        end,
        inner: { start: outer.at + outer.width, end: end - width },
        paragraph: index,
        open,
      });
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(marks)) {
      const mark = match[0];
      const at = paragraph.start + match.index;
      const depth = stack.findLastIndex(({ closing }) => closing.includes(mark));
      // “He said “no” to her”: the same mark opens again only where it can't close.
      const closes =
        depth >= 0 && canClose(text, mark, at) && !isPlural(text, mark, at, Math.min(at + 400, paragraph.end));
      if (closes) {
        const [outer] = stack;
        if (depth === 0 && outer) close(outer, at + mark.length, mark.length, false);
        stack = stack.slice(0, depth);
      } else if (canOpen(text, mark, at) && stack.length < 4) {
        stack.push({ at, width: mark.length, closing: partner[mark] ?? [] });
      }
    }
    // What is left open: a single mark was an apostrophe; a double one quotes to the end of the paragraph.
    const left = stack.find(({ at }) => !single(text.charAt(at)) || text.startsWith("''", at));
    if (left)
      close(
        left,
        goesOnIn(text, paragraphs[index + 1])
          ? paragraph.end
          : (saidWithin(text, left.at, paragraph.end) ?? paragraph.end),
        0,
        true,
      );
    return found.filter(({ inner }) => inner.end > inner.start);
  });
