/** What is offered while an option is being typed. */
import type { Choice, Complete } from '../command/command.ts';
import { type OptionValue, Problem } from '../command/reply.ts';
import { together } from '../language/names/identities.ts';
import type { Reading } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotesAbout, topicsSpokenOf as spokenOf } from '../language/summary/sentences-about.ts';
import { folded } from '../language/text/fold-endings.ts';
import { originOf } from './article-source.ts';
import { cut } from './cut.ts';
import { byWeight, somebodies } from './person-by-name.ts';
import { assumedIn, EVERYWHERE, meant } from './resolve-article.ts';
import { titles } from './told-apart.ts';

/** Discord's limits. */
export const OFFERS = 25;
const LONGEST = 100;
/** Of an offer, for where its article is from: a long title leaves it room, lest a pasted text hides that it is one. */
const ORIGIN = 55;
/** Of these several may stand for one person. */
const NAMES = 2 * OFFERS;

const offersOf = (values: string[]): Choice[] =>
  [...new Set(values)]
    .filter((value) => value.length <= LONGEST)
    .slice(0, OFFERS)
    .map((value) => ({ name: value, value }));

/** Those with a word that begins with what was typed, each once. */
const matching = (typed: string, values: string[]): Choice[] => {
  const wanted = folded(typed);
  return offersOf(values.filter((value) => ` ${folded(value)}`.includes(` ${wanted}`)));
};

/** The reading of the article that is named or left out; null where none is meant. */
const readingMeant = async (named: OptionValue | undefined, context: Parameters<Complete>[2]) => {
  if (typeof named !== 'string' || named === '') return (await assumedIn(context))?.kept.reading ?? null;
  try {
    return (await meant('', { article: named }, context)).reading;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
};

const fromReading =
  (values: (reading: Reading) => string[]): Complete =>
  async (typed, { article }, context) => {
    const reading = await readingMeant(article, context);
    return reading ? matching(typed, values(reading)) : [];
  };

/** Articles by title; the value is the id. */
export const articles: Complete = async (typed, _options, { library, words }) => {
  const cards = typed.trim() === '' ? await library.newest(OFFERS) : await library.titled(typed, OFFERS);
  const labels = titles(cards, words);
  return cards.map((card, at) => {
    const { id, title } = card;
    const label = labels[at] ?? title;
    const origin = label === title ? cut(originOf(card, words) ?? '', ORIGIN) : '';
    const name = origin === '' ? label : `${cut(label, LONGEST - ORIGIN)} · ${origin}`;
    return { name: cut(name, LONGEST), value: id };
  });
};

/** Publishers of what is kept. */
export const publishers: Complete = async (typed, _options, { library }) =>
  offersOf(await library.publishers(typed.trim(), OFFERS));

/** The same, and all of them together. */
export const articlesOrAll: Complete = async (typed, options, context) => {
  const { all } = context.words.commands.ask;
  const everything = folded(all).startsWith(folded(typed)) ? [{ name: all, value: EVERYWHERE }] : [];
  return [...everything, ...(await articles(typed, options, context))].slice(0, OFFERS);
};

/** Articles whose questions are offered at once. */
const ASKED = 3;

/** The articles that a question may be for: the one named or talked about; of all, those with what was typed, or the newest. */
const readingsMeant = async (
  typed: string,
  named: OptionValue | undefined,
  context: Parameters<Complete>[2],
): Promise<Reading[]> => {
  const isNamed = typeof named === 'string' && named !== '' && named !== EVERYWHERE;
  const assumed = named === EVERYWHERE ? null : await assumedIn(context);
  if (isNamed || (assumed !== null && assumed.why !== 'newest')) {
    const reading = await readingMeant(isNamed ? named : undefined, context);
    return reading ? [reading] : [];
  }
  const { library } = context;
  const asked = await library.asked(typed, ASKED);
  const ids = asked.length > 0 ? asked : (await library.newest(ASKED)).map(({ id }) => id);
  const shelf = await Promise.all(ids.map(library.kept));
  return shelf.flatMap((kept) => (kept ? [kept.reading] : []));
};

/** What was typed, since it is a question already; then questions that these articles answer with words that begin so. */
export const questions: Complete = async (typed, { article }, context) => {
  const readings = await readingsMeant(typed, article, context);
  const suggested = readings.flatMap(({ questions }) => questions ?? []).map(({ question }) => question);
  const wanted = folded(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const begin = (question: string) =>
    wanted.every((word) => ` ${folded(question)}`.match(/[\p{L}\p{N}]+/gu)?.some((other) => other.startsWith(word)));
  const fitting = suggested.filter(begin);
  // A single word is a beginning: where no question has it, any may still be meant.
  const shown = fitting.length === 0 && wanted.length === 1 ? suggested : fitting;
  return offersOf(shown.length > 0 && typed.trim() !== '' ? [typed.trim(), ...shown] : shown);
};

const peopleIn: Complete = fromReading((reading) => somebodies(reading).map(({ name }) => name));

/** Everybody in the article that is named, else in all; before anything is typed, in the one talked about. */
export const people: Complete = async (typed, options, context) => {
  const { article } = options;
  if (typed.trim() === '' || (article !== undefined && article !== '')) return peopleIn(typed, options, context);
  const found = together(await context.library.people(typed, NAMES));
  return offersOf(found.map(({ name }) => name));
};

/** Those who say something in it: first those with a name. */
export const speakers: Complete = fromReading((reading) => {
  const speaking = new Set(quotesAbout(reading).flatMap((quote) => speakerOf(quote) ?? []));
  const names = byWeight(reading.names).map(({ name }) => name);
  return [...names.filter((name) => speaking.has(name)), ...speaking];
});

const topicsIn = ({ text, topics }: Reading) => topics.map(({ start, end }) => text.slice(start, end));

/** What it is about. */
export const topics: Complete = fromReading(topicsIn);

/** Whom and what a summary can be about: people first, then topics; each once. */
export const subjectsIn = (reading: Reading): string[] => [
  ...new Set([...somebodies(reading).map(({ name }) => name), ...topicsIn(reading)]),
];
export const subjects: Complete = fromReading(subjectsIn);

/** What somebody in it says something about. */
export const topicsSpokenOf: Complete = fromReading(spokenOf);
