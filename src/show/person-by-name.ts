/** Somebody in an article, by what was typed. */

import { Problem } from '../command/reply.ts';
import { findName } from '../language/names/find-name.ts';
import type { Name, Reading } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';
import type { Words } from '../words/words.ts';
import { type Again, link } from './link.ts';

const SHOWN = 5;

/** People first, the most mentioned first. */
export const byWeight = (names: Name[]): Name[] =>
  names.toSorted(
    (one, other) =>
      Number(other.kind === 'person') - Number(one.kind === 'person') || other.mentions.length - one.mentions.length,
  );

/** Who can be asked about as somebody: people, then organisations that speak; the most mentioned first. */
export const somebodies = (reading: Reading): Name[] => {
  const speaking = new Set(quotesAbout(reading).map(speakerOf));
  return byWeight(reading.names).filter(
    ({ kind, name }) => kind === 'person' || (kind === 'organisation' && speaking.has(name)),
  );
};

/** Whether `name`, a quote's speaker, is one that can be asked for. */
export const isNamed = ({ names }: Reading, name: string | null): name is string =>
  names.some((other) => other.name === name);

/**
 * The name that `typed` means.
 * @param option the option it was typed into.
 * @throws Problem where nobody, or more than one, is meant; with links that repeat the call with another name.
 */
export const named = (reading: Reading, typed: string, option: string, again: Again, words: Words): Name => {
  const { name, near } = findName(reading, typed);
  if (name) return name;
  const offers = (names: Name[]) =>
    names
      .slice(0, SHOWN)
      .map((other) => link(other.name, again.command, { ...again.options, page: undefined, [option]: other.name }));
  if (near.length > 1) throw new Problem(words.whichOf(typed), offers(near));
  const nobody = words.nobodyCalled(typed);
  if (near.length === 1) throw new Problem(words.didYouMean(nobody), offers(near));
  const people = byWeight(reading.names).filter(({ kind }) => kind === 'person');
  throw people.length > 0 ? new Problem(words.theseAre(nobody), offers(people)) : new Problem(nobody);
};

/**
 * Who speaks under the name, or under the words that the article has for them ("a spokesman"), that `typed` means.
 * @throws Problem as `named`.
 */
export const speakerCalled = (reading: Reading, typed: string, option: string, again: Again, words: Words): string => {
  const speakers = quotesAbout(reading).map(speakerOf);
  const same = speakers.find((name) => name?.toLowerCase() === typed.toLowerCase());
  return same ?? named(reading, typed, option, again, words).name;
};
