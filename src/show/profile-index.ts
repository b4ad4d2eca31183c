/** Where an article tells of somebody, looked up: made once for a reading, in one pass over its quotes and sentences. */

import type { Name, Quote, Reading, Sentence, Span } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';
import { overlaps } from '../language/text/spans.ts';

/** What an article has of somebody; no sentence is in it twice. */
export type Profile = { said: Quote[]; others: Quote[]; told: Sentence[] };

/** A sentence that holds no more than this beside the words quoted ("…,” Aliyev stated.") says nothing more. */
const CUE = 40;

/**
 * Finds the first sentence that ends behind a place. Of places in the order of the text each costs a step or two, since a look
 * begins where the last one ended.
 */
const alongSentences = (sentences: Sentence[]): ((place: number) => number) => {
  let at = 0;
  const endOf = (one: number) => sentences[one]?.end ?? Number.POSITIVE_INFINITY;
  return (place) => {
    while (at > 0 && endOf(at - 1) > place) at -= 1;
    while (endOf(at) <= place) at += 1;
    return at;
  };
};

/** By sentences the quotes that reach into them. */
const quotesBySentence = (sentences: Sentence[], quotes: Quote[]): (Quote[] | undefined)[] => {
  const found = new Array<Quote[] | undefined>(sentences.length);
  const sentenceAt = alongSentences(sentences);
  for (const quote of quotes)
    for (const { start, end } of quote.spans)
      for (let at = sentenceAt(start); (sentences[at]?.start ?? end) < end; at += 1) {
        const here = found[at];
        if (!here) found[at] = [quote];
        // What interrupts it, "…,” she said, “…", parts a quote in two.
        else if (here.at(-1) !== quote) here.push(quote);
      }
  return found;
};

/** Whether a sentence is shown with a quote that reaches into it, or holds nothing but the quote and its cue. */
const isShownWith = ({ start, end }: Sentence, { type, spans }: Quote): boolean => {
  if (type !== 'direct') return true;
  const quoted = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  return end - start - quoted <= CUE;
};

/** Whether a name stands in what was said, not in the clause around it: who said it, to whom. */
const isInWords = (mention: Span, { spans, cue, speaker, setting }: Quote): boolean =>
  spans.some(({ start, end }) => start <= mention.start && mention.end <= end) &&
  !(
    (cue && overlaps(mention, cue)) ||
    (speaker && overlaps(mention, speaker)) ||
    (setting && overlaps(mention, setting))
  );

const NONE: Quote[] = [];

const indexOf = (reading: Reading): ((name: Name) => Profile) => {
  const { sentences } = reading;
  const statements = quotesAbout(reading);
  const bySpeaker = Map.groupBy(statements, speakerOf);
  const quotesIn = quotesBySentence(sentences, statements);

  return ({ name, mentions }) => {
    const said = bySpeaker.get(name) ?? [];
    const about = new Set<Quote>();
    const mentioned = new Uint8Array(sentences.length);
    const sentenceAt = alongSentences(sentences);
    for (const mention of mentions)
      for (let at = sentenceAt(mention.start); (sentences[at]?.start ?? mention.end) < mention.end; at += 1) {
        mentioned[at] = 1;
        if (mention.by !== 'name') continue;
        for (const quote of quotesIn[at] ?? NONE) {
          const speaker = speakerOf(quote);
          if (speaker !== null && speaker !== name && isInWords(mention, quote)) about.add(quote);
        }
      }
    const isCovered = (sentence: Sentence, at: number): boolean =>
      (quotesIn[at] ?? NONE).some(
        (quote) => (about.has(quote) || speakerOf(quote) === name) && isShownWith(sentence, quote),
      );
    return {
      said,
      others: about.size === 0 ? [] : statements.filter((quote) => about.has(quote)),
      told: sentences.filter((sentence, at) => mentioned[at] === 1 && !isCovered(sentence, at)),
    };
  };
};

/** By reading, which a correction replaces; with the profiles that were asked for. */
const made = new WeakMap<Reading, { of(name: Name): Profile; asked: Map<Name, Profile> }>();

export const profileOf = (reading: Reading, name: Name): Profile => {
  const index = made.get(reading) ?? { of: indexOf(reading), asked: new Map() };
  made.set(reading, index);
  const profile = index.asked.get(name) ?? index.of(name);
  index.asked.set(name, profile);
  return profile;
};
