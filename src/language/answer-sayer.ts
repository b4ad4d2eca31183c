/** Answers who said something, or called it so. */
import { answerOf, isSure, onlySaid, partsOf, repeated, share, stemsOf, type Told } from './answer-parts.ts';
import { cueOf } from './cues.ts';
import { baseOf } from './irregular.ts';
import type { Quote, Reading, Span } from './reading.ts';
import { whoSaid } from './said.ts';
import { wordsOf } from './stems.ts';

/** Of statements within one another the one that is told by the other's speaker: "He called it 'a start', and I am glad." */
const innermost = ({ quotes }: Reading, place: Span): Quote | null => {
  const length = ({ spans }: Quote) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const around = quotes.filter(
    (quote) => isSure(quote) && quote.spans.some(({ start, end }) => start <= place.start && place.end <= end),
  );
  return around.toSorted((one, other) => length(one) - length(other))[0] ?? null;
};

/** Of "Jo Berg, an oceanographer who was in Oslo" the name; all of "the mayor, Jo Berg". */
export const nameAt = ({ names, text }: Reading, { start, end }: Span): Span => {
  const name = names
    .flatMap(({ mentions }) => mentions)
    .find((mention) => mention.by === 'name' && mention.start === start && mention.end <= end);
  return { start, end: name?.end ?? start + text.slice(start, end).replace(/[\s,;:]+$/, '').length };
};

/** "The chairman called it 'a start', and I am glad": what the statement itself says that another called something. */
const saysItself = ({ text }: Reading, { spans }: Quote, place: Span, verb: string): boolean =>
  spans.some(({ start, end }) =>
    wordsOf(text.slice(Math.max(start, place.start), Math.min(end, place.end))).some(
      ({ lower }) => cueOf(lower)?.verb === verb,
    ),
  );

/** @param words "the bridge is safe" */
export const sayerOf = (reading: Reading, verb: string, words: string): Told => {
  const base = baseOf(verb.toLowerCase());
  const cue = cueOf(base);
  if (cue === null || !(cue.statement || cue.naming)) return null;
  const stems = stemsOf(words);
  if (stems.size === 0) return null;
  const phrase = whoSaid(reading, words).find(
    ({ match, quote }) => match !== 'near' && quote !== null && isSure(quote),
  );
  const [likest] = reading.quotes
    .filter(isSure)
    .flatMap((quote) => partsOf(reading, quote))
    .map(({ quote, span, sentence }) => ({ quote, span, sentence, about: share(reading, span, stems) }))
    .filter(({ about }) => about >= repeated)
    .sort((a, b) => b.about - a.about);
  const quote = (phrase && innermost(reading, phrase.span)) ?? phrase?.quote ?? likest?.quote;
  const place = phrase?.sentence ?? likest?.sentence;
  if (quote && place && saysItself(reading, quote, place, cue.verb)) return null;
  const speaker = quote?.speaker;
  const sentence = speaker && reading.sentences.find(({ start, end }) => start <= speaker.start && speaker.end <= end);
  if (quote && speaker && sentence)
    return answerOf({ quote, sentence, span: nameAt(reading, speaker) }, phrase ? 1 : (likest?.about ?? 0));
  return onlySaid.test(base) ? 'open' : null;
};
