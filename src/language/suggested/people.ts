/** Questions about who somebody is and how old, where the article says so beside the name. */
import { ageIn } from '../answer-age.ts';
import type { Name, Reading } from '../reading.ts';
import type { Made } from './made.ts';

const age = (reading: Reading, name: string): Made[] => {
  const question = `How old is ${name}?`;
  const told = ageIn(reading, question);
  return told && told !== 'open' && told.span ? [{ question, answer: told.span }] : [];
};

const who = ({ name, description }: Name): Made[] =>
  description ? [{ question: `Who is ${name}?`, answer: description }] : [];

/** The most mentioned first. */
export const aboutPeople = (reading: Reading): Made[] => {
  const people = reading.names
    .filter(({ kind }) => kind === 'person')
    .toSorted((one, other) => other.mentions.length - one.mentions.length);
  return [...people.flatMap(who), ...people.flatMap(({ name }) => age(reading, name))];
};
