/** How well an article is taken out of a web page: text and metadata, beside plain Readability on linkedom. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { z } from 'zod';
import { parsePage } from '../src/extraction/dom.ts';
import { articleFromHtml } from './contract.ts';
import type { Figure } from './figures.ts';

export const name = 'extraction';

const segmentsLine = z.object({
  page: z.string(),
  url: z.string(),
  with: z.array(z.string()),
  without: z.array(z.string()),
});
const metadataLine = z.object({
  page: z.string(),
  url: z.string(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  date: z.string().nullish(),
});

const linesOf = <T>(file: string, line: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((json) => line.parse(JSON.parse(json)));

const plainReadability = (html: string): string | null => {
  try {
    return new Readability(parsePage(html) as never).parse()?.textContent ?? null;
  } catch {
    return null;
  }
};

/**
 * Segments as trafilatura's evaluation counts them (its tests/comparison): one that must be in the text and is, is a true
 * positive, and a missing one a false negative; one that must not be in it and is, is a false positive. No text finds nothing.
 * Times are this thread's at the processor, so that they compare on a busy machine too.
 */
const counter = () => {
  const times: number[] = [];
  let [found, missing, wrong, silent] = [0, 0, 0, 0];
  return {
    add: (extract: () => string | null, page: z.infer<typeof segmentsLine>) => {
      // The better of two: what is compiled and cleared away meanwhile is not the page's.
      const took: number[] = [];
      let text: string | null = null;
      for (let time = 0; time < 2; time += 1) {
        const start = process.threadCpuUsage();
        text = extract();
        const { user, system } = process.threadCpuUsage(start);
        took.push((user + system) / 1000);
      }
      times.push(Math.min(...took));
      if (!text) silent += 1;
      const present = (segment: string) => text?.includes(segment) ?? false;
      found += page.with.filter(present).length;
      missing += page.with.length - page.with.filter(present).length;
      wrong += page.without.filter(present).length;
    },
    result: () => {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
      return {
        f1: (2 * found) / (2 * found + wrong + missing),
        found,
        missing,
        wrong,
        silent,
        p50: at(0.5),
        p95: at(0.95),
        slowest: sorted.at(-1) ?? 0,
      };
    },
  };
};

/** Which half of the pages a page is in. The rules were written with the first half in view; the second shows what they are worth. */
const halfOf = (page: string) =>
  createHash('sha1').update(page).digest().readUInt32BE(0) % 2 === 0 ? 'seen' : 'unseen';

/** The same day, in the page's own zone or in UTC, which the gold dates are in. */
const sameDay = (gold: string, found: string | null | undefined): boolean => {
  if (!found) return false;
  const day = gold.slice(0, 10);
  return found.slice(0, 10) === day || new Date(found).toISOString().slice(0, 10) === day;
};

/** Letters and digits, so that quotation marks and spaces don't count. */
const key = (value: string | null | undefined) =>
  (value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The share of the pages that state it on which it is found. */
const share = (right: boolean[]) => Math.round((1000 * right.filter(Boolean).length) / right.length) / 10;

const three = (value: number) => Math.round(value * 1000) / 1000;

/** Measures on `evalFolder`/extract; an empty list where that isn't there. About a minute. */
export async function measure(evalFolder: string): Promise<Figure[]> {
  const folder = join(evalFolder, 'extract');
  if (!existsSync(folder)) return [];
  const pageOf = ({ page }: { page: string }) => gunzipSync(readFileSync(join(folder, page))).toString('utf8');

  const [ours, plain] = [counter(), counter()];
  const halves = { seen: counter(), unseen: counter() };
  for (const page of linesOf(join(folder, 'segments.jsonl'), segmentsLine)) {
    const html = pageOf(page);
    const text = { of: null as string | null };
    ours.add(() => {
      text.of = articleFromHtml(html, page.url)?.text ?? null;
      return text.of;
    }, page);
    halves[halfOf(page.page)].add(() => text.of, page);
    plain.add(() => plainReadability(html), page);
  }

  const pages = linesOf(join(folder, 'metadata.jsonl'), metadataLine).map((gold) => ({
    gold,
    draft: articleFromHtml(pageOf(gold), gold.url),
  }));
  const titles = pages.filter(({ gold }) => gold.title).map(({ gold, draft }) => key(gold.title) === key(draft?.title));
  const authors = pages
    .filter(({ gold }) => gold.author)
    .map(({ gold, draft }) => key(gold.author) === key(draft?.byline));
  const dates = pages
    .filter(({ gold }) => gold.date)
    .map(({ gold, draft }) => (gold.date ? sameDay(gold.date, draft?.published) : false));

  const [a, b] = [ours.result(), plain.result()];
  const times = (one: number, other: number) => `${Math.round((100 * one) / other) / 100} times as long`;
  return [
    {
      name: 'segments F1',
      value: three(a.f1),
      anchor: `182 pages of trafilatura: plain readability + linkedom in this run ${three(b.f1)}; to reach .93`,
    },
    {
      name: 'of the half that was in view',
      value: three(halves.seen.result().f1),
      anchor: 'pages by a hash of their name',
    },
    { name: 'of the other half', value: three(halves.unseen.result().f1), anchor: 'pages by a hash of their name' },
    { name: 'pages without text', value: a.silent, anchor: `plain in this run ${b.silent}` },
    { name: 'p50', value: Math.round(a.p50), unit: 'ms', anchor: `plain in this run ${Math.round(b.p50)}` },
    {
      name: 'p95',
      value: Math.round(a.p95),
      unit: 'ms',
      anchor: `plain in this run ${Math.round(b.p95)}: ${times(a.p95, b.p95)}; at most 1.3`,
    },
    {
      name: 'slowest page',
      value: Math.round(a.slowest),
      unit: 'ms',
      anchor: `${times(a.slowest, b.p50)} as the median of plain; at most 10`,
    },
    { name: 'titles right', value: share(titles), unit: '%', anchor: 'to reach 85' },
    { name: 'authors right', value: share(authors), unit: '%', anchor: 'to reach 75' },
    { name: 'dates right (the day)', value: share(dates), unit: '%', anchor: 'to reach 70' },
  ];
}
