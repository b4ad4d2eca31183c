/** Whether two articles give the same answer in their own words. */
import { tellingWords } from '../text/stems.ts';

const stemsOf = (words: string): Set<string> => new Set(tellingWords(words).map(({ stem }) => stem));

/** Of the words that tell something, the one answer has all that the other has: "Aliyev" and "President Ilham Aliyev". */
export const agree = (one: string, other: string): boolean => {
  const [few = new Set(), many = new Set()] = [stemsOf(one), stemsOf(other)].sort((a, b) => a.size - b.size);
  return few.size > 0 && few.isSubsetOf(many);
};

/** They have no word in common that tells something. */
export const differ = (one: string, other: string): boolean => stemsOf(one).isDisjointFrom(stemsOf(other));
