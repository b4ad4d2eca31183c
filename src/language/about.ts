/** What an article says about a person or a topic. */
import type { Fact, Name, Quote, Reading, Sentence } from './reading.ts';
import { isStatement } from './statement.ts';
import { isStopWord, wordsOf } from './stems.ts';

const stemsOf = (phrase: string) => {
  const words = wordsOf(phrase);
  const content = words.filter(({ lower }) => !isStopWord(lower));
  return new Set((content.length > 0 ? content : words).map(({ stem }) => stem));
};

const mentionsAll = (text: string, stems: Set<string>): boolean => {
  const here = new Set(wordsOf(text).map(({ stem }) => stem));
  return stems.size > 0 && [...stems].every((stem) => here.has(stem));
};

/** What is said, all of it or that of `person`, about `topic`, or both; in the order of the text. */
export const quotesAbout = (reading: Reading, { person, topic }: { person?: Name; topic?: string } = {}): Quote[] => {
  const stems = topic === undefined ? null : stemsOf(topic);
  return reading.quotes.filter(
    (quote) =>
      isStatement(reading.text, quote) &&
      (person === undefined || quote.speaker?.name === person.name) &&
      (stems === null ||
        mentionsAll(quote.spans.map(({ start, end }) => reading.text.slice(start, end)).join(' '), stems)),
  );
};

/** The sentences that hold every word of `phrase`, in whatever form. */
export const sentencesAbout = (reading: Reading, phrase: string): Sentence[] => {
  const stems = stemsOf(phrase);
  return reading.sentences.filter(({ start, end }) => mentionsAll(reading.text.slice(start, end), stems));
};

/** Facts, those whose sentence is about `about` if it is given. */
export const factsAbout = (reading: Reading, about?: string): Fact[] => {
  if (about === undefined) return reading.facts;
  const chosen = new Set(sentencesAbout(reading, about).map(({ start }) => start));
  return reading.facts.filter(({ sentence }) => chosen.has(reading.sentences[sentence]?.start ?? -1));
};
