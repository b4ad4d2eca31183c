import { type Draft, UNTOLD } from '../article/article.ts';
import { hasWords, oneLine, openingOf, wellFormed } from '../article/clean-text.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Metadata, metadataIn } from './byline.ts';
import { isBody, withoutTails, wordsOf } from './headline.ts';
import { isSiteName } from './publisher.ts';
import { unwrapped } from './unwrap-lines.ts';

/** There is no article in what was given. The message tells the user what to do. */
export class NoArticle extends Error {
  constructor() {
    super('There is no article text in this. Paste the headline and the paragraphs below it.');
    this.name = 'NoArticle';
  }
}

/** Messages and notes mark a heading as Markdown does: "## What comes next". Only the mark is no part of the words. */
const withoutHeadingMark = (line: string): string => line.replace(/^(?:#{1,6} +)+(?=\S)/u, '');

/** Where the running text begins. */
const bodyStart = (paragraphs: string[]) => {
  const first = paragraphs.findIndex(isBody);
  return first < 0 ? paragraphs.length : first;
};

/** Whether one of the lines below gives in full what `line` begins ("Harbour reop…"). */
const isShortened = (line: string, below: string[]) => {
  const { title } = withoutTails(line);
  return title.endsWith('…') && below.some((other) => wordsOf(other).startsWith(wordsOf(title)));
};

/** The page's head without the site's name and without a shortened form of the title. */
const headFrom = (head: string[]): { head: string[]; site: string | null } => {
  let site: string | null = null;
  let from = 0;
  for (const [i, line] of head.slice(0, -1).entries()) {
    if (isSiteName(line)) site ??= line;
    else if (!isShortened(line, head.slice(i + 1, i + 10))) break;
    from = i + 1;
  }
  return { head: head.slice(from), site };
};

/**
 * An article out of pasted text or the text of a page: its title once and without the site's name, byline and date where
 * a line plainly gives them, and the body in clean paragraphs. The page's furniture (share bar, "Read more: …", cookie
 * notices) is left out, lines broken by a width are joined, words and marks stay as written.
 * The same rules for every text; applied to its own result they change nothing. Throws {@link NoArticle} and nothing else.
 */
export const articleFromText = (raw: string): Draft => {
  const lines = wellFormed(raw).split('\n').map(oneLine).map(withoutHeadingMark);
  const paragraphs = unwrapped(lines).filter((paragraph) => !isBoilerplate(paragraph));

  const start = bodyStart(paragraphs);
  const told: Metadata[] = [];
  const own = paragraphs.filter((paragraph, i) => {
    const found = metadataIn(paragraph);
    // A date by itself tells of the article only before the text begins; further down it is the text's.
    if (found === null || (found.byline === null && found.date?.of === null && i >= start)) return true;
    told.push(found);
    return false;
  });

  const { head, site } = headFrom(own.slice(0, bodyStart(own)));
  const body = [...head, ...own.slice(bodyStart(own))];
  const [first] = body;
  if (first === undefined) throw new NoArticle();

  const { title, publisher } = head.length > 0 ? withoutTails(first) : { title: openingOf(first), publisher: null };
  const same = wordsOf(title);
  const text =
    head.length > 0 ? body.filter((line) => isBody(line) || wordsOf(withoutTails(line).title) !== same) : body;
  // A headline by itself is all the text there is.
  if (text.length === 0) text.push(title);
  if (!text.some(hasWords)) throw new NoArticle();

  return {
    // The bot reads English; other languages are told apart where pages say theirs.
    ...UNTOLD,
    title: text[0] === title ? openingOf(title) : title,
    byline: told.find(({ byline }) => byline !== null)?.byline ?? null,
    publisher: publisher ?? site ?? told.find((line) => line.site !== null)?.site ?? null,
    published: told.find(({ date }) => date !== null && date.of !== 'updated')?.date?.date ?? null,
    updated: told.find(({ date }) => date?.of === 'updated')?.date?.date ?? null,
    text: text.join('\n\n'),
  };
};
