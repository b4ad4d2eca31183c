/** Sums up an article with its own sentences. */
import { isWhole, leans } from './leaning.ts';
import type { Reading, Span } from './reading.ts';
import { sayTheSame, stemsOf } from './salience.ts';

/** Whether nothing stands in the sentence but what somebody says. */
const isAllQuoted = ({ quotes }: Reading, { start, end }: Span): boolean =>
  quotes.some(({ type, spans }) => type === 'direct' && spans.some((span) => span.start <= start && end <= span.end));

/** The first `most` that can be read without those around them and say something else than those before. */
const standing = (reading: Reading, sentences: Span[], most: number): Span[] => {
  const chosen: { sentence: Span; stems: ReadonlySet<string> }[] = [];
  for (const sentence of sentences) {
    if (chosen.length >= most) break;
    const written = reading.text.slice(sentence.start, sentence.end);
    if (!isWhole(written) || leans(written) || isAllQuoted(reading, sentence)) continue;
    const stems = stemsOf(written);
    if (!chosen.some((other) => sayTheSame(stems, other.stems))) chosen.push({ sentence, stems });
  }
  return chosen.map(({ sentence }) => sentence);
};

/**
 * At most `sentences` whole sentences of the article, in its order, and never more than a third of them (but one at least).
 * Not the headline or the standfirst, which say it all already; and none whose opening hangs in the air, unless nothing
 * else is left.
 */
export const summarise = (reading: Reading, { sentences }: { sentences: number }): Span[] => {
  const body = Math.max(reading.headline?.end ?? 0, reading.standfirst?.end ?? 0);
  const ranked = reading.ranking.flatMap((index) => reading.sentences[index] ?? []);
  const inBody = ranked.filter(({ start }) => start >= body);
  const candidates = inBody.length > 0 ? inBody : reading.sentences;
  const most = Math.max(1, Math.min(sentences, Math.floor(candidates.length / 3)));
  const chosen = standing(reading, candidates, most);
  return (chosen.length > 0 ? chosen : candidates.slice(0, 1))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
};
