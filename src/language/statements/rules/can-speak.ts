/** Who can speak in a heading, where there may be no verb to tell. */

import { organisations } from '../../lexicon/name-words.ts';
import type { Span } from '../../reading.ts';
import { isHumanNoun } from '../../text/people-nouns.ts';
import { startingIn } from '../../text/spans.ts';
import type { Parsed } from '../parsed-article.ts';

/** What speaks without being people or an organisation by its noun. */
const informing =
  /^(?:poll|study|report|survey|research|review|inquiry|watchdog|regulator|charity|firm|airline|club|union|data|figures|residents|police|pm|experts?|sources?|insiders?)$/;
/** These end the names of papers and sites, which stand behind headlines as their publishers. */
const publishers =
  /^(?:news|times|post|herald|tribune|gazette|press|journal|media|magazine|online|guardian|telegraph|mail|today)$/;

const wordsIn = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];

/** Whether the phrase names somebody who can speak: by a noun for people, or as the article names them elsewhere. */
export const canSpeak = ({ text, mentions }: Parsed, { start, end }: Span): boolean => {
  const phrase = text.slice(start, end);
  const words = wordsIn(phrase);
  const head = wordsIn(phrase.split(/\s(?:of|for|in|at|from|on|to)\s/u)[0] ?? '').at(-1) ?? '';
  if (words.length === 0 || words.length > 7 || publishers.test(words.at(-1) ?? '')) return false;
  if (isHumanNoun(head) || informing.test(head) || organisations.has(head)) return true;
  const last = startingIn(mentions, { start, end }).at(-1);
  return last?.by === 'name' && last.end === end && last.known.kind !== 'place';
};
