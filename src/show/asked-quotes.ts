/** The quotes of an article that are asked for: of one speaker, about a topic, of one kind. */
import { quotesAbout } from '../language/about.ts';
import { sentenceAt } from '../language/facts.ts';
import type { Quote, Reading } from '../language/reading.ts';
import { speakerOf } from '../language/sure.ts';

/** Words in quotation marks, all or in part; or none. */
export const kinds = ['quoted', 'reported'] as const;
export type Kind = (typeof kinds)[number];

export type Asked = { person: string | null; topic: string | undefined; kind: Kind | undefined };

const kindOf = ({ type }: Quote): Kind => (type === 'indirect' ? 'reported' : 'quoted');

/** The sentence in which reported words of nobody who is named begin, which is shown whole; null of other quotes. */
const shownWhole = ({ sentences }: Reading, quote: Quote): number | null =>
  speakerOf(quote) === null && quote.type === 'indirect' ? sentenceAt(sentences, quote.spans[0]?.start ?? 0) : null;

/**
 * In the order of the text; those of a person only where the speaker is sure enough to be named, and a sentence in which nobody who is
 * named says two things once.
 */
export const askedQuotes = (reading: Reading, { person, topic, kind }: Asked): Quote[] => {
  const whole = new Set<number>();
  return quotesAbout(reading, topic === undefined ? {} : { topic }).filter((quote) => {
    if (person !== null && speakerOf(quote) !== person) return false;
    if (kind !== undefined && kindOf(quote) !== kind) return false;
    const sentence = shownWhole(reading, quote);
    if (sentence === null) return true;
    const isAgain = whole.has(sentence);
    whole.add(sentence);
    return !isAgain;
  });
};

/** By speaker, in the order in which they first speak; those that nobody is named for come last, under null. */
export const bySpeaker = (quotes: Quote[]): [string | null, Quote[]][] => {
  const groups = [...Map.groupBy(quotes, speakerOf)];
  return [...groups.filter(([name]) => name !== null), ...groups.filter(([name]) => name === null)];
};
