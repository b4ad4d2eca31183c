/** Questions about who somebody is, where the article says so beside the name. */
import type { Reading } from '../reading.ts';
import type { Made } from './made.ts';

/** The most mentioned first. */
export const aboutPeople = (reading: Reading): Made[] =>
  reading.names
    .filter(({ kind }) => kind === 'person')
    .toSorted((one, other) => other.mentions.length - one.mentions.length)
    .flatMap(({ name, description }) => (description ? [{ question: `Who is ${name}?`, answer: description }] : []));
