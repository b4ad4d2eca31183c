import type { Draft } from './article.ts';
import { isBoilerplate } from './boilerplate.ts';
import { metadataIn } from './byline.ts';
import { hasWords, oneLine, openingOf, wellFormed } from './clean.ts';
import { isSiteName } from './publisher.ts';
import { isBody, withoutTails } from './title.ts';
import { unwrapped } from './unwrap.ts';

/** There is no article in what was given. The message tells the user what to do. */
export class NoArticle extends Error {
  constructor() {
    super('There is no article text in this. Paste the headline and the paragraphs below it.');
    this.name = 'NoArticle';
  }
}

/** For telling whether two lines say the same: letters and digits only. */
const key = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || line;

/** Where the running text begins. */
const bodyStart = (paragraphs: string[]) => {
  const first = paragraphs.findIndex(isBody);
  return first < 0 ? paragraphs.length : first;
};

/** Whether one of the lines below gives in full what `line` begins ("Harbour reop…"). */
const isShortened = (line: string, below: string[]) => {
  const { title } = withoutTails(line);
  return title.endsWith('…') && below.some((other) => key(other).startsWith(key(title)));
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
  const lines = wellFormed(raw).split('\n').map(oneLine);
  const paragraphs = unwrapped(lines).filter((paragraph) => !isBoilerplate(paragraph));

  const start = bodyStart(paragraphs);
  const metadata = paragraphs.map(metadataIn);
  // A date by itself tells of the article only before the text begins; further down it is the text's.
  const isOwn = (_: string, i: number) => {
    const found = metadata[i] ?? null;
    return found === null || (found.byline === null && found.date?.of === null && i >= start);
  };
  const own = paragraphs.filter(isOwn);
  const told = metadata.filter((found, i) => found !== null && !isOwn('', i));

  const { head, site } = headFrom(own.slice(0, bodyStart(own)));
  const body = [...head, ...own.slice(bodyStart(own))];
  const [first] = body;
  if (first === undefined) throw new NoArticle();

  const { title, publisher } = head.length > 0 ? withoutTails(first) : { title: openingOf(first), publisher: null };
  const same = key(title);
  const text = head.length > 0 ? body.filter((line) => isBody(line) || key(withoutTails(line).title) !== same) : body;
  // A headline by itself is all the text there is.
  if (text.length === 0) text.push(title);
  if (!text.some(hasWords)) throw new NoArticle();

  return {
    title: text[0] === title ? openingOf(title) : title,
    byline: told.find((found) => found?.byline)?.byline ?? null,
    publisher: publisher ?? site,
    published: told.find((found) => found?.date && found.date.of !== 'updated')?.date?.date ?? null,
    // The bot reads English; other languages are told apart where pages say theirs.
    language: 'en',
    url: null,
    text: text.join('\n\n'),
  };
};
