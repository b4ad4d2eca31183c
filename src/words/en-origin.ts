/** How an article came that the bot did not fetch itself, and what it is said to be: in small letters, to stand inside a line. */
import type { Came } from '../article/article.ts';

type Unfetched = Exclude<Came, 'page' | 'bundled'> | 'unknown';

/** Before who it was and when. */
const how: Record<Unfetched, string> = {
  text: 'pasted',
  message: 'kept from a message',
  file: 'added as a file',
  import: 'imported by whoever runs this bot',
  unknown: 'added, I don’t know from where,',
};

export const origin = {
  how,
  by: ' by ',
  /** Outside Discord, where no name can be shown. */
  user: (id: string) => `Discord user ${id}`,
  on: (date: string) => ` on ${date}`,
  from: (claim: string) => `said to be from “${claim}”`,
  dated: (date: string) => `said to be of ${date}`,
  writtenBy: (author: string) => `said to be by ${author}`,
};
