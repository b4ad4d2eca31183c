/** Whether the verb of a question is said in a sentence, in that word or another. */
import { wordsBySentence } from '../article-words.ts';
import { openPlace, wantedBy } from '../asked.ts';
import { verbAsked } from '../asked-verb.ts';
import { queryOf } from '../bm25.ts';
import { areOpposite } from '../opposites.ts';
import type { Reading } from '../reading.ts';
import { isStopWord, stem, type Word } from '../stems.ts';
import { loadReader } from './load.ts';

/**
 * How near two words come that may say the same. For verbs: one in five questions of those that people asked has none so near in
 * the sentence that answers; with another question's verb put in, three in four.
 */
export const ALIKE = 0.32;

/** What is said or called something is not therefore written, or announced. */
const said = /^(?:said|says?|saying|call(?:s|ed|ing)?)$/;

/** "The match", but not "the reoccupation": nothing is done in it. */
const isThing = (text: string, { lower, start }: Word): boolean =>
  /\b(?:the|an?|this|that|his|her|its|their|our|my) ["“‘'«„]?$/i.test(text.slice(Math.max(0, start - 8), start)) &&
  !/(?:ion|ment|[ae]nce|[ae]ncy|ship|ing|al|ure|ery|er|or)$/.test(lower);

/** "Accused of losing", "stopped from leaving", "refused to pay": nobody is said to have done it. */
const isUndone = (text: string, { lower, start }: Word): boolean => {
  const before = text.slice(Math.max(0, start - 16), start);
  return (
    (/ing$/.test(lower) && /\b(?:of|from|without|against)\s["“‘'«„]?$/.test(before)) ||
    /\b(?:refus|declin|fail|neglect|unable|unwilling|reluctan)\p{Ll}* to $/u.test(before)
  );
};

/** Letters of the shortest root that two words are taken to have in common, and what the longer one's stem has behind it. */
const leastRoot = 5;
const nounEnding = /^(?:at|or|ur|ion)$/;

/** "Legislate" and "legislature", "reoccupy" and "reoccupation"; but "object" is not "objective". */
const haveOneRoot = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const root = short.replace(/i$/, '');
  return root.length >= leastRoot && long.startsWith(root) && nounEnding.test(long.slice(root.length));
};

/**
 * For the sentence with an index, how near one of its words comes to the verb: 1 where it is the same, else their cosine; 0 where
 * there is no such sentence. Null for a question without a verb, or with one that says next to nothing.
 */
export const verbSaid = (reading: Reading, question: string): ((sentence: number) => number) | null => {
  const verb = wantedBy(question) === 'polar' ? null : verbAsked(question);
  if (verb === null) return null;
  const { nearness } = loadReader();
  const own = stem(verb);
  // "The plan" of "who proposed the plan?" says nothing of who proposed it.
  const others = new Set(queryOf(question).flatMap(({ lower, stem }) => (lower === verb ? [] : [stem])));
  const asksWho = openPlace(question) === 'agent';
  /** Names are alike whatever they mean: "Baker" and "Hill". The first word of a sentence has a capital in any case. */
  const isName = ({ start }: Word, first: number) => start !== first && /\p{Lu}/u.test(reading.text.charAt(start));
  const maySay = (word: Word, first: number): boolean =>
    !others.has(word.stem) &&
    !areOpposite(own, word.stem) &&
    !said.test(word.lower) &&
    !isName(word, first) &&
    !isThing(reading.text, word);
  const nearestIn = (sentence: number): number => {
    const first = reading.sentences[sentence]?.start ?? 0;
    let nearest = 0;
    let undone = false;
    for (const word of wordsBySentence(reading)[sentence] ?? []) {
      if (isStopWord(word.lower)) continue;
      const isSame = haveOneRoot(word.stem, own);
      if (asksWho && isUndone(reading.text, word)) {
        undone ||= isSame;
        continue;
      }
      if (isSame) return 1;
      const near = nearness(verb, word.lower);
      if (near > nearest && maySay(word, first)) nearest = near;
    }
    // "Accused of stealing it": nothing else there tells who stole it.
    return undone ? 0 : nearest;
  };
  const known = new Map<number, number>();
  return (sentence) => {
    const nearest = known.get(sentence) ?? nearestIn(sentence);
    known.set(sentence, nearest);
    return nearest;
  };
};
