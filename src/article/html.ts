import { Readability } from '@mozilla/readability';
import { type Draft, UNTOLD } from './article.ts';
import { blocksOf } from './blocks.ts';
import { isBoilerplate } from './boilerplate.ts';
import { cleanByline, metadataIn } from './byline.ts';
import { hasWords, oneLine, openingOf, paragraphsOf } from './clean.ts';
import { type Document, type Element, isElement, parsePage } from './dom.ts';
import { linkedData } from './page/linked-data.ts';
import { pageMetadata } from './page/metadata.ts';
import { withoutTails, wordsOf } from './title.ts';

/** Captions and credits: text beside the article, which Readability would keep. */
const BESIDE = 'figcaption, [class*=caption], [class*=credit], [itemprop=caption]';

/** Longer than captions are: such an element holds the article itself. */
const LONG_CAPTION = 400;

/** More elements than a page of text has; Readability gives up on them. */
const MOST_ELEMENTS = 60_000;

/** Pages are nested some fifty deep. Readability takes seconds from a thousand on, so a deeper one is not given to it. */
const DEEPEST = 200;

const isDeep = (root: Element): boolean => {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
  }
  return false;
};

type Found = { blocks: string[]; title: string | null; byline: string | null; site: string | null };

/** What Readability takes for the article. It changes the document. */
const readable = (document: Document): Found | null => {
  if (isDeep(document.body)) return null;
  const options = { serializer: (node: unknown) => node as Element, maxElemsToParse: MOST_ELEMENTS };
  // Readability's types name a browser's Document; it uses what linkedom has.
  const found = new Readability<Element>(document as never, options).parse();
  if (!found?.content) return null;
  const { content, title = null, byline = null, siteName = null } = found;
  return { blocks: blocksOf(content), title, byline, site: siteName };
};

/** A title without the name of its site. */
const titleOf = (raw: string, site: string | null) => {
  const end = site === null ? -1 : raw.toLowerCase().lastIndexOf(site.toLowerCase());
  const before = end > 0 && end + (site?.length ?? 0) === raw.length ? raw.slice(0, end) : raw;
  return withoutTails(/ [|·•»—–:-]+ $/u.test(before) ? before.replace(/ [|·•»—–:-]+ $/u, '') : raw);
};

const dropCaptions = (document: Document) => {
  for (const element of document.querySelectorAll(BESIDE))
    if ((element.textContent ?? '').length < LONG_CAPTION) element.remove();
};

/** Less than this is hardly an article; other ways are tried. */
const SHORT = 400;
const lengthOf = (blocks: string[]) => blocks.reduce((sum, block) => sum + block.length, 0);

const extract = (html: string, url: string | null): Draft | null => {
  const document = parsePage(html);
  const about = pageMetadata(document, url);
  const { body } = linkedData(document);
  dropCaptions(document);
  const found = readable(document);
  let blocks = found?.blocks ?? [];
  if (lengthOf(blocks) < SHORT) {
    const said = paragraphsOf(body ?? '');
    const long = blocksOf(parsePage(html).body).filter((block) => block.length >= 80);
    blocks = [blocks, said, long].reduce((best, other) => (lengthOf(other) > lengthOf(best) ? other : best));
  }

  const site = about.publisher ?? found?.site ?? null;
  const { title, publisher } = titleOf(oneLine(about.title ?? found?.title ?? ''), site);
  const own = blocks.map(oneLine).filter((block) => {
    if (block === '' || isBoilerplate(block) || wordsOf(block) === wordsOf(title)) return false;
    return metadataIn(block) === null;
  });
  const [first] = own;
  if (first === undefined || !own.some(hasWords)) return null;
  return {
    ...UNTOLD,
    title: title || openingOf(first),
    byline: about.byline ?? cleanByline(found?.byline ?? null),
    publisher: site ?? publisher,
    published: about.published,
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
