import { type Draft, UNTOLD } from '../../article/article.ts';
import { hasWords, oneLine, openingOf, paragraphsOf } from '../../article/clean-text.ts';
import { type Block, laidOut } from '../blocks.ts';
import { type Document, parsePage } from '../dom.ts';
import { withoutTails } from '../headline.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { bodyIn } from './article-element.ts';
import { withoutFurniture } from './furniture.ts';
import { languageOf } from './language.ts';
import { linkedData } from './linked-data.ts';
import { metaTags, pageMetadata } from './metadata.ts';
import { isArticle, saysArticle } from './page-kind.ts';
import { linesOf } from './page-lines.ts';
import { isRunning } from './running-text.ts';
import { laidOpen } from './unseen.ts';
import { isPartial, type Walls, wallsIn } from './walls.ts';

/** What was taken out of a page. `draft` is null where there is no text at all. */
export type Taken = {
  draft: Draft | null;
  isArticle: boolean;
  /** The page shows next to nothing. */
  isEmpty: boolean;
  walls: Walls;
  /** The page says nothing of having to pay. */
  free: boolean;
  addresses: Addresses;
};

/** A title without the name of its site. */
const titleOf = (raw: string, site: string | null) => {
  const end = site === null ? -1 : raw.toLowerCase().lastIndexOf(site.toLowerCase());
  const before = end > 0 && end + (site?.length ?? 0) === raw.length ? raw.slice(0, end) : raw;
  return withoutTails(/ [|·•»—–:-]+ $/u.test(before) ? before.replace(/ [|·•»—–:-]+ $/u, '') : raw);
};

/** Less than this is hardly an article; other ways are tried. In characters. */
const SHORT = 400;

/** A page that waits for scripts shows no sentence, and less than this, in characters. */
const EMPTY = 500;

type Body = { lines: string[]; blocks: Block[] };

const lengthOf = ({ lines }: Body) => lines.reduce((sum, line) => sum + line.length, 0);
const longer = (one: Body, other: Body) => (lengthOf(other) > lengthOf(one) ? other : one);

const bodyOf = (html: string, document: Document, title: string, said: string | null): Body => {
  const found = (page: Document): Body => {
    const blocks = bodyIn(page, title);
    return { lines: linesOf(blocks, title), blocks };
  };
  const hidden = withoutFurniture(document.body);
  const own = found(document);
  if (lengthOf(own) >= Math.max(SHORT, hidden / 2, (said?.length ?? 0) / 2)) return own;
  const opened = parsePage(laidOpen(html));
  withoutFurniture(opened.body);
  const blocks = paragraphsOf(said ?? '').map((text) => ({ text, linked: 0, element: 'p' }));
  return [{ lines: linesOf(blocks, title), blocks }, found(opened)].reduce(longer, own);
};

/** Takes the article out of a page, with all that is said of it. Throws what the parsers throw. */
export const takenFrom = (html: string, url: string | null): Taken => {
  const document = parsePage(html);
  const data = linkedData(document);
  const tags = metaTags(document);
  const about = pageMetadata(document, { data, tags, url });
  const addresses = addressesIn(document, tags.get('og:url') ?? null, url);
  const shown = laidOut(document.body).blocks;
  const walls = wallsIn(document, shown);
  const free = data.free && !/locked|paid|premium|subscriber/iu.test(tags.get('article:content_tier') ?? '');

  const { title, publisher } = titleOf(oneLine(about.title ?? ''), about.publisher);
  const { lines, blocks } = bodyOf(html, document, title, data.body);
  const text = lines.join('\n\n');
  const told = {
    types: data.types,
    ogType: tags.get('og:type') ?? null,
    title,
    path: url === null ? '' : new URL(url).pathname,
  };
  const [first] = lines;
  const draft =
    first === undefined || !hasWords(text)
      ? null
      : {
          ...UNTOLD,
          title: title || openingOf(first),
          byline: about.byline,
          publisher: about.publisher ?? publisher,
          published: about.published,
          updated: about.updated,
          language: languageOf(text, about.language),
          url: addresses.canonical ?? url,
          picture: about.picture,
          partial: isPartial(text, walls, free),
          text,
        };
  const isEmpty = !shown.some(isRunning) && shown.reduce((sum, block) => sum + block.text.length, 0) < EMPTY;
  // A page about cookies with a button to agree is a wall, unless it calls itself an article.
  const isWall = walls.isConsent && !saysArticle(told);
  return { draft, isArticle: !isWall && isArticle(blocks, told), isEmpty, walls, free, addresses };
};
