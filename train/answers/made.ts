/** Passages with questions that were made from them: what the reader learns from first. */
import { type Passage, passagesOf } from '../../src/language/answers/passages.ts';
import { quotationsOf } from '../../src/language/marks.ts';
import { unitsOf } from '../../src/language/phrases.ts';
import type { Reading } from '../../src/language/reading.ts';
import { tag } from '../../src/language/tagged.ts';
import type { Chance } from './chance.ts';
import { questionFor } from './cloze.ts';
import { type Hidden, hiddenIn } from './hidden.ts';

/** Of a sentence, in the mean: questions; and of a passage, sentences: shorter ones are read sooner. */
const often = 2.2;
const together = 4;

export type Made = { passage: Passage; question: string; answer: { start: number; end: number } };

/** One of them, by their weights. */
const drawn = (hidden: Hidden[], chance: Chance): Hidden | undefined => {
  let left = chance() * hidden.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of hidden) {
    left -= one.weight;
    if (left < 0) return one;
  }
  return undefined;
};

/** `alike`: words near to another. */
export const madeFrom = (reading: Reading, alike: (word: string) => string[], chance: Chance): Made[] => {
  const { text, sentences, paragraphs } = reading;
  const tokens = Map.groupBy(tag(text, sentences), ({ sentence }) => sentence);
  const quotations = quotationsOf(text, paragraphs);
  const units = sentences.map((sentence, at) =>
    unitsOf(
      text,
      sentence,
      tokens.get(at) ?? [],
      quotations.filter(({ start, end }) => start < sentence.end && sentence.start < end),
    ),
  );
  const passages = passagesOf(reading).flatMap(({ first, last }) => {
    const parts = Math.max(1, Math.round((last - first + 1) / together));
    const size = (last - first + 1) / parts;
    return Array.from({ length: parts }, (_, part) => ({
      first: first + Math.round(part * size),
      last: first + Math.round((part + 1) * size) - 1,
    }));
  });
  return passages.flatMap((passage) => {
    const made: Made[] = [];
    for (let at = passage.first; at <= passage.last; at++) {
      const own = units[at] ?? [];
      if (own.length < 6 || own.length > 50 || !own.some(({ tags }) => tags.has('Verb'))) continue;
      let hidden = hiddenIn(reading, own, chance);
      for (let left = often; left > 0 && hidden.length > 0; left--) {
        const one = left >= 1 || chance.happens(left) ? drawn(hidden, chance) : undefined;
        if (!one) break;
        hidden = hidden.filter(({ start, end }) => end <= one.start || one.end <= start);
        const question = questionFor(reading, { units: own, before: units[at - 1] ?? [] }, one, alike, chance);
        if (question) made.push({ passage, question, answer: one });
      }
    }
    return made;
  });
};
