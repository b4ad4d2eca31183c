import type { Draft } from './article.ts';

type Details = Pick<Draft, 'title' | 'byline' | 'publisher'>;

/** Line ends of every system, and the separators that Unicode adds. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Characters that nobody sees: controls, annotation marks, and all that Unicode calls ignorable: marks that turn the
 * direction of text (they can make words read differently from what they are), soft hyphens, zero-width spaces, fillers,
 * tags. Tab and line feed stay, and what shapes the letter beside it: selectors, and joiners (below).
 */
const INVISIBLE =
  /[[\p{Cc}--[\t\n]][\p{Default_Ignorable_Code_Point}--[\p{Variation_Selector}\u200c\u200d]]\p{Bidi_Control}\ufff9-\ufffb]/gv;

/** The empty pattern of Braille, which people use as a space that is not cut. */
const BLANK = /\u2800/gu;

/** Joiners change how these scripts are written, and hold some emoji together; elsewhere they only hide. */
const NEEDLESS_JOINER =
  /(?<![\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}])[\u200c\u200d]+/gu;

/**
 * More marks on one letter than any script puts there. Composing them takes time with the square of their number, in native
 * code that no clock can stop: a megabyte of them would hold a thread for an hour.
 */
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu;

/** The canonical form (NFC). Composing may also take marks apart, so they are counted again afterwards. */
const composed = (text: string): string => text.replace(PILED_MARKS, '$1').normalize('NFC').replace(PILED_MARKS, '$1');

/**
 * Text as it may be stored: no lone surrogates, one kind of line end, nothing invisible, no heaps of marks, composed (NFC).
 * Everything else stays as written. It comes before any offset exists; applied twice it changes nothing.
 */
export const wellFormed = (raw: string): string =>
  composed(
    raw.toWellFormed().replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(NEEDLESS_JOINER, '').replace(BLANK, ' '),
  );

/** One line of well-formed text: runs of white space (non-breaking ones too) become a space. */
export const oneLine = (raw: string): string => wellFormed(raw).replace(/\s+/gu, ' ').trim();

/** One line that somebody types, cleaned as articles are, so that a name typed is the name written; a control character parts words. */
export const asTyped = (typed: string): string => oneLine(typed.replace(/\p{Cc}+/gu, ' '));

/** What is known about an article, each on one line; null where nothing of it is left. */
export const cleanDetails = ({ title, byline, publisher }: Details): Details => ({
  title: oneLine(title),
  byline: oneLine(byline ?? '') || null,
  publisher: oneLine(publisher ?? '') || null,
});

/** The paragraphs of a text in which blank lines stand between them, each on one line. */
export const paragraphsOf = (text: string): string[] =>
  wellFormed(text)
    .split(/\n\s*\n/u)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');

/** Whether there is anything in it to read. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** The opening words of a text without a title, in place of one. At most 80 characters; "…" where it was cut. */
export const openingOf = (paragraph: string): string => {
  if (paragraph.length <= 80) return paragraph;
  const cut = paragraph
    .slice(0, 79)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  return `${cut.replace(/\s+\S*$/u, '').trimEnd()}…`;
};

/**
 * The text that is kept and that every offset points into: the headline as the first paragraph, then the body's,
 * with blank lines between. A title that is only the body's own opening words is not set before them.
 */
export const articleText = (draft: Pick<Draft, 'title' | 'text'>): string => {
  const title = oneLine(draft.title);
  const body = paragraphsOf(draft.text);
  const [first = ''] = body;
  const paragraphs = title === '' || title === openingOf(first) ? body : [title, ...body];
  return paragraphs.join('\n\n');
};

/** Whether there is nothing but the headline, as in a file of one line. */
export const isHeadlineAlone = ({ title, text }: Pick<Draft, 'title' | 'text'>): boolean =>
  ['', oneLine(title)].includes(oneLine(text));
