import { oneLine } from '../../article/clean-text.ts';
import { cleanDate } from '../../article/date-line.ts';
import { cleanByline, namesAtStart } from '../byline.ts';
import { type Document, type Element, isElement, isText } from '../dom.ts';
import { withoutTails } from '../headline.ts';
import { absolute } from './addresses.ts';
import { beginningOf } from './beginning.ts';
import type { LinkedData } from './linked-data.ts';

/** What a page says about its article; null where it doesn't. */
export type PageMetadata = {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  published: string | null;
  updated: string | null;
  /** The address of the lead picture. */
  picture: string | null;
  /** ISO 639-1. */
  language: string | null;
};

const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title'],
  byline: [
    'author',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'dc.creator',
    'byl',
    'citation_author',
    'cxenseparse:author',
    'og:article:author',
    'dcterms.creator',
    'twitter:data1',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'published_at',
    'article.published',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publishdate',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'citation_publication_date',
    'cxenseparse:recs:publishtime',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
    'updated_at',
  ],
  picture: [
    'og:image',
    'og:image:secure_url',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'sailthru.image.full',
    'parsely-image-url',
    'thumbnail',
  ],
  language: ['og:locale', 'content-language', 'dc.language', 'language', 'inlanguage'],
} as const;

/** Where nothing but a name stands. */
const AUTHORS = ['[itemprop~=author] [itemprop~=name]', '[rel~=author]'];

/** Where pages show the writer and the day, the plainest first. */
const BYLINES = [
  '[rel~=author]',
  '[itemprop~=author]',
  '[class*=byline]',
  'a[href*="/author"]',
  '[class*=author]',
  '[class*=writer]',
  'a[href*="/editors/"]',
  'a[href*="/contributor"]',
  '[class*=contributor]',
  '[class*=reporter]',
];
const TIMES = [
  '[itemprop~=datePublished]',
  'time[pubdate]',
  'time[datetime]',
  'time',
  'relative-time',
  '[class*=publish]',
  '[class*=date]',
  '[class*=byline]',
  '[class*=time]',
];

/** Elements of one kind that are looked at: the first ones stand at the article. */
const LOOKED_AT = 12;

/** Headlines are shorter, in characters. */
const LONGEST_TITLE = 300;

/** Characters of an element that are read: more than any title or name takes with the blanks that markup puts around it. */
const LOOKED_INTO = 2_000;

/** The first that `clean` makes something of. */
const first = (candidates: Iterable<string | null>, clean: (raw: string | null) => string | null): string | null => {
  for (const candidate of candidates) {
    const found = clean(candidate);
    if (found !== null) return found;
  }
  return null;
};

/** A line as it is; what is longer than names and titles ever are is cut, since patterns take long over it. */
const plain = (raw: string | null) => oneLine((raw ?? '').slice(0, 1000)) || null;

/** The pieces of text in an element, each tidied: what is set apart by tags often stands without a space. */
const textsIn = (element: Element): string[] => {
  const texts: string[] = [];
  const walk = (node: Element) => {
    for (const child of node.childNodes) {
      if (texts.length >= LOOKED_AT) return;
      if (isElement(child)) walk(child);
      else if (isText(child)) texts.push(oneLine((child.textContent ?? '').slice(0, LOOKED_INTO)));
    }
  };
  walk(element);
  return texts.filter((text) => text !== '');
};

/** A name in microdata, or shown by itself; null where more than a name is shown. */
const nameOf = (element: Element): string | null => {
  const name = oneLine(element.getAttribute('content')?.slice(0, LOOKED_INTO) ?? beginningOf(element, LOOKED_INTO));
  return name.length <= 60 ? name : null;
};

const titleTag = (document: Document) => plain(document.querySelector('title')?.textContent ?? null) ?? '';

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));

/**
 * The heading that a reader sees over the article: the one that shares most words with what the page calls itself, and at
 * least half of its own. Titles in tags are often written for search engines; a heading may be the site's logo.
 */
const shownTitle = (document: Document, named: string[]): string | null => {
  const words = wordsIn(named.join(' '));
  const [best] = Array.from(document.querySelectorAll('h1'), (heading) => oneLine(beginningOf(heading, LOOKED_INTO)))
    .filter((heading) => heading !== '' && heading.length <= LONGEST_TITLE)
    .map((heading) => {
      const own = wordsIn(heading);
      return { heading, shared: own.intersection(words).size, words: own.size };
    })
    .filter(({ heading, shared, words }) =>
      named.length > 0
        ? shared >= words / 2 && (words >= 3 || named.some((title) => title.startsWith(heading)))
        : words >= 3,
    )
    .toSorted((a, b) => b.shared - a.shared);
  return best?.heading ?? null;
};

/** What tags in a page's head and microdata say, the first of each name. Some say it in `value`. */
export const metaTags = (document: Document): Map<string, string> => {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const value = tag.getAttribute('content') ?? tag.getAttribute('value');
    if (value === null || value.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.toLowerCase();
      if (name && !tags.has(name)) tags.set(name, value);
    }
  }
  return tags;
};

/** "en-GB" -> "en". */
const languageCode = (raw: string | null): string | null =>
  /^\s*([a-z]{2})(?=[-_,;\s]|$)/iu.exec(raw ?? '')?.[1]?.toLowerCase() ?? null;

/** A day in the page's address: "/2024/05/03/", "/2024-05-03-…". */
const dateInAddress = (url: string | null): string | null => {
  const found = /[/_-]((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url ?? '');
  return found && cleanDate(`${found[1]}-${found[2]}-${found[3]}`);
};

/**
 * What a page says about its article, the plainest source first: JSON-LD, then meta tags (OpenGraph, Dublin Core and
 * those of parsers for newsrooms), then the page itself, last its address. Titles still carry the site's name.
 */
export const pageMetadata = (
  document: Document,
  { data, tags, url }: { data: LinkedData; tags: Map<string, string>; url: string | null },
): PageMetadata => {
  const meta = (names: readonly string[]) => names.map((name) => tags.get(name) ?? null);
  /** One selector after the other, and only as far as somebody asks; the page is gone through once for all of them. */
  function* elements(selectors: string[]) {
    const all = Array.from(document.querySelectorAll(selectors.join()));
    for (const selector of selectors) {
      const these = Iterator.from(all).filter((element) => element.matches(selector));
      yield* these.take(LOOKED_AT);
    }
  }
  const named = [data.headline, ...meta(META.title), titleTag(document)].map(plain).filter((title) => title !== null);
  return {
    title: first([shownTitle(document, named), ...named], plain),
    byline:
      first([data.author, ...meta(META.byline)], cleanByline) ??
      first(elements(AUTHORS).map(nameOf), cleanByline) ??
      first(elements(BYLINES).flatMap(textsIn), (text) => namesAtStart(text ?? '')),
    publisher: first([data.publisher, ...meta(META.publisher), withoutTails(titleTag(document)).publisher], plain),
    published:
      first([data.published, ...meta(META.published)], cleanDate) ??
      first(
        elements(TIMES).flatMap((element) => [
          ...['datetime', 'content', 'title'].map((name) => element.getAttribute(name)),
          ...textsIn(element),
        ]),
        cleanDate,
      ) ??
      dateInAddress(url),
    updated: first([data.updated, ...meta(META.updated)], cleanDate),
    picture: first([...meta(META.picture), data.picture], (address) => absolute(address, url)),
    language: first(
      [document.documentElement?.getAttribute('lang') ?? null, ...meta(META.language), data.language],
      languageCode,
    ),
  };
};
