/** Long lists a page at a time. */
import { unlisted, whole } from '../command/command.ts';
import { type Block, type Link, Problem } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import { type Again, link, turn } from './link.ts';

/** More pages than the dates of any library fill. */
const MOST = 1_000_000;

/** Only buttons turn pages. */
export const pageOption = unlisted(whole({ min: 1, max: MOST }).default(1));

export type Page = {
  /** Of its first item in the list, and of the one after its last. */
  from: number;
  to: number;
  /** To the pages beside it. */
  links: Link[];
  /** "Page 2 of 3", or nothing where everything fits on one. */
  notes: Block[];
};

/**
 * Where page `page` (from 1) of `total` items begins and ends.
 * @throws Problem past the last page, with a link to it.
 */
export const pageAt = (total: number, page: number, size: number, { command, options }: Again, words: Words): Page => {
  const pages = Math.max(1, Math.ceil(total / size));
  const at = (number: number) => ({ ...options, page: number });
  if (page > pages) throw new Problem(words.pastTheEnd(page, pages), [link(words.lastPage, command, at(pages))]);
  return {
    from: (page - 1) * size,
    to: Math.min(total, page * size),
    links: [
      ...(page > 1 ? [turn(words.next.previous, command, at(page - 1))] : []),
      ...(page < pages ? [turn(words.next.next, command, at(page + 1))] : []),
    ],
    notes: pages > 1 ? [{ kind: 'note', text: [words.page(page, pages)] }] : [],
  };
};
