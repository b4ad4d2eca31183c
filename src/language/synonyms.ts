/** Words that say the same, or nearly: "found" and "establish", "buyer" and "purchase". From WordNet, see data/synonyms.md. */
import lines from '../../data/synonyms.json' with { type: 'json' };

/** What is looked up stands at the beginning of its line. */
const order = (stem: string, line: string): number => {
  const own = line.slice(0, line.indexOf(' '));
  return stem < own ? -1 : stem > own ? 1 : 0;
};

/**
 * Stems of the words that have one of the usual meanings of a word, given as its stem, or are derived from one that has; `among` verbs
 * alone, "close" is no "last". Halving needs no table, which takes time to make.
 */
export const synonymsOf = (stem: string, among: keyof typeof lines = 'words'): string[] => {
  const some = lines[among];
  let [low, high] = [0, some.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = some[middle] ?? '';
    const found = order(stem, line);
    if (found === 0) return line.split(' ').slice(1);
    if (found < 0) high = middle;
    else low = middle + 1;
  }
  return [];
};
