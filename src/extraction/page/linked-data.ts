import type { Document } from '../dom.ts';
import { bounded } from './bounded-markup.ts';

/** What schema.org's Article says (https://schema.org/Article); null where it doesn't. */
export type LinkedData = {
  headline: string | null;
  author: string | null;
  publisher: string | null;
  published: string | null;
  updated: string | null;
  picture: string | null;
  language: string | null;
  body: string | null;
  /** false where it says that only subscribers get the whole of it. */
  free: boolean;
  /** What the page says that it is: "NewsArticle", "CollectionPage", … */
  types: string[];
};

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/** Everything in a piece of JSON-LD that has a type: in lists, in "@graph", on the page as its main thing. */
const things = (value: unknown, depth = 0): Thing[] => {
  if (depth > 6 || !isThing(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => things(one, depth + 1));
  return [value, ...things(value['@graph'], depth + 1), ...things(value.mainEntity, depth + 1)];
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ''));
  } catch {
    return null;
  }
};

/** Its text, its name, or all of theirs. */
const nameOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null);
    return names.length > 0 ? [...new Set(names)].join(', ') : null;
  }
  return isThing(value) && !Array.isArray(value.name) ? nameOf(value.name) : null;
};

/** The address of a picture: given as such, as an ImageObject, or as the first of several. */
const addressIn = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return addressIn(value[0]);
  return isThing(value) ? addressIn(value.url ?? value.contentUrl ?? value['@id'] ?? null) : null;
};

/** https://schema.org/isAccessibleForFree, of the article or of a part of it. */
const isFree = (article: Thing): boolean => {
  const said = [article, ...things(article.hasPart)].map((thing) => thing.isAccessibleForFree);
  return !said.some((free) => free === false || /^(?:false|https?:\/\/schema\.org\/False)$/iu.test(String(free)));
};

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string');

const ARTICLE = /Article|BlogPosting|NewsMediaReport|Report$|LiveBlog/u;

/** Reads the page's JSON-LD. It comes from outside, so nothing about its shape is taken for granted. */
export const linkedData = (document: Document): LinkedData => {
  const all = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).flatMap((script) =>
    things(parsed(script.textContent ?? '')),
  );
  const article =
    all.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ??
    all.find((thing) => typeof thing.headline === 'string') ??
    {};
  // Authors may stand elsewhere in the graph and only be pointed to. Of several things under one id, the first counts.
  const named = new Map(
    all
      .filter(({ name }) => name !== undefined)
      .map((thing): [unknown, Thing] => [thing['@id'], thing])
      .reverse(),
  );
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (!isThing(value) || value.name !== undefined || value['@id'] === undefined) return value;
    return named.get(value['@id']);
  };
  const decoded = (value: unknown): string | null => {
    const name = nameOf(resolved(value));
    if (name === null || !/[&<]/u.test(name)) return name;
    const holder = document.createElement('div');
    holder.innerHTML = bounded(name);
    return holder.textContent;
  };
  return {
    headline: decoded(article.headline ?? article.name),
    author: decoded(article.author ?? article.creator),
    publisher: decoded(article.publisher),
    published: decoded(article.datePublished ?? article.dateCreated),
    updated: decoded(article.dateModified),
    picture: addressIn(article.image) ?? addressIn(article.thumbnailUrl),
    language: decoded(article.inLanguage),
    body: decoded(article.articleBody),
    free: isFree(article),
    types: all.flatMap(typesOf),
  };
};
