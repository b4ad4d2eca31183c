/** Sums up an article with its own sentences. */

import type { Reading, Span } from '../reading.ts';
import { clarified } from './clarified.ts';
import { isWhole, leans, leansOnOne } from './leaning.ts';
import { sayTheSame, stemsOf } from './salience.ts';
import { sentencesBearingOn } from './sentences-about.ts';

/** Sentences that lean of which it is tried whether a name helps, so that no article takes long: those that matter most. */
const TRIED = 200;

/** Whether nothing stands in the sentence but what somebody says; "Q:" may stand before it. */
const isAllQuoted = ({ text, quotes }: Reading, { start, end }: Span): boolean =>
  quotes.some(({ type, spans, cue }) => {
    const isLabelled = cue !== null && cue.start > start && cue.end < end && text.slice(cue.start, cue.end) === ':';
    const from = isLabelled ? cue.end + 1 : start;
    return type === 'direct' && spans.some((span) => span.start <= from && end <= span.end);
  });

/** Whether a sentence can be read without those around it: whole, and somebody's words only with who says them. */
const standsAlone = (reading: Reading, sentence: Span): boolean => {
  const written = reading.text.slice(sentence.start, sentence.end);
  const isOpen = leans(written) || (leansOnOne(written) && clarified(reading, [sentence]).length === 0);
  return isWhole(written) && !isOpen && !isAllQuoted(reading, sentence);
};

/** Whether it can be read so once its opening "He" is followed by a name in brackets. */
const standsClarified = (reading: Reading, sentence: Span): boolean =>
  isWhole(reading.text.slice(sentence.start, sentence.end)) &&
  !isAllQuoted(reading, sentence) &&
  clarified(reading, [sentence]).some(({ start }) => start === sentence.start);

/**
 * Those that can be read without those around them; then, where nothing does or only some sentences are `wanted`, those that can
 * once it is said whom they mean.
 */
function* standing(reading: Reading, sentences: Span[], wanted: boolean): Generator<Span> {
  let found = false;
  for (const sentence of sentences)
    if (standsAlone(reading, sentence)) {
      found = true;
      yield sentence;
    }
  if (wanted || !found)
    yield* sentences
      .values()
      .take(TRIED)
      .filter((sentence) => standsClarified(reading, sentence));
}

/** The first `most` of these sentences that say something else than those before them. */
const distinct = ({ text }: Reading, sentences: Iterable<Span>, most: number): Span[] => {
  const chosen: { sentence: Span; stems: ReadonlySet<string> }[] = [];
  for (const sentence of sentences) {
    const stems = stemsOf(text.slice(sentence.start, sentence.end));
    if (!chosen.some((other) => sayTheSame(stems, other.stems))) chosen.push({ sentence, stems });
    if (chosen.length >= most) break;
  }
  return chosen.map(({ sentence }) => sentence);
};

/** The sentences but for the headline's and the standfirst's, which say it all already; those that matter most first. */
const bodyOf = (reading: Reading): Span[] => {
  const body = Math.max(reading.headline?.end ?? 0, reading.standfirst?.end ?? 0);
  const ranked = reading.ranking.flatMap((index) => reading.sentences[index] ?? []);
  const inBody = ranked.filter(({ start }) => start >= body);
  return inBody.length > 0 ? inBody : reading.sentences;
};

/** How many sentences a summary may have at most. */
export const thirdOf = (reading: Reading): number => Math.max(1, Math.floor(bodyOf(reading).length / 3));

/** Whether a summary that is only about this would have a sentence. */
export const canSummarise = (reading: Reading, about: string): boolean => {
  const sentences = bodyOf(reading);
  // Mostly the very words stand there: to look for them takes less than to take every sentence apart.
  const from = sentences.reduce((least, { start }) => Math.min(least, start), reading.text.length);
  if (reading.text.indexOf(about, from) >= 0) return true;
  const body = new Set(sentences.map(({ start }) => start));
  return sentencesBearingOn(reading, about).some(({ start }) => body.has(start));
};

/**
 * At most `sentences` whole sentences of the article, in its order, and never more than a third of them (but one at least).
 * Not the headline or the standfirst, which say it all already; and none whose opening hangs in the air, unless nothing
 * else is left.
 * @param about only what bears on this: a topic, or somebody by any of their names. There may be nothing.
 */
export const summarise = (
  reading: Reading,
  { sentences, about }: { sentences: number; about?: string | undefined },
): Span[] => {
  const all = bodyOf(reading);
  const most = Math.max(1, Math.min(sentences, thirdOf(reading)));
  const bearing = about === undefined ? null : new Set(sentencesBearingOn(reading, about).map(({ start }) => start));
  const candidates = bearing === null ? all : all.filter(({ start }) => bearing.has(start));
  const chosen = distinct(reading, standing(reading, candidates, bearing !== null), most);
  return (chosen.length > 0 ? chosen : candidates.slice(0, 1))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
};
