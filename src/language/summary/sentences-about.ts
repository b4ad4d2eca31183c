/** What an article says about a person or a topic: statements, sentences and facts. */

import { findName } from '../names/find-name.ts';
import type { Fact, Name, Quote, Reading, Sentence } from '../reading.ts';
import { isStatement } from '../statements/is-statement.ts';
import { SURE, speakerOf } from '../statements/place-and-speaker.ts';
import { sentenceAt, startingIn } from '../text/spans.ts';
import { isStopWord, wordsOf } from '../text/stems.ts';

const stemsOf = (phrase: string) => {
  const words = wordsOf(phrase);
  const content = words.filter(({ lower }) => !isStopWord(lower));
  return new Set((content.length > 0 ? content : words).map(({ stem }) => stem));
};

const holdsAll = (here: Set<string>, stems: Set<string>): boolean =>
  stems.size > 0 && [...stems].every((stem) => here.has(stem));

const mentionsAll = (text: string, stems: Set<string>): boolean =>
  holdsAll(new Set(wordsOf(text).map(({ stem }) => stem)), stems);

/** The first in each sentence of what it reports of nobody who is named, since that is shown whole; and all others. */
const once = ({ sentences }: Reading, quotes: Quote[]): Quote[] => {
  const whole = new Set<number>();
  return quotes.filter((quote) => {
    if (quote.type !== 'indirect' || speakerOf(quote) !== null) return true;
    const sentence = sentenceAt(sentences, quote.spans[0]?.start ?? 0);
    const isFirst = !whole.has(sentence);
    whole.add(sentence);
    return isFirst;
  });
};

/** By `Reading.quotes`, which a correction replaces: commands ask for the same again and again. */
const statements = new WeakMap<Quote[], Quote[]>();

const statementsIn = ({ text, quotes }: Reading): Quote[] => {
  const found = statements.get(quotes) ?? quotes.filter((quote) => isStatement(text, quote));
  statements.set(quotes, found);
  return found;
};

const wordsSaid = ({ text }: Reading, { spans }: Quote): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ');

/**
 * What is said, all of it or that about `topic`, in the order of the text. Of what one sentence reports of nobody who is named,
 * the first alone.
 */
export const quotesAbout = (reading: Reading, topic?: string): Quote[] => {
  const said = statementsIn(reading);
  if (topic === undefined) return once(reading, said);
  const stems = stemsOf(topic);
  return once(
    reading,
    said.filter((quote) => mentionsAll(wordsSaid(reading, quote), stems)),
  );
};

/** Words in quotation marks, all or in part; or none. */
export const kinds = ['quoted', 'reported'] as const;
export type Kind = (typeof kinds)[number];

const kindOf = ({ type }: Quote): Kind => (type === 'indirect' ? 'reported' : 'quoted');

/** Those that `person` is named for and that are of this `kind`; of anybody and of any kind where they are not given. */
export const quotesOf = (quotes: Quote[], person: string | null, kind: Kind | undefined): Quote[] =>
  quotes.filter(
    (quote) => (person === null || speakerOf(quote) === person) && (kind === undefined || kindOf(quote) === kind),
  );

/** As `statements`. */
const spokenOf = new WeakMap<Quote[], string[]>();

/** The article's topics that somebody says something about, found in one pass over all that is said. */
export const topicsSpokenOf = (reading: Reading): string[] => {
  const { text, topics, quotes } = reading;
  const known = spokenOf.get(quotes);
  if (known) return known;
  const open = new Map(topics.map(({ start, end }) => [text.slice(start, end), stemsOf(text.slice(start, end))]));
  const found = new Set<string>();
  for (const quote of statementsIn(reading)) {
    if (open.size === 0) break;
    const here = new Set(wordsOf(wordsSaid(reading, quote)).map(({ stem }) => stem));
    for (const [topic, stems] of open) if (holdsAll(here, stems) && open.delete(topic)) found.add(topic);
  }
  const inOrder = topics.map(({ start, end }) => text.slice(start, end)).filter((topic) => found.has(topic));
  spokenOf.set(quotes, inOrder);
  return inOrder;
};

/** The sentences that hold every word of `phrase`, in whatever form. */
export const sentencesAbout = (reading: Reading, phrase: string): Sentence[] => {
  const stems = stemsOf(phrase);
  return reading.sentences.filter(({ start, end }) => mentionsAll(reading.text.slice(start, end), stems));
};

/** Whether the sentence means `name`: by any of its forms, or by a pronoun or role that surely stands for it. */
const means = ({ mentions }: Name, sentence: Sentence): boolean =>
  startingIn(mentions, sentence).some(({ by, confidence = 0 }) => by === 'name' || confidence >= SURE);

/**
 * The sentences that bear on `about`, a person, an organisation, a place or a topic, in the order of the text: those that mean
 * the one of that name, and those that hold all words of the phrase, in whatever form.
 */
export const sentencesBearingOn = (reading: Reading, about: string): Sentence[] => {
  const { name } = findName(reading, about);
  const held = new Set(sentencesAbout(reading, about).map(({ start }) => start));
  return reading.sentences.filter((sentence) => held.has(sentence.start) || (name !== null && means(name, sentence)));
};

/**
 * Facts, those whose sentence is about `about` if it is given; a name counts wherever it is written, and then stands for its
 * first place in such a sentence.
 */
export const factsAbout = (reading: Reading, about?: string): Fact[] => {
  if (about === undefined) return reading.facts;
  const { sentences, names, facts } = reading;
  const chosen = new Set(sentencesAbout(reading, about).map(({ start }) => start));
  const isChosen = (sentence: number) => chosen.has(sentences[sentence]?.start ?? -1);
  const written = new Map(names.flatMap(({ mentions }) => mentions.map(({ start }) => [start, mentions] as const)));
  return facts.flatMap((fact): Fact[] => {
    if (isChosen(fact.sentence)) return [fact];
    const mentions = fact.kind === 'number' || fact.kind === 'date' ? undefined : written.get(fact.start);
    const there = mentions?.find(({ by, start }) => by === 'name' && isChosen(sentenceAt(sentences, start)));
    return there ? [{ ...fact, start: there.start, end: there.end, sentence: sentenceAt(sentences, there.start) }] : [];
  });
};
