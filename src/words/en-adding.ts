/** What is said while an article is taken in, and about what came of it. */
import type { Nothing } from '../intake/outcome.ts';
import { notFetched } from './en-fetch.ts';
import { unread, unreadable } from './en-files.ts';

const seconds = (ms: number): string => {
  const shown = ms < 10_000 ? Math.max(0.1, Math.round(ms / 100) / 10) : Math.round(ms / 1000);
  return `${shown} ${shown === 1 ? 'second' : 'seconds'}`;
};

const nothing: Record<Nothing, string> = {
  consent:
    'This page shows only a question about cookies, and I can’t answer that for you. Please paste the text instead.',
  paywall: 'This page shows its text only to subscribers. Please paste the text instead, if you may.',
  empty: 'There is no text on this page, at least for me. Please paste the text instead.',
  'no-article':
    'There is no article on this page. Please give me the address of the article itself, or paste the text.',
};

/** Articles that were imported earlier may have anything for a language. */
const languageName = (code: string): string | undefined => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
};

export const adding = {
  step: {
    waiting: (ahead: number) =>
      ahead === 1 ? 'One article comes before yours …' : `${ahead} articles come before yours …`,
    fetching: (site: string | null) => (site === null ? 'Fetching the file …' : `Fetching the page from ${site} …`),
    reading: 'Reading …',
    again: (wait: number) => `That didn’t work. I try again in ${wait === 1 ? 'a second' : `${wait} seconds`} …`,
  },
  took: (ms: number) => `Kept in ${seconds(ms)}.`,
  known: 'This article was kept here before:',
  partial: 'The page shows only its beginning, so this is not the whole article.',
  language: (code: string) => {
    return `It is in ${languageName(code) ?? 'another language'}: I keep and show it, but I read only English well.`;
  },
  changed: (date: string) =>
    `This page has changed since it was kept on ${date}. The version of that day is still kept.`,
  before: 'as it was kept',
  after: 'as the page has it now',
  removed: 'no longer on the page',
  added: 'new on the page',
  more: (removed: number, added: number) =>
    [...(removed > 0 ? [`${removed} more no longer there`] : []), ...(added > 0 ? [`${added} more new`] : [])].join(
      ', ',
    ),
  keepVersion: 'Keep the new version',
  keepPage: 'Keep the page it links to',
  open: 'Open what is kept',
  paste: 'Paste the text …',
  goesOn:
    'It is still not its turn, but it will come. I tell it here then where I may write; otherwise look at /articles.',
  nothing,
  notFetched,
  unread,
  unreadable,
  full: {
    server: (most: number) =>
      `This server keeps ${most} ${most === 1 ? 'article' : 'articles'}, counting those that are still being added, and that is as many as it may. Somebody has to take one away with /forget first.`,
    person: (most: number) =>
      `You have added ${most} ${most === 1 ? 'article' : 'articles'} here, counting those that are still being added, and that is as many as one person may. Take one away with /forget to add another.`,
    'server-room': (most: number) =>
      `There is no room for it: the articles of a server may take ${most} MB. Somebody has to take one away with /forget first.`,
    'person-room': (most: number) =>
      `There is no room for it: what one person adds may take ${most} MB. Take an article away with /forget to add another.`,
    room: (_most: number) =>
      'My library is full, so I can’t keep any more articles. Please tell whoever runs me; what is kept can be read as before.',
  },
  noVersion: {
    gone: 'This version is no longer at hand. Please add the page again.',
    'not-yours': 'Only the person who added the page can do that. Add it yourself to see what has changed.',
  },
  notALink: 'That is not the address of a page. Please copy it whole, such as https://example.org/article.',
  oneOf: 'Either a link or a file at once: please leave one of them out.',
  tooLittle: 'That is too little to be an article. Please paste its whole text.',
  noSource: 'There is nothing to keep. Please give me a link, a file, or the text.',
  nothingInIt: 'There is no link in this message, no file that I can read, and too little text to be an article.',
};
