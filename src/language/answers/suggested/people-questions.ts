/** Questions about who somebody is, where the article says so beside the name. */
import type { Reading, Suggestion } from '../../reading.ts';

/** The most mentioned first. */
export const aboutPeople = (reading: Reading): Suggestion[] =>
  reading.names
    .filter(({ kind }) => kind === 'person')
    .toSorted((one, other) => other.mentions.length - one.mentions.length)
    .flatMap(({ name, description }) => (description ? [{ question: `Who is ${name}?`, answer: description }] : []));
