/** Whether the verb of a question is said in a sentence, in that word or another. */
import { wordsBySentence } from '../article-words.ts';
import { openPlace, wantedBy } from '../asked.ts';
import { verbAsked } from '../asked-verb.ts';
import { queryOf } from '../bm25.ts';
import { isHumanNoun } from '../human.ts';
import { areOpposite } from '../opposites.ts';
import type { Reading } from '../reading.ts';
import { isStopWord, stem, type Word, wordsOf } from '../stems.ts';
import { synonymsOf } from '../synonyms.ts';
import { loadReader } from './load.ts';

/**
 * How near two words come that may say the same. For verbs: one in seven questions of those that people asked has none so near in
 * the sentence that answers; with another question's verb put in, three in four.
 */
export const ALIKE = 0.34;

/** How near one comes that means the same, whatever the texts are like that both are found in. */
const SYNONYM = 0.7;

/** What is said or called something is not therefore written, or announced. */
const said = /^(?:said|says?|saying|call(?:s|ed|ing)?)$/;

/** "The match", but not "the reoccupation": nothing is done in it. */
const isThing = (text: string, { lower, start }: Word): boolean =>
  /\b(?:the|an?|this|that|his|her|its|their|our|my) ["“‘'«„]?$/i.test(text.slice(Math.max(0, start - 8), start)) &&
  !/(?:ion|ment|[ae]nce|[ae]ncy|ship|ing|al|ure|ery|er|or)$/.test(lower);

/** What leaves open whether it was done, right before the verb or a few words before. */
const undone =
  /(?:\b(?:accus|suspect|charg|clear|acquit|stop|prevent|bann|barr|kept|keep|deterr|discourag)\p{L}*(?: \S+){0,4} (?:of|from|with|against) |\bwithout |\b(?:den(?:y|ies|ied|ying)|avoid\p{L}*|consider\p{L}*) )["“‘'«„]?$/iu;
const intended =
  /\b(?:refus|declin|fail|neglect|unable|unwilling|reluctan|threat|offer|plan|attempt|tri(?:es|ed)\b|try|want|hope|hoping|intend|promis|vow|pledg)\p{L}* to $|\b(?:not|never|n['’]t) (?:\p{L}+ly )?$/iu;
/** Characters in which that stands. */
const ahead = 60;

/**
 * "Accused of losing", "stopped from leaving", "refused to pay", "never paid": nobody is said to have done it. Whoever asks who
 * refused knows that.
 */
const isUndone = (text: string, { lower, start }: Word, asked: ReadonlySet<string>): boolean => {
  const before = text.slice(Math.max(0, start - ahead), start);
  const [open] = (/ing$/.test(lower) ? undone.exec(before) : null) ?? intended.exec(before) ?? [];
  return open !== undefined && !wordsOf(open).some((word) => asked.has(word.stem));
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
 * For the sentence with an index, how near one of its words comes to the verb: 1 where it is the same, else their cosine, or more where
 * they are synonyms; 0 where there is no such sentence. Null for a question without a verb, or with one that says next to nothing.
 */
export const verbSaid = (reading: Reading, question: string): ((sentence: number) => number) | null => {
  const verb = wantedBy(question) === 'polar' ? null : verbAsked(question);
  if (verb === null) return null;
  const { nearness } = loadReader();
  const own = stem(verb);
  const synonyms = new Set(synonymsOf(own, 'verbs'));
  // "The plan" of "who proposed the plan?" says nothing of who proposed it.
  const others = new Set(queryOf(question).flatMap(({ lower, stem }) => (lower === verb ? [] : [stem])));
  const asked = new Set(wordsOf(question).map((word) => word.stem));
  const asksWho = openPlace(question) === 'agent';
  const asksWhen = wantedBy(question) === 'date';
  const isOpen = (word: Word) => asksWho && isUndone(reading.text, word, asked);
  // When a painter sold it says nothing of when it was painted.
  const isDoer = ({ lower }: Word) => asksWhen && isHumanNoun(lower);
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
      if (isStopWord(word.lower) || isDoer(word)) continue;
      if (haveOneRoot(word.stem, own)) {
        if (!isOpen(word)) return 1;
        undone = true;
        continue;
      }
      const near = Math.max(nearness(verb, word.lower), synonyms.has(word.stem) ? SYNONYM : 0);
      if (near > nearest && maySay(word, first) && !isOpen(word)) nearest = near;
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
