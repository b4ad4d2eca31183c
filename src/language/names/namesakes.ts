/** Finds people by their surname and the first word they are called by, however many share the surname. */
import { isSamePerson, type Known, plain, wordsOfName } from './same-name.ts';

export type Namesakes = Map<string, Known[]>;

const append = (all: Namesakes, key: string, known: Known) => {
  const list = all.get(key);
  if (list) list.push(known);
  else all.set(key, [known]);
};

/** Adds somebody under each word before the surname, and under the first letter of the first. */
export const addNamesake = (all: Namesakes, known: Known) => {
  const words = plain(wordsOfName(known));
  const last = words.at(-1) ?? '';
  for (const word of new Set(words.slice(0, -1))) append(all, `${word} ${last}`, known);
  append(all, `${words[0]?.charAt(0)}* ${last}`, known);
};

/** Those who may be called by `words`: "Donald J. Trump", "J. Smith" for John Smith and the other way round. */
export const namesakesOf = (all: Namesakes, words: string[]): Known[] => {
  const short = plain(words);
  const [first = '', last = ''] = [short[0], short.at(-1)];
  const letter = first.charAt(0);
  const found = [all.get(`${first} ${last}`) ?? [], all.get(`${letter}${first.length > 1 ? '' : '*'} ${last}`) ?? []];
  return [...new Set(found.flat())].filter((known) => isSamePerson(wordsOfName(known), words));
};
