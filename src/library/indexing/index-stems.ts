/** What the index of sentences holds of a text: the stems of the words that tell something. */
import { folded } from '../../language/text/fold-endings.ts';
import { isStopWord, wordsOf } from '../../language/text/stems.ts';

/** The stems of the words that tell something, each once and each one token: letters and digits alone. */
export const stemsOf = (text: string): string[] => {
  const telling = wordsOf(text).filter(({ lower }) => !isStopWord(lower.replaceAll('’', "'")));
  const stems = telling.map(({ stem }) => folded(stem).replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...new Set(stems)].filter((stem) => stem !== '');
};
