import { gainOf, type Salience } from '../../src/language/summary/salience.ts';

/** What a set of sentences is worth. */
export const worthOf = (salience: Salience, set: readonly number[]): number => {
  const told = new Set<string>();
  return set.reduce((sum, sentence) => {
    const gain = gainOf(salience, sentence, told);
    for (const concept of salience.concepts[sentence] ?? []) told.add(concept);
    return sum + gain;
  }, 0);
};
