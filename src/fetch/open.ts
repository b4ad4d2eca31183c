import type { Fetcher, Settings } from './fetcher.ts';

/** A fetcher that is loaded when the first page or attachment is asked for: most starts fetch nothing for a while. */
export const openFetcher = (settings: Settings): Fetcher => {
  let made: Promise<Fetcher> | null = null;
  const fetcher = () => {
    made ??= import('./fetcher.ts').then(({ makeFetcher }) => makeFetcher(settings));
    return made;
  };
  return {
    page: async (url, asked) => (await fetcher()).page(url, asked),
    attachment: async (url) => (await fetcher()).attachment(url),
    close: async () => (await made)?.close(),
  };
};
