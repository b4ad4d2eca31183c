import type { Fetcher, Settings } from './fetcher.ts';

/** What the first fetch loads, in pieces of a few milliseconds each. Calling `isPublic` compiles its patterns: twice, since V8 does so twice. */
export const LOADED_FIRST: (() => Promise<unknown>)[] = [
  () => import('ipaddr.js'),
  async () => ['2000::', '2000::1'].map((await import('./public.ts')).isPublic),
  () => import('./resolve.ts'),
  () => import('./manners.ts'),
  () => import('piscina'),
  () => import('./threads.ts'),
  () => import('./fetcher.ts'),
];

/** A fetcher that is made when the first page or attachment is asked for, or by `load`. */
export const openFetcher = (settings: Settings): Fetcher & { load(): Promise<unknown> } => {
  let made: Promise<Fetcher> | null = null;
  const fetcher = () => {
    made ??= import('./fetcher.ts').then(({ makeFetcher }) => makeFetcher(settings));
    return made;
  };
  return {
    load: fetcher,
    page: async (url, asked) => (await fetcher()).page(url, asked),
    attachment: async (url) => (await fetcher()).attachment(url),
    close: async () => (await made)?.close(),
  };
};
