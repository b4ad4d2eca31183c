/** Pairs quotation marks on the raw text: straight, curly, single, German low, guillemets, nested and never closed. */
import type { Span } from '../reading.ts';

/** Quoted words with their marks. `inner` is without them; `open` means that the mark is never closed in its paragraph. */
export type Quotation = Span & { inner: Span; paragraph: number; open: boolean };

/** A mark that is not closed yet, and the quotations that lie right inside it so far. */
type Opened = { at: number; width: number; closing: string[]; inside: Quotation[] };

const marks = /``|''|["“”„«»‹›‘’‚']/gu;
const partner: Record<string, string[]> = {
  '“': ['”', '"'],
  '„': ['“', '”', '"'],
  '"': ['"', '”', "''"],
  '”': ['”'],
  '``': ["''", '"'],
  "''": ["''"],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  "'": ["'"],
};
// Words whose apostrophe stands in front.
const elided = /^(?:em|til|cause|tis|twas|n|round|bout|\d\ds?)\b/iu;

const single = (mark: string) => /^['‘’‚]$/.test(mark);

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

/** "the workers'", "an' so", "goin'", "o' the" */
const clipped = /(?:s|in|(?<!\p{L})(?:an|o|th|wi|ol|t))$/iu;
const goesOn = /^\s\p{Ll}/u;

/**
 * Of several ’ that could close a ‘, an apostrophe of a plural ("the workers’ rights") or of a word cut short ("an’ so") is the one
 * without a stop. It is
 * none where another mark opens before one closes, or nothing but more such apostrophes and those within words come.
 */
const isPlural = (text: string, mark: string, at: number, end: number): boolean => {
  const canBe = (place: number) =>
    clipped.test(text.slice(Math.max(0, place - 4), place)) && goesOn.test(text.slice(place + 1, place + 3));
  if (!single(mark) || !canBe(at)) return false;
  for (const { 0: next, index } of text.slice(at + 1, end).matchAll(/['‘’]/gu)) {
    const place = at + 1 + index;
    if (canOpen(text, next, place)) return false;
    if (next === mark && canClose(text, mark, place) && !canBe(place)) return true;
  }
  return false;
};

const goesOnIn = (text: string, next: Span | undefined): boolean =>
  next !== undefined && /["“„«]/.test(text.charAt(next.start));

const verb = '(?:said|says|added|asked)';
const telling = '(?:said|says|added|asked|told|tells)';
const word = String.raw`[\p{L}\p{M}.’'-]+`;
const names = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,5}`;
const role = String.raw`(?:the|an?|its|his|her|their|our)\s(?:${word}\s){0,5}${word}`;
/** "said the director", "the director said", "the director, Ana Costa, said", "Ana Costa, the director, said" */
const said = new RegExp(
  String.raw`(?<=[,.?!])\s(?:${verb}\s|(?:he|she|they|it)\s${telling}\b|(?:${word}\s){1,4}${verb}\b|(?:\p{Ll}[\p{L}-]+\s){0,4}${names}\s${telling}\s(?!(?:me|us|you)\b)|${role},\s${names},\s${telling}\b|${names},\s${role},\s${telling}\b)`,
  'u',
);

/** Where a mark is forgotten (“It reopens today, said Ana Costa), the quoted words end before "said". */
const saidWithin = (text: string, from: number, to: number): number | null => {
  const match = said.exec(text.slice(from, to));
  return match && from + match.index;
};

/** Whether the next paragraph opens the same single mark again, as one does where quoted words go on. */
const isReopened = (text: string, mark: string, next: Span | undefined, end: number): boolean =>
  next !== undefined &&
  text.charAt(next.start) === mark &&
  canOpen(text, mark, next.start) &&
  /[.!?…]\s*$/.test(text.slice(end - 2, end));

/** 'There is nothing to say, he said: a single mark before a capital was one where somebody is said to have said what follows. */
const isSaid = (text: string, at: number, end: number): boolean =>
  /\p{Lu}/u.test(text.charAt(at + 1)) && saidWithin(text, at, end) !== null;

/** The outermost quotations of each paragraph, in order. */
export const quotationsOf = (text: string, paragraphs: Span[]): Quotation[] =>
  paragraphs.flatMap((paragraph, index) => {
    const found: Quotation[] = [];
    let stack: Opened[] = [];
    const quotationFrom = ({ at, width }: Opened, end: number, closing: number): Quotation => ({
      start: at,
      end,
      inner: { start: at + width, end: end - closing },
      paragraph: index,
      open: closing === 0,
    });
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(marks)) {
      const mark = match[0];
      const at = paragraph.start + match.index;
      const depth = stack.findLastIndex(({ closing }) => closing.includes(mark));
      const opened = stack[depth];
      // “He said “no” to her”: the same mark opens again only where it can't close.
      const closes = opened && canClose(text, mark, at) && !isPlural(text, mark, at, Math.min(at + 400, paragraph.end));
      if (closes) {
        (stack[depth - 1]?.inside ?? found).push(quotationFrom(opened, at + mark.length, mark.length));
        stack = stack.slice(0, depth);
      } else if (canOpen(text, mark, at) && stack.length < 4) {
        stack.push({ at, width: mark.length, closing: partner[mark] ?? [], inside: [] });
      }
    }
    // What is left open: a single mark was an apostrophe, and quoted nothing, unless the next paragraph opens it again; a double one quotes to the end of the paragraph.
    for (const left of stack) {
      const next = paragraphs[index + 1];
      const mark = text.charAt(left.at);
      const reopens = isReopened(text, mark, next, paragraph.end);
      const isApostrophe = single(mark) && !text.startsWith("''", left.at);
      const isForgotten = isApostrophe && isSaid(text, left.at, paragraph.end);
      if (isApostrophe && !reopens && !isForgotten) found.push(...left.inside);
      else {
        const end =
          reopens || goesOnIn(text, next) ? paragraph.end : (saidWithin(text, left.at, paragraph.end) ?? paragraph.end);
        found.push(quotationFrom(left, end, 0), ...left.inside.filter(({ start }) => start >= end));
        break;
      }
    }
    return found.filter(({ inner }) => inner.end > inner.start);
  });
