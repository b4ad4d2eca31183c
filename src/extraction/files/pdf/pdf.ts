import { getDocument } from 'unpdf/pdfjs';
import type { Draft } from '../../../article/article.ts';
import { Unreadable } from '../../../article/unreadable.ts';
import { borneOut, draftOf, languageOf } from '../file-draft.ts';
import { blocksOf } from './columns.ts';
import { hyphensIn } from './hyphens.ts';
import { type Printed, printedPages } from './pages.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';
import { type Line, lineOf, partsOf, rowsOf } from './printed-lines.ts';
import { bodySize, printedTitle } from './printed-title.ts';
import { runningLines } from './running-heads.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Nothing in the file runs, no font is drawn and nothing is fetched. */
const opened = async (data: Uint8Array): Promise<Pdf> => {
  try {
    return await getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'locked' : 'broken', { cause: error });
  }
};

type Said = Record<'Title' | 'Author' | 'Language', string | null>;

/** Title, author and language as the file says them; a file that says nothing sound says nothing. */
const saidBy = async (pdf: Pdf): Promise<Said> => {
  const info: object = await pdf.getMetadata().then(
    (metadata) => metadata.info,
    () => ({}),
  );
  const said = Object.entries(info).filter(([, value]) => typeof value === 'string');
  return { Title: null, Author: null, Language: null, ...Object.fromEntries(said) };
};

/** The blocks of lines of each page in reading order, without running heads and page numbers. */
const blocksOfPages = (pages: Printed[]): Line[][][] => {
  const rows = pages.map(({ pieces }) => rowsOf(pieces));
  const lines = rows.map((page) => page.map(lineOf));
  const running = runningLines(pages.map(({ height }, i) => ({ height, lines: lines[i] ?? [] })));
  return rows.map((page, i) => {
    const own = page.filter((_, row) => !running[i]?.has(lines[i]?.[row] as Line));
    return blocksOf(own.flatMap(partsOf));
  });
};

const draftFrom = (pages: Printed[], said: Said): Draft => {
  const blocks = blocksOfPages(pages);
  const hyphens = hyphensIn(blocks.flat(2).map(({ text }) => text));
  const paragraphs = paragraphsOf(blocks.flat());
  const texts = paragraphs.map((paragraph) => textOf(paragraph, hyphens));
  if (!texts.some((text) => /\p{L}{2}/u.test(text))) throw new Unreadable('scanned');
  const onFirst = new Set(blocks[0]?.flat());
  const firstPage = paragraphs.filter(({ lines: [line] }) => line && onFirst.has(line));
  return draftOf(texts, {
    title: borneOut(said.Title, texts) ?? printedTitle(firstPage, bodySize(paragraphs), hyphens),
    byline: borneOut(said.Author, texts),
    language: languageOf(said.Language),
  });
};

/**
 * The article in a PDF. A PDF only says where letters stand, so lines, columns and paragraphs are found by their places.
 * `partial` where a page is too damaged to be read: then the text ends before it. Throws {@link Unreadable}.
 */
export const articleFromPdf = async (bytes: Uint8Array): Promise<Draft> => {
  const pdf = await opened(bytes);
  try {
    const { pages, isWhole } = await printedPages(pdf);
    if (pages.length === 0) throw new Unreadable('broken');
    return { ...draftFrom(pages, await saidBy(pdf)), partial: !isWhole };
  } finally {
    await pdf.loadingTask.destroy();
  }
};
