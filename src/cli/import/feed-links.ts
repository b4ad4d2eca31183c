/** The addresses in a feed or a sitemap. */
import { parseFeed } from 'feedsmith';
import { named, parseXml } from '../../extraction/files/xml.ts';

export type Links = { pages: string[] /** Sitemaps that a sitemap names. */; more: string[] };

const isAddress = (text: unknown): text is string =>
  typeof text === 'string' && /^https?:\/\//i.test(text) && URL.canParse(text);

const locations = (bytes: Uint8Array, of: string): string[] =>
  named(parseXml(bytes), of).flatMap((element) => {
    const address = [...element.querySelectorAll('loc')][0]?.textContent?.trim();
    return isAddress(address) ? [address] : [];
  });

/** Of an Atom entry the page that it is about: the link without a relation, or with "alternate". */
const atomLink = (links: { href?: string; rel?: string }[] = []) =>
  links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

const feedLinks = (text: string): string[] => {
  const { format, feed } = parseFeed(text);
  const links =
    format === 'atom'
      ? (feed.entries ?? []).map((entry) => atomLink(entry.links as { href?: string; rel?: string }[]))
      : format === 'json'
        ? (feed.items ?? []).map((item) => item.url)
        : (feed.items ?? []).map((item) => item.link);
  return links.filter(isAddress);
};

/** What a fetched address leads to, or null where it is neither a feed nor a sitemap but a page. */
export const linksIn = (bytes: Uint8Array, type: string | null): Links | null => {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  if (/<sitemapindex[\s>]/i.test(start)) return { pages: [], more: locations(bytes, 'sitemap') };
  if (/<urlset[\s>]/i.test(start)) return { pages: locations(bytes, 'url'), more: [] };
  const isFeed = /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start) || /^application\/feed\+json/i.test(type ?? '');
  if (!isFeed) return null;
  try {
    return { pages: feedLinks(new TextDecoder().decode(bytes)), more: [] };
  } catch {
    return { pages: [], more: [] };
  }
};
