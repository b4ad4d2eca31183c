/** How long /person takes on the thread that answers, in an article that is one long talk of two people. */
import { talk } from '../test/show/talk.ts';
import { type Name, profileOf } from './contract.ts';
import { median } from './counts.ts';
import type { Figure } from './figures.ts';

export const name = 'person';

/** As many quotes as an ordinary article has, as a text of a million letters can hold, and four times as many. */
const SIZES = [30, 25_000, 100_000];
/** Articles looked at before and while anything is timed: V8 compiles the code during the first ones. */
const WARMING = 12;
const TIMED = 9;

type Taken = { first: number; other: number; again: number };

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Times one person, then another, then the first again, in a new article. */
const taken = (quotes: number): Taken => {
  const reading = talk(quotes);
  const [ada, ben] = reading.names as [Name, Name];
  const of = (person: Name) => timed(() => profileOf(reading, person));
  return { first: of(ada), other: of(ben), again: of(ada) };
};

const figuresOf = (quotes: number): Figure[] => {
  const all = Array.from({ length: WARMING + TIMED }, () => taken(quotes)).slice(WARMING);
  const of = `of ${quotes.toLocaleString('en')} quotes`;
  const middle = (which: keyof Taken) => median(all.map((one) => one[which]));
  return [
    {
      name: `first asked of an article ${of}`,
      value: middle('first'),
      unit: 'ms',
      anchor: 'each beside each: 6 s of 25,000; to reach 20 ms',
    },
    { name: `another person in it ${of}`, value: middle('other'), unit: 'ms', anchor: 'to reach 20 ms' },
    { name: `asked again ${of}`, value: middle('again'), unit: 'ms', anchor: 'to reach 20 ms' },
  ];
};

/** The same where the code isn't compiled yet: the first question of all to the largest article, right after a start. */
const coldFigure = (): Figure => ({
  name: 'first asked of all, of 25,000 quotes, right after a start',
  value: taken(25_000).first,
  unit: 'ms',
  anchor: 'to reach 20 ms',
});

export const measure = async (): Promise<Figure[]> => {
  const cold = coldFigure();
  return [...SIZES.flatMap(figuresOf), cold];
};
