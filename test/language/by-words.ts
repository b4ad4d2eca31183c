/** Stands in for the encoder: a sentence answers by the words that it shares with the question. */
import type { Locate } from '../../src/language/answers/answers.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { isStopWord, wordsOf } from '../../src/language/text/stems.ts';

const telling = (words: string) =>
  new Set(wordsOf(words).flatMap(({ lower, stem }) => (isStopWord(lower) ? [] : [stem])));

export const byWords: Locate = async (question, { text }, places) => {
  const asked = telling(question);
  return places.map((span) => ({
    span,
    nowhere: 0,
    found: sentencesOf(text, paragraphsOf(text))
      .filter(({ start, end }) => span.start <= start && end <= span.end)
      .map(({ start, end }) => {
        const shared = telling(text.slice(start, end)).intersection(asked).size;
        return { start, end, score: asked.size === 0 ? -12 : 30 * (shared / asked.size) - 12 };
      })
      .toSorted((one, other) => other.score - one.score)
      .slice(0, 20),
  }));
};
