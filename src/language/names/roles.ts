/** What people are called beside their names, as the article has it: "mayor", "former president", "prime minister". */
import { isHumanNoun } from '../text/people-nouns.ts';

/** Words before a noun that make it another: the vice president is not the president, and the former one neither. */
const joined = /^(?:vice|deputy|prime|acting|assistant|associate)$/;
const bygone = /^(?:former|ex|late|outgoing)$/;
const coming = /^(?:new|next|incoming)$/;
/** What follows the noun that a phrase is about: "the head | of the federation". */
const follows = /^(?:of|for|at|in|from|to|with|who|on|by|and|or|behind|near)$/;
const determiner = /^(?:the|an?|his|her|its|their|our)$/;

const singular = (noun: string): string => (/[^s]s$/.test(noun) ? noun.slice(0, -1) : noun);

const wordsIn = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

const roleAt = (words: string[], at: number): string | null => {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (!isHumanNoun(word) || isHumanNoun(words[at + 1] ?? '')) return null;
  const noun = joined.test(before) ? `${before} ${singular(word)}` : singular(word);
  const earlier = words.slice(0, at);
  if (earlier.some((one) => bygone.test(one))) return `former ${noun}`;
  return earlier.some((one) => coming.test(one)) ? `new ${noun}` : noun;
};

/** The nouns for people in `words`, each with what makes it another: "vice president", "former mayor". */
export const rolesIn = (words: string): string[] => {
  const all = wordsIn(words);
  return all.flatMap((_, at) => roleAt(all, at) ?? []);
};

/** " for the Union of Small Growers": a name, whatever noun it ends with. */
const ofName = /^ (?:of|for|at|with) (?:the )?\p{Lu}[\p{L}-]*(?: (?:of|for|and|the|\p{Lu}[\p{L}-]*))*$/u;
/** "An adviser | to the minister for farmers", "A member | of the House of Lords": one of several, so not the one behind. */
const oneOf = /^an? (?:\p{L}+[ -]){0,3}$/iu;

/**
 * Where the phrase for somebody that `words` end with begins: "its owner" of "she met its owner", all of "the head of the
 * federation"; -1 where they end with none.
 */
export const personPhraseAtEnd = (words: string): number => {
  const all = [...words.matchAll(/\p{L}+(?:-\p{L}+)*/gu)];
  const lower = all.map(([word]) => word.toLowerCase());
  const head = lower.findLastIndex(
    (_, at) => roleAt(lower, at) !== null && (at === lower.length - 1 || follows.test(lower[at + 1] ?? '')),
  );
  if (head < 0) return -1;
  const outer = all.findIndex(({ 0: word, index }, at) => {
    const behind = words.slice(index + word.length);
    const isOne = oneOf.test(words.slice(0, index)) && /^ (?:to|of|for|at|who) /.test(behind);
    return at < head && roleAt(lower, at) !== null && (isOne || ofName.test(behind));
  });
  const noun = outer < 0 ? head : outer;
  const first = lower.findLastIndex((word, at) => at < noun && determiner.test(word));
  return first < 0 ? 0 : (all[first]?.index ?? 0);
};
