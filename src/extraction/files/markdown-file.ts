import { Marked } from 'marked';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Draft } from '../../article/article.ts';
import { cleanDate } from '../../article/date-line.ts';
import { MOST_MARKUP } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { blocksOf } from '../blocks.ts';
import { parsePage } from '../dom.ts';
import { draftOf, languageOf, type Told } from './file-draft.ts';

const some = z.union([z.string(), z.number().transform(String)]).nullable();
const one = some.catch(null).default(null);
const several = z
  .union([some, z.array(z.string()).transform((names) => names.join(', '))])
  .catch(null)
  .default(null);

/** What site generators know of what stands before a text; anything else in it is left alone. */
const FRONT = z.looseObject({
  title: one,
  author: several,
  authors: several,
  date: one,
  publisher: one,
  lang: one,
  language: one,
});

const BETWEEN_LINES = /^---[ \t]*\n(?<yaml>[\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** The front matter (https://jekyllrb.com/docs/front-matter) and the text behind it; lines that say nothing are text. */
const parted = (markdown: string): { told: Told; text: string } => {
  const found = BETWEEN_LINES.exec(markdown);
  const nothing = { told: {}, text: markdown };
  if (!found) return nothing;
  try {
    // The last of two keys counts: to compare each with each takes time with the square of their number.
    const front = FRONT.parse(parse(found.groups?.yaml ?? '', { uniqueKeys: false }));
    const told = {
      title: front.title,
      byline: front.author ?? front.authors,
      publisher: front.publisher,
      published: cleanDate(front.date),
      language: languageOf(front.lang ?? front.language),
    };
    return { told, text: markdown.slice(found[0].length) };
  } catch {
    return nothing;
  }
};

const SITE = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;

/** Text up to the next mark, link or blanks that break a line: marked's own pattern but for e-mail addresses. */
const WORDS =
  /^([`~]+|[^`~])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<![`*~_]|\b_|https?:\/\/|ftp:\/\/|www\.|$)|[^ ](?= {2,}\n)))/;

/** An e-mail address is text, linked or not, and marked looks for one again at each letter of a long word. */
const markdown = new Marked({
  tokenizer: {
    url: (source) => (SITE.test(source) ? false : undefined),
    inlineText(source) {
      const [raw] = WORDS.exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
    },
  },
});

/** The article in a Markdown text: its words, without the marks. Throws {@link Unreadable}. */
export const articleFromMarkdown = (raw: string): Draft => {
  if (raw.length > MOST_MARKUP) throw new Unreadable('too-large');
  const { told, text } = parted(raw.replace(/\r\n?/gu, '\n'));
  const { body } = parsePage(markdown.parse(text, { async: false }));
  const heading = body.querySelector('h1')?.textContent ?? null;
  return draftOf(blocksOf(body), { ...told, title: told.title ?? heading });
};
