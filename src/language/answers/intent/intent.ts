/** What a typed question wants, and what of an article answers it where no sentence has to be looked for. */
import type { Answer, Reading } from '../../reading.ts';
import { isStopWord, wordsOf } from '../../text/stems.ts';
import { ofEvent } from '../of-event.ts';
import { type OfEvent, type OfPage, table } from './table.ts';

export type Intent =
  /**
   * "tldr": the summary answers. `calls`: "report" in "what's the report about", which may be another than the article; `about`:
   * "the strike" in "what's going on with the strike", which the article may not be about.
   */
  | { asks: 'gist'; calls: string | null; about: string | null }
  /** "who wrote this": the page answers. */
  | { asks: 'page'; of: OfPage; calls: string | null }
  /** "when did it happen": the main event answers, where it says so. */
  | { asks: 'event'; of: OfEvent }
  /** "who said it was over": the statements answer. */
  | { asks: 'said' }
  /** All else: the reader looks for a sentence that answers. */
  | { asks: 'reader' };

/** @param asked the question as `normal()` gives it. */
export const intentOf = (asked: string): Intent => {
  for (const row of table) {
    const found = row.pattern.exec(asked);
    if (!found) continue;
    const { about = null, calls = null } = found.groups ?? {};
    switch (row.asks) {
      case 'gist':
        return { asks: 'gist', calls, about };
      case 'page':
        return { asks: 'page', of: row.of, calls };
      case 'event':
        return { asks: 'event', of: row.of };
      case 'said':
        return { asks: 'said' };
    }
  }
  return { asks: 'reader' };
};

/** What the page says of itself, or the summary. */
export type OfItself = OfPage | 'gist';

/** `itself`: a question about the article ("who wrote this?", "tl;dr"). `event`: the answer that the main event gives. */
export type AskedOf = { itself: OfItself; event: null } | { itself: null; event: Answer };

/** Whether the article speaks of another thing by the name that the question has for it: "Who wrote the report?", "according to a report". */
const speaksOf = ({ text }: Pick<Reading, 'text'>, name: string | null): boolean =>
  name !== null && new RegExp(`\\b${name}s?\\b`, 'i').test(text);

/** Whether the article has any of the words that say what `about` is. */
const isNear = ({ text }: Reading, about: string): boolean => {
  const stems = new Set(wordsOf(text).map(({ stem }) => stem));
  return wordsOf(about).some(({ lower, stem }) => !isStopWord(lower) && stems.has(stem));
};

const itselfIn = (reading: Reading, intent: Intent): OfItself | null => {
  if (intent.asks !== 'gist' && intent.asks !== 'page') return null;
  if (speaksOf(reading, intent.calls)) return null;
  if (intent.asks === 'page') return intent.of;
  return intent.about === null || isNear(reading, intent.about) ? 'gist' : null;
};

/**
 * What answers without a search through the sentences: the article itself, or its main event.
 * @returns null where the sentences are to be searched.
 */
export const askedOf = (reading: Reading, intent: Intent): AskedOf | null => {
  const itself = itselfIn(reading, intent);
  if (itself) return { itself, event: null };
  const event = intent.asks === 'event' ? ofEvent(reading, intent.of) : null;
  return event && { itself: null, event };
};

/** Whether a question needs one article to be about: its page, its gist or its main event. Not "what's going on in Leeds?". */
export const asksOfArticle = (intent: Intent): boolean =>
  intent.asks === 'page' || intent.asks === 'event' || (intent.asks === 'gist' && intent.about === null);
