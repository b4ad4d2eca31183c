/** What a question is put to: the article itself, its main event, or, by default, its sentences. */

import type { Answer, Reading } from '../reading.ts';
import { type Intent, intentOf } from './intent/intent.ts';
import type { OfPage } from './intent/table.ts';
import { ofEvent } from './of-event.ts';
import { isNear } from './plain-question.ts';

/** What the page says of itself, or the summary. */
export type OfItself = OfPage | 'gist';

/** `itself`: a question about the article ("who wrote this?", "tl;dr"). `event`: the answer that the main event gives. */
export type AskedOf = { itself: OfItself; event: null } | { itself: null; event: Answer };

/** Whether the article speaks of another thing by the name that the question has for it: "Who wrote the report?", "according to a report". */
const speaksOf = ({ text }: Pick<Reading, 'text'>, name: string | null): boolean =>
  name !== null && new RegExp(`\\b${name}s?\\b`, 'i').test(text);

const itselfIn = (reading: Reading, intent: Intent): OfItself | null => {
  if (intent.asks !== 'gist' && intent.asks !== 'page') return null;
  if (speaksOf(reading, intent.calls)) return null;
  if (intent.asks === 'page') return intent.of;
  return intent.about === null || isNear(intent.about, reading.text) ? 'gist' : null;
};

/**
 * Finds what answers a question without a search through the sentences.
 * @param question as `plainQuestion()` gives it.
 * @returns null where the sentences are to be searched.
 */
export const askedOf = (reading: Reading, question: string): AskedOf | null => {
  const intent = intentOf(question);
  const itself = itselfIn(reading, intent);
  if (itself) return { itself, event: null };
  const event = intent.asks === 'event' ? ofEvent(reading, intent.of) : null;
  return event && { itself: null, event };
};

/** Whether a question needs one article to be about: its page, its gist or its main event. Not "what's going on in Leeds?". */
export const asksOfArticle = (question: string): boolean => {
  const intent = intentOf(question);
  return intent.asks === 'page' || intent.asks === 'event' || (intent.asks === 'gist' && intent.about === null);
};
