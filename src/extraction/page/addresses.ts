import type { Document, Element } from '../dom.ts';

/** Where else an article stands: its own address, its next part, and a page that has all of it or shows it more plainly. */
export type Addresses = { canonical: string | null; next: string | null; whole: string | null; amp: string | null };

/** Links looked at, of a page. */
const MOST_LINKS = 2_000;

/** An address on the web as the page means it, or null. */
export const absolute = (address: string | null, base: string | null): string | null => {
  if (address === null || address.length > 2000 || !URL.canParse(address.trim(), base ?? undefined)) return null;
  const { href, protocol } = new URL(address.trim(), base ?? undefined);
  return /^https?:$/u.test(protocol) ? href : null;
};

const siteOf = (url: string) => new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./u, '');

const isSameSite = (a: string, b: string) => {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
};

const isRoot = (url: string) => new URL(url).pathname === '/';

/** How addresses of a part end: "?page=2", "/page/2", "/2", "-2.html", "_2". */
const PART_QUERY = /^(?:page|p|pg|pn|part|seite|pagina|page_?no|paged)$/iu;
const PART_PATH =
  /(?:\/(?:page|part|seite|pagina)?[-/_]?|[-_,.](?:p|page|part|seite|pagina)?[-_]?)(\d{1,2})(\.\w{3,5})?\/?$/iu;

/** Shorter than the last part of an article's address is ("/news" of "/news/2"), in characters. */
const SHORT_NAME = 10;

/** An address without its part's number, and that number. null where there is none. */
const partOf = (url: string): { stem: string; part: number } | null => {
  const { searchParams, pathname, origin } = new URL(url);
  const rest = [...searchParams].filter(([name]) => !PART_QUERY.test(name)).join();
  const asked = [...searchParams].find(([name, value]) => PART_QUERY.test(name) && /^\d{1,2}$/u.test(value))?.[1];
  const plain = (path: string) => path.replace(/\/$/u, '');
  if (asked !== undefined) return { stem: `${origin}${plain(pathname)}?${rest}`, part: Number(asked) };
  const found = PART_PATH.exec(pathname);
  if (!found) return null;
  const path = `${pathname.slice(0, found.index)}${found[2] ?? ''}`;
  // "/news/41" is the forty-first article, not a part of the news.
  if ((path.split('/').at(-1) ?? '').length < SHORT_NAME) return null;
  return { stem: `${origin}${plain(path)}?${rest}`, part: Number(found[1]) };
};

const stemOf = (url: string) => {
  const { searchParams, pathname, origin } = new URL(url);
  return `${origin}${pathname.replace(/\/$/u, '')}?${[...searchParams].join()}`;
};

/** Whether `other` is the part of the same article that comes after `url`. */
const isNextPart = (url: string, other: string): boolean => {
  const next = partOf(other);
  if (next === null) return false;
  if (next.part === 2 && next.stem === stemOf(url)) return true;
  const own = partOf(url);
  return own !== null && own.stem === next.stem && own.part + 1 === next.part;
};

const WHOLE =
  /^(?:(?:view|read|show)? ?(?:all|as)? ?(?:on )?(?:a |one |in a )?(?:single|one) page|view (?:all|full article)|(?:read|view|show) (?:the )?(?:full|whole|entire) (?:article|story|text)|print(?:er[- ]friendly)?(?: (?:version|view|page|this page|article))?|auf einer seite(?: lesen)?|druckversion|drucken|ver todo|todo en una página|imprimir|version imprimable|imprimer|lire sur une page|stampa)$/iu;

/** Whether an address has the name or the number that is the last part of another. */
const isOfSame = (url: string, other: string): boolean => {
  const last =
    new URL(url).pathname
      .replace(/\/$/u, '')
      .split('/')
      .at(-1)
      ?.replace(/\.\w{3,5}$/u, '') ?? '';
  const number = /\d{5,}/u.exec(last)?.[0];
  return (last.length >= SHORT_NAME && other.includes(last)) || (number !== undefined && other.includes(number));
};

const relations = (element: Element) => (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u);

/**
 * The addresses that a page gives. Its own is rel=canonical or og:url where they stay on the page's site: a page can't say
 * that it is another publisher's, nor can an AMP page, which anybody may write. The next part has the address of this one and
 * the next number, whoever calls it next. Without `url`, none is believed.
 */
export const addressesIn = (document: Document, ogUrl: string | null, url: string | null): Addresses => {
  if (url === null || !URL.canParse(url)) return { canonical: null, next: null, whole: null, amp: null };
  const links = Array.from(document.querySelectorAll('link[href], a[href]'))
    .slice(0, MOST_LINKS)
    .map((element) => ({ element, href: absolute(element.getAttribute('href'), url) }))
    .filter((link): link is { element: Element; href: string } => link.href !== null);
  const related = (name: string) =>
    links.find(({ element }) => element.localName === 'link' && relations(element).includes(name))?.href ?? null;

  const html = document.documentElement;
  const isAmp = html?.getAttribute('amp') != null || html?.getAttribute('⚡') != null;
  const named = [related('canonical'), absolute(ogUrl, url)];
  const canonical = named.find(
    (address) => address !== null && isSameSite(address, url) && (!isRoot(address) || isRoot(url)),
  );
  const [first, again] = [url, canonical ?? url];
  const next = links.find(({ href }) => isSameSite(href, url) && (isNextPart(first, href) || isNextPart(again, href)));
  const whole = links.find(
    ({ element, href }) =>
      element.localName === 'a' &&
      isSameSite(href, url) &&
      isOfSame(url, href) &&
      href.replace(/#.*$/u, '') !== url.replace(/#.*$/u, '') &&
      WHOLE.test((element.textContent ?? '').trim().slice(0, 60)),
  );
  return {
    canonical: canonical ?? null,
    next: next?.href.replace(/#.*$/u, '') ?? null,
    whole: whole?.href ?? null,
    amp: isAmp ? null : related('amphtml'),
  };
};
