/** Answers who said something, or called it so. */
import { answerOf, isSure, onlySaid, partsOf, repeated, share, stemsOf, type Told } from './answer-parts.ts';
import { argumentAt } from './arguments.ts';
import { cueOf } from './cues.ts';
import { sentenceAt } from './facts.ts';
import { baseOf } from './irregular.ts';
import { nameAt } from './name-at.ts';
import { isNumberedSo } from './numbered.ts';
import type { Quote, Reading, Sentence, Span } from './reading.ts';
import { whoSaid } from './said.ts';
import { isDenial } from './sense.ts';
import { stem, wordsOf } from './stems.ts';
import { unitsIn } from './units-in.ts';

/** So many words are somebody's, and not just the name of something that was spoken of. */
const tellingWords = 3;

/** Of statements within one another the one that is told by the other's speaker: "He called it 'a start', and I am glad." */
const innermost = ({ quotes }: Reading, place: Span): Quote | null => {
  const length = ({ spans }: Quote) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const around = quotes.filter(
    (quote) => isSure(quote) && quote.spans.some(({ start, end }) => start <= place.start && place.end <= end),
  );
  return around.toSorted((one, other) => length(one) - length(other))[0] ?? null;
};

/**
 * "The chairman called it 'a start', and I am glad": the statement itself says that another called something so. Then who
 * that was; undefined where it says no such thing.
 */
const toldInside = (reading: Reading, { spans }: Quote, sentence: Sentence, verb: string): Told | undefined => {
  const { text } = reading;
  const isInside = ({ start, end }: Span) => spans.some((span) => span.start <= start && end <= span.end);
  const has = (word: { lower: string } & Span) => isInside(word) && cueOf(word.lower)?.verb === verb;
  if (!wordsOf(text.slice(sentence.start, sentence.end), sentence.start).some(has)) return undefined;
  const units = unitsIn(text, sentence);
  const at = units.findIndex(has);
  const agent = at < 0 ? null : argumentAt(text, units, at, 'agent');
  const isSomebody =
    agent && isInside(agent) && !/^(?:i|we|you|it|they|he|she)$/i.test(text.slice(agent.start, agent.end));
  return isSomebody ? answerOf({ sentence, span: agent }, 0.8) : null;
};

/** What somebody said ("the bridge is safe"), with which verb; `isClause` where a "that" shows that it was said. */
type Asked = { verb: string; words: string; isClause: boolean };

export const sayerOf = (reading: Reading, { verb, words, isClause }: Asked): Told => {
  const base = baseOf(verb.toLowerCase());
  const cue = cueOf(base);
  if (cue === null || !(cue.statement || cue.naming)) return null;
  const stems = stemsOf(words);
  if (stems.size === 0) return null;
  // "Who wrote the petition?" is not answered by who spoke of one.
  const isSaidSo = ({ cue: own }: Quote) =>
    onlySaid.test(base) || stemsOf(own ? reading.text.slice(own.start, own.end) : '').has(stem(base));
  const asked = wordsOf(words);
  const saysSo = ({ start, end }: Span) => {
    const said = reading.text.slice(start, end);
    return !isDenial(asked, wordsOf(said)) && isNumberedSo(words, said);
  };
  const phrase = whoSaid(reading, words).find(
    ({ match, quote, span }) =>
      match !== 'near' &&
      saysSo(span) &&
      quote !== null &&
      isSure(quote) &&
      ((isClause && stems.size >= tellingWords) || isSaidSo(quote)),
  );
  const [likest] = reading.quotes
    .filter((quote) => isSure(quote) && isSaidSo(quote))
    .flatMap((quote) => partsOf(reading, quote))
    .map(({ quote, span, sentence }) => ({ quote, span, sentence, about: share(reading, span, stems) }))
    .filter(({ about, span }) => about >= repeated && saysSo(span))
    .sort((a, b) => b.about - a.about);
  const quote = (phrase && innermost(reading, phrase.span)) ?? phrase?.quote ?? likest?.quote;
  const at = phrase?.span.start ?? likest?.span.start ?? 0;
  const place = reading.sentences[sentenceAt(reading.sentences, at)];
  const inside = quote && place && toldInside(reading, quote, place, cue.verb);
  if (inside !== undefined) return inside;
  const speaker = quote?.speaker;
  const sentence = speaker && reading.sentences.find(({ start, end }) => start <= speaker.start && speaker.end <= end);
  if (quote && speaker && sentence)
    return answerOf({ sentence, span: nameAt(reading, speaker) }, phrase ? 1 : (likest?.about ?? 0));
  return onlySaid.test(base) ? 'open' : null;
};
