/** An intake over a real library, with pages that are made up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { articleFromFile } from '../../src/extraction/files/files.ts';
import { articleFromText } from '../../src/extraction/plain-text.ts';
import type { Fetched } from '../../src/fetch/fetcher.ts';
import { type Adding, type Intake, type Limits, makeIntake } from '../../src/intake/intake.ts';
import type { Outcome, Step } from '../../src/intake/outcome.ts';
import type { Source } from '../../src/intake/source.ts';
import { read as readHere } from '../../src/language/read.ts';
import type { Store } from '../../src/library/library.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';

type Parts = Parameters<typeof makeIntake>[0];
type Page = Awaited<ReturnType<Parts['extraction']['page']>>;

/** What stands at an address: a text, or what is done where it is fetched. */
export type Site = Record<string, string | (() => Promise<string>)>;

export const openedStore = async (): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-intake-'));
  const store = await openStore(join(folder, 'library.db'));
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
};

const fetched = (url: string, text: string, type: string): Fetched => ({
  url,
  type,
  bytes: Buffer.from(text),
  etag: null,
  modified: null,
  unchanged: false,
});

type Made = {
  intake: Intake;
  /** Addresses in the order in which they were fetched. */
  visits: string[];
  announced: [Adding, Outcome][];
  add(source: Source | string, rest?: Partial<Adding>): Promise<{ outcome: Outcome | null; steps: Step[] }>;
};

/** Starts unless `start` is false. A page whose text is JSON is what extraction makes of it. */
export const intakeOver = (
  { jobs, libraryFor }: Pick<Store, 'jobs' | 'libraryFor'>,
  site: Site,
  {
    limits = {},
    start = true,
    read = async (input) => readHere(input),
    log = pino({ level: 'silent' }),
    type = 'text/html',
  }: { limits?: Partial<Limits>; start?: boolean; read?: Parts['read']; log?: Logger; type?: string } = {},
): Made => {
  const visits: string[] = [];
  const announced: Made['announced'] = [];
  const visit = async (url: string): Promise<Fetched> => {
    visits.push(url);
    const there = site[url];
    if (there === undefined) throw new Error(`Nobody said what stands at ${url}.`);
    return fetched(url, typeof there === 'string' ? there : await there(), type);
  };
  const pageOf = (text: string, url: string): Page => {
    if (text.startsWith('{')) return JSON.parse(text);
    return { kind: 'article', draft: { ...articleFromText(text), url }, next: null, whole: null };
  };
  const intake = makeIntake({
    handlers: {},
    jobs,
    libraryFor,
    read,
    limits: { perServer: 100, perPerson: 100, atOnce: 2, ...limits },
    fetcher: { page: visit, attachment: visit },
    extraction: {
      page: async (bytes, { url }) => pageOf(Buffer.from(bytes).toString(), url),
      file: (bytes, named) => articleFromFile(bytes, named),
    },
    announce: async (...told) => {
      announced.push(told);
    },
    log,
  });
  onTestFinished(() => intake.stop());
  if (start) intake.start();
  return {
    intake,
    visits,
    announced,
    add: async (given, rest = {}) => {
      const source: Source = typeof given === 'string' ? { from: 'link', url: given } : given;
      const steps: Step[] = [];
      const adding = { source, scope: 'server:1', by: '42', tell: 'here', locale: 'en-GB', ...rest } as const;
      const outcome = await intake.add(adding, (step) => void steps.push(step));
      return { outcome, steps };
    },
  };
};

export const oven = 'https://mill.example/oven';
export const ovenText = `Mill Lane bakery to buy a second oven

Nora Field, who runs the bakery on Mill Lane, said on Monday that the queue had grown too long.

“We sell out by nine every morning of the week,” Field said. “That cannot go on.”

The bakery sold 400 loaves a day in 2023. The council will decide about the chimney in June.`;
