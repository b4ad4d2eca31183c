/** From a source to a draft: fetched, and taken out of its page or file. */
import type { Draft } from '../article/article.ts';
import { isHeadlineAlone, oneLine } from '../article/clean-text.ts';
import { cameBy } from '../article/provenance.ts';
import { Unreadable } from '../article/unreadable.ts';
import type { Extraction } from '../extraction/extraction.ts';
import type { Page } from '../extraction/page/page.ts';
import { Refused } from '../fetch/fetch-refusal.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import { Crashed } from '../jobs/queue.ts';
import { Unread } from '../language/reader/unread.ts';
import type { Refusal, Step } from './outcome.ts';
import type { Source } from './source.ts';

export type Drafting = {
  fetcher: Pick<Fetcher, 'page' | 'attachment'>;
  extraction: Pick<Extraction, 'page' | 'file'>;
};

/** There is nothing to keep, for a reason that a person can be told. */
export class Refusing extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`Nothing to keep: ${refusal.of}, ${refusal.why}`);
    this.name = 'Refusing';
    this.refusal = refusal;
  }
}

/** What may be otherwise in a moment. */
const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'robots-unavailable',
  'busy',
  'failed',
  'broken',
  'slow',
  'too-often',
  'queue',
  'closed',
]);

/** The refusal that an error stands for; null where it is none. */
export const refusalIn = (error: unknown): Refusal | null => {
  if (error instanceof Refusing) return error.refusal;
  if (error instanceof Refused) return { of: 'link', why: error.reason };
  if (error instanceof Crashed) return { of: 'reading', why: 'ended' };
  if (error instanceof Unread) return { of: 'reading', why: error.reason };
  return error instanceof Unreadable ? { of: 'file', why: error.reason } : null;
};

/** Whether it is worth trying again. Of what nobody expected it may be: a thread that died is another one next time. */
export const mayPass = (error: unknown): boolean => {
  const refusal = refusalIn(error);
  return refusal === null || (refusal.of === 'link' && PASSING.has(refusal.why));
};

/** Parts of one article that are put together, the first included. */
const PARTS = 8;

const isPage = (type: string | null): boolean =>
  type === null || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);

const hostOf = (url: string): string | null => URL.parse(url)?.hostname ?? null;

/** Discord serves what its members upload: a link to that is a file that somebody added. */
const isUpload = (url: string): boolean => /(?:^|\.)discordapp\.(?:com|net)\.?$/.test(hostOf(url) ?? '');

/** The name of a file by its address; as it stands there where it is encoded wrongly. */
const nameIn = (url: string): string => {
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/**
 * Makes a draft of a source.
 * @param by who asks, for the few pages a minute; null for whoever runs the bot.
 * @param told hears each step.
 * @throws Refusing, Refused or Unreadable where there is nothing to keep: see {@link refusalIn}.
 */
export const drafting = ({ fetcher, extraction }: Drafting) => {
  const taken = async (fetched: Fetched): Promise<Extract<Page, { kind: 'article' }>> => {
    const { url, type, bytes } = fetched;
    if (!isPage(type)) {
      const draft = await extraction.file(bytes, { name: nameIn(url), type });
      // What a file says of its publisher anybody may have written; the site that has it is known.
      return { kind: 'article', draft: { ...draft, url, publisher: hostOf(url) }, next: null, whole: null };
    }
    const page = await extraction.page(bytes, { type, url }).catch((error: unknown) => {
      throw error instanceof Unreadable ? new Refusing({ of: 'page', why: 'no-article' }) : error;
    });
    if (page.kind === 'none') throw new Refusing({ of: 'page', why: page.why });
    return page;
  };

  /** Another page of the same article, which nobody asked for by name; null where there is nothing on it. */
  const more = async (url: string) => {
    try {
      return await taken(await fetcher.page(url, { by: null }));
    } catch (error) {
      if (refusalIn(error)) return null;
      throw error;
    }
  };

  /** The print version where it has more, else one part after the other. */
  const whole = async (first: Extract<Page, { kind: 'article' }>): Promise<Draft> => {
    const { draft } = first;
    if (first.whole !== null) {
      const other = await more(first.whole);
      if (other && other.draft.text.length > draft.text.length)
        return { ...draft, text: other.draft.text, partial: other.draft.partial };
    }
    const texts = [draft.text];
    const seen = new Set<string>();
    let { next } = first;
    while (next !== null && !seen.has(next) && texts.length < PARTS) {
      seen.add(next);
      const part = await more(next);
      if (!part) break;
      texts.push(part.draft.text);
      ({ next } = part);
    }
    return { ...draft, text: texts.join('\n\n'), partial: draft.partial || next !== null };
  };

  return async (
    source: Exclude<Source, { from: 'version' }>,
    by: string | null,
    told: (step: Step) => void,
  ): Promise<Draft> => {
    switch (source.from) {
      case 'text': {
        told({ at: 'reading' });
        const { title, of, text, came } = source;
        const whole = title === null ? text : `${oneLine(title)}\n\n${text}`;
        const draft = await extraction.file(Buffer.from(whole), { name: 'pasted.txt', type: 'text/plain' });
        // What somebody says comes before what the text seems to.
        return cameBy({ ...draft, publisher: of ?? draft.publisher }, came);
      }
      case 'file': {
        told({ at: 'fetching', site: null });
        const { name, type } = source;
        const { bytes } = await fetcher.attachment(source.address);
        told({ at: 'reading' });
        const draft = await extraction.file(bytes, { name, type });
        if (isHeadlineAlone(draft)) throw new Unreadable('no-article');
        return cameBy(draft, 'file');
      }
      case 'link': {
        told({ at: 'fetching', site: hostOf(source.url) });
        const fetched = await fetcher.page(source.url, { by });
        told({ at: 'reading' });
        return cameBy(await whole(await taken(fetched)), isUpload(fetched.url) ? 'file' : 'page');
      }
    }
  };
};
