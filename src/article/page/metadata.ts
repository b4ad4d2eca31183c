import { cleanByline, namesAtStart } from '../byline.ts';
import { oneLine } from '../clean.ts';
import { cleanDate } from '../dates.ts';
import { type Document, type Element, isElement, isText } from '../dom.ts';
import { withoutTails } from '../title.ts';
import { linkedData } from './linked-data.ts';

/** What a page says about its article; null where it doesn't. */
export type PageMetadata = {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  published: string | null;
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
    'twitter:data1',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
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
} as const;

/** Where pages show the writer and the day, the plainest first. */
const BYLINES = ['[rel~=author]', '[itemprop~=author]', '[class*=byline]', 'a[href*="/author"]', '[class*=author]'];
const TIMES = [
  '[itemprop~=datePublished]',
  'time[pubdate]',
  'time[datetime]',
  '[class*=publish]',
  '[class*=date]',
  '[class*=byline]',
  '[class*=time]',
];

/** Elements of one kind that are looked at: the first ones stand at the article. */
const LOOKED_AT = 12;

/** The first that `clean` makes something of. */
const first = (candidates: Iterable<string | null>, clean: (raw: string | null) => string | null): string | null => {
  for (const candidate of candidates) {
    const found = clean(candidate);
    if (found !== null) return found;
  }
  return null;
};

const plain = (raw: string | null) => oneLine(raw ?? '') || null;

/** The pieces of text in an element, each tidied: what is set apart by tags often stands without a space. */
const textsIn = (element: Element): string[] => {
  const texts: string[] = [];
  const walk = (node: Element) => {
    for (const child of node.childNodes) {
      if (texts.length >= LOOKED_AT) return;
      if (isElement(child)) walk(child);
      else if (isText(child)) texts.push(oneLine(child.textContent ?? ''));
    }
  };
  walk(element);
  return texts.filter((text) => text !== '');
};

const titleTag = (document: Document) => oneLine(document.querySelector('title')?.textContent ?? '');

/**
 * The heading that shares most words with the page's title, else that title. The title is often written for search
 * engines, and a heading may be the site's logo.
 */
const shownTitle = (document: Document): string | null => {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  const whole = titleTag(document);
  const words = wordsOf(whole);
  const [best] = Array.from(document.querySelectorAll('h1'), (heading) => oneLine(heading.textContent ?? ''))
    .filter((heading) => whole.startsWith(heading) || heading.split(' ').length >= 3)
    .map((heading) => ({ heading, shared: wordsOf(heading).intersection(words).size }))
    .toSorted((a, b) => b.shared - a.shared);
  return best && (best.shared > 0 || whole === '') ? best.heading : whole;
};

/** A day in the page's address: "/2024/05/03/", "/2024-05-03-…". */
const dateInAddress = (url: string | null): string | null => {
  const found = /[/_-]((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url ?? '');
  return found && cleanDate(`${found[1]}-${found[2]}-${found[3]}`);
};

/**
 * What a page says about its article, the plainest source first: JSON-LD, then meta tags (OpenGraph, Dublin Core and
 * those of parsers for newsrooms), then the page itself, last its address. Titles still carry the site's name.
 */
export const pageMetadata = (document: Document, url: string | null): PageMetadata => {
  const data = linkedData(document);
  const tags = new Map<string, string | null>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    if (name && !tags.has(name)) tags.set(name, tag.getAttribute('content'));
  }
  const meta = (names: readonly string[]) => names.map((name) => tags.get(name) ?? null);
  const elements = (selectors: string[]) =>
    selectors.flatMap((selector) => Array.from(document.querySelectorAll(selector)).slice(0, LOOKED_AT));
  const language = document.documentElement?.getAttribute('lang') ?? tags.get('og:locale') ?? '';

  return {
    title: first([data.headline, ...meta(META.title), shownTitle(document)], plain),
    byline:
      first([data.author, ...meta(META.byline)], cleanByline) ??
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
    language: /^[a-z]{2}(?=[-_]|$)/iu.exec(language)?.[0].toLowerCase() ?? null,
  };
};
