import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import type { Draft } from '../article/article.ts';
import { draftToRead } from '../article/draft.ts';
import { articleFromHtml } from '../article/html.ts';
import { articleFromText, NoArticle } from '../article/text.ts';
import { read } from '../language/read.ts';
import type { Reading } from '../language/reading.ts';

const contentOf = async (file: string): Promise<string> => {
  if (file === '-') return textOf(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} can't be read. Check the name, or give "-" to read standard input.`, { cause });
  }
};

/** Headings without their marks: the words of a Markdown file are its text. */
const withoutMarks = (markdown: string) => markdown.replace(/^ {0,3}#{1,6}[ \t]+/gmu, '');

const draftFrom = (file: string, content: string): Draft => {
  const isPage = /\.html?$/iu.test(file) || (file === '-' && /^\s*<(?:!doctype|html)\b/iu.test(content));
  const draft = isPage
    ? articleFromHtml(content, null)
    : articleFromText(/\.md$/iu.test(file) ? withoutMarks(content) : content);
  if (draft === null) throw new NoArticle();
  return draft;
};

/** The article in a .txt, .md or .html file, or in standard input ("-"), and what is read in it. Throws one clear line. */
export const readFrom = async (file: string): Promise<{ draft: Draft; reading: Reading }> => {
  const draft = draftFrom(file, await contentOf(file));
  return { draft, reading: read(draftToRead(draft)) };
};
