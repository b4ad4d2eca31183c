/** How long /person takes on the thread that answers, in an article that is one long talk of two people. */
import { talk } from '../test/show/talk.ts';
import { type Name, profileOf, type Reading } from './contract.ts';
import type { Figure } from './figures.ts';

export const name = 'person';

/** The most that a text of a million letters holds, and four times as many. */
const SIZES = [25_000, 100_000];

const taken = (reading: Reading, person: Name | undefined): number => {
  if (!person) throw new Error('There are two.');
  const began = performance.now();
  profileOf(reading, person);
  return performance.now() - began;
};

const figuresOf = (quotes: number): Figure[] => {
  // What compiles the code is not what is measured.
  for (const person of talk(1_000).names) taken(talk(1_000), person);
  const reading = talk(quotes);
  const [ada, ben] = reading.names;
  const of = `of ${quotes.toLocaleString('en')} quotes`;
  return [
    {
      name: `first asked of an article ${of}`,
      value: taken(reading, ada),
      unit: 'ms',
      anchor: 'each beside each: 6 s of 25,000',
    },
    { name: `somebody else in it ${of}`, value: taken(reading, ben), unit: 'ms', anchor: 'to reach 20 ms' },
    { name: `asked again ${of}`, value: taken(reading, ada), unit: 'ms', anchor: 'to reach 20 ms' },
  ];
};

export const measure = async (): Promise<Figure[]> => SIZES.flatMap(figuresOf);
