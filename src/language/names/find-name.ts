/** Finds the name that somebody meant by what they typed. */
import { distance } from 'fastest-levenshtein';
import type { Name, Reading } from '../reading.ts';
import { folded } from '../text/fold-endings.ts';

/** As people type it: "OConnell" means O'Connell. */
const typedForm = (text: string): string => folded(text).replaceAll("'", '');

const firstOf = (name: string) => name.split(' ')[0] ?? name;
const lastOf = (name: string) => name.split(' ').at(-1) ?? name;

/** Slips that are forgiven at most: of a long phrase more would make another. */
const mostSlips = 3;

/** One slip for every four letters typed, so that "Alyev" finds Aliyev and "Bob" does not find Rob. */
export const withinASlip = (typed: string, form: string) =>
  distance(typed, form) <= Math.min(mostSlips, Math.floor(typed.length / 4));

/** Letters of the shortest first name that may be misspelt beside a surname: of shorter ones too many are like each other. */
const longFirst = 6;

/** The same of each word: "Marta Holt" is not Maria Holt, nor "Viktor Hahnel" Viktor Hahn. */
const isSlipOf = (typed: string, form: string): boolean => {
  const [words, own] = [typed.split(' '), form.split(' ')];
  if (words.length !== own.length || words.length === 1) return withinASlip(typed, form);
  return words.every(
    (word, at) =>
      word === own[at] || ((at === words.length - 1 || word.length >= longFirst) && withinASlip(word, own[at] ?? '')),
  );
};

/**
 * `name` is the one that is meant: its full name or an alias, whatever the case, or within a small slip of one.
 * Where several fit equally, or none does, `name` is null and `near` holds the candidates, the likeliest first.
 */
export const findName = (reading: Reading, typed: string): { name: Name | null; near: Name[] } => {
  const wanted = typedForm(typed);
  if (wanted === '') return { name: null, near: [] };
  const forms = (name: Name) => [name.name, ...name.aliases].map(typedForm);
  const last = (name: Name) => typedForm(lastOf(name.name));
  // An alias comes before a surname: where the article calls the son "Aliyev", the father is not meant by it.
  const tests: ((name: Name) => boolean)[] = [
    (name) => typedForm(name.name) === wanted,
    (name) => forms(name).includes(wanted),
    (name) => last(name) === wanted,
    (name) => name.kind === 'person' && firstOf(typedForm(name.name)) === wanted,
    (name) => forms(name).some((form) => isSlipOf(wanted, form)),
    (name) => withinASlip(wanted, last(name)),
    (name) =>
      forms(name).some((form) => form.split(' ').some((part) => part.startsWith(wanted)) || form.startsWith(wanted)),
  ];
  for (const [step, test] of tests.entries()) {
    const near = reading.names.filter(test);
    if (near.length === 0) continue;
    const [only] = near;
    return near.length === 1 && only !== undefined && step < tests.length - 1
      ? { name: only, near: [] }
      : { name: null, near };
  }
  return { name: null, near: [] };
};
