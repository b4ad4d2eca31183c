/** The quotes of an article that are asked for: of one speaker, about a topic, of one kind. */

import type { Quote, Reading } from '../language/reading.ts';
import { speakerOf } from '../language/statements/speaker-threshold.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';

/** Words in quotation marks, all or in part; or none. */
export const kinds = ['quoted', 'reported'] as const;
export type Kind = (typeof kinds)[number];

export type Asked = { person: string | null; topic: string | undefined; kind: Kind | undefined };

const kindOf = ({ type }: Quote): Kind => (type === 'indirect' ? 'reported' : 'quoted');

/** In the order of the text; those of a person only where the speaker is sure enough to be named. */
export const askedQuotes = (reading: Reading, { person, topic, kind }: Asked): Quote[] =>
  quotesAbout(reading, topic === undefined ? {} : { topic }).filter(
    (quote) => (person === null || speakerOf(quote) === person) && (kind === undefined || kindOf(quote) === kind),
  );

/** By speaker, in the order in which they first speak; those that nobody is named for come last, under null. */
export const bySpeaker = (quotes: Quote[]): [string | null, Quote[]][] => {
  const groups = [...Map.groupBy(quotes, speakerOf)];
  return [...groups.filter(([name]) => name !== null), ...groups.filter(([name]) => name === null)];
};
