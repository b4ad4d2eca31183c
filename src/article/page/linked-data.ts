import type { Document } from '../dom.ts';

/** What schema.org's Article says (https://schema.org/Article); null where it doesn't. */
export type LinkedData = {
  headline: string | null;
  author: string | null;
  publisher: string | null;
  published: string | null;
  body: string | null;
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

/** Reads the page's JSON-LD. It comes from outside, so nothing about its shape is taken for granted. */
export const linkedData = (document: Document): LinkedData => {
  const all = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).flatMap((script) =>
    things(parsed(script.textContent ?? '')),
  );
  const article =
    all.find((thing) => /Article|BlogPosting|NewsMediaReport|Report$|LiveBlog/u.test(String(nameOf(thing['@type'])))) ??
    all.find((thing) => typeof thing.headline === 'string') ??
    {};
  // Authors may stand elsewhere in the graph and only be pointed to.
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (!isThing(value) || value.name !== undefined || value['@id'] === undefined) return value;
    return all.find((thing) => thing['@id'] === value['@id'] && thing.name !== undefined);
  };
  const decoded = (value: unknown): string | null => {
    const name = nameOf(resolved(value));
    if (name === null || !/[&<]/u.test(name)) return name;
    const holder = document.createElement('div');
    holder.innerHTML = name;
    return holder.textContent;
  };
  return {
    headline: decoded(article.headline ?? article.name),
    author: decoded(article.author ?? article.creator),
    publisher: decoded(article.publisher),
    published: decoded(article.datePublished ?? article.dateCreated),
    body: decoded(article.articleBody),
  };
};
