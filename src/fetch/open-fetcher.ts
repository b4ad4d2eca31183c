import type { Fetcher, Settings } from './fetcher.ts';

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
