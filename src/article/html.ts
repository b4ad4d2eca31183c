import { type Draft, UNTOLD } from './article.ts';
import { hasWords, oneLine, openingOf, paragraphsOf } from './clean.ts';
import { type Document, parsePage } from './dom.ts';
import { bodyIn } from './page/body.ts';
import { withoutFurniture } from './page/furniture.ts';
import { linesOf } from './page/lines.ts';
import { linkedData } from './page/linked-data.ts';
import { pageMetadata } from './page/metadata.ts';
import { laidOpen } from './page/unseen.ts';
import { withoutTails } from './title.ts';

/** A title without the name of its site. */
const titleOf = (raw: string, site: string | null) => {
  const end = site === null ? -1 : raw.toLowerCase().lastIndexOf(site.toLowerCase());
  const before = end > 0 && end + (site?.length ?? 0) === raw.length ? raw.slice(0, end) : raw;
  return withoutTails(/ [|·•»—–:-]+ $/u.test(before) ? before.replace(/ [|·•»—–:-]+ $/u, '') : raw);
};

/** Less than this is hardly an article; other ways are tried. */
const SHORT = 400;
const lengthOf = (lines: string[]) => lines.reduce((sum, line) => sum + line.length, 0);
const longer = (lines: string[], others: string[]) => (lengthOf(others) > lengthOf(lines) ? others : lines);

const bodyOf = (
  html: string,
  document: Document,
  { title, said }: { title: string; said: string | null },
): string[] => {
  const hidden = withoutFurniture(document.body);
  const own = linesOf(bodyIn(document, title), title);
  if (lengthOf(own) >= Math.max(SHORT, hidden / 2)) return own;
  const opened = parsePage(laidOpen(html));
  withoutFurniture(opened.body);
  return [paragraphsOf(said ?? ''), linesOf(bodyIn(opened, title), title)].reduce(longer, own);
};

const extract = (html: string, url: string | null): Draft | null => {
  const document = parsePage(html);
  const data = linkedData(document);
  const about = pageMetadata(document, data, url);
  const site = about.publisher;
  const { title, publisher } = titleOf(oneLine(about.title ?? ''), site);
  const own = bodyOf(html, document, { title, said: data.body });
  const [first] = own;
  if (first === undefined || !own.some(hasWords)) return null;
  return {
    ...UNTOLD,
    title: title || openingOf(first),
    byline: about.byline,
    publisher: site ?? publisher,
    published: about.published,
    updated: about.updated,
    picture: about.picture,
    language: about.language ?? 'en',
    url,
    text: own.join('\n\n'),
  };
};

/**
 * The article in a page: its metadata, and in `text` the body alone, in clean paragraphs without captions.
 * null where there is no article; never throws. Nothing in the page runs and nothing is fetched.
 */
export const articleFromHtml = (html: string, url: string | null): Draft | null => {
  try {
    return extract(html, url);
  } catch {
    // The parsers are others' and pages are strangers' (nested too deep, far too large): such a page holds no article.
    return null;
  }
};
