/** The sentences of an article that may answer a question, with what speaks for each. */
import { wordsBySentence } from '../article-words.ts';
import { namesIn } from '../asked.ts';
import { coverageOf, type Index, indexOf, queryOf, scoresFor, sideBySide } from '../bm25.ts';
import type { Reading } from '../reading.ts';
import { isStopWord, type Word, wordsOf } from '../stems.ts';
import { synonymsOf } from '../synonyms.ts';
import { alikeIn, alikeNames } from './alike.ts';
import { massesOf, type Scored } from './decode.ts';
import type { Encoded } from './encoder.ts';
import { fitting } from './fitting.ts';
import { isShortFor } from './initials.ts';
import { loadReader } from './load.ts';
import { namedIn, namedNames, stemsOfName } from './named.ts';
import { bodyFrom, type Passage, type PassageToken, passagesOf, questionTokens, tokensIn } from './passages.ts';
import { repeatedIn, soughtIn } from './repeated.ts';

/** What all words of a passage count beside its best sentence. */
const passageShare = 0.5;

type Read = { tokens: PassageToken[]; encoded: Encoded };
type Prepared = {
  from: number;
  passages: Passage[];
  index: Index;
  nameStems: string[][];
  read: Map<Passage, Read>;
};

/** A sentence, by its index in the reading, with what speaks for it. */
export type Candidate = {
  sentence: number;
  /** See {@link ownNames}. */
  signs: number[];
  /** Its passage. */
  scored: Scored;
};

/** What was made of a reading for earlier questions; it goes when the reading goes. */
const kept = new WeakMap<Reading, Prepared>();

const preparedFor = (reading: Reading): Prepared => {
  const known = kept.get(reading);
  if (known) return known;
  const from = bodyFrom(reading);
  const prepared: Prepared = {
    from,
    passages: passagesOf(reading),
    index: indexOf(wordsBySentence(reading).slice(from)),
    nameStems: reading.names.map(stemsOfName),
    read: new Map(),
  };
  kept.set(reading, prepared);
  return prepared;
};

/** The passages as the reader has them; each is encoded once. */
const readFor = (reading: Reading, { read }: Prepared, passages: Passage[]): Read[] => {
  const fresh = passages
    .filter((passage) => !read.has(passage))
    .map((passage) => ({ passage, tokens: tokensIn(reading, passage) }));
  const encoded = loadReader().encode(fresh.map(({ tokens }) => tokens));
  for (const [at, { passage, tokens }] of fresh.entries()) {
    const own = encoded[at];
    if (own) read.set(passage, { tokens, encoded: own });
  }
  return passages.flatMap((passage) => read.get(passage) ?? []);
};

/** The passages with how much each has of the question, the best first. */
const likely = ({ from, passages, index }: Prepared, query: Word[], plain: number[]) => {
  const stems = [...new Set(query.map(({ stem }) => stem))];
  const scored = passages.map((passage) => {
    const [first, last] = [passage.first - from, passage.last - from];
    const here = index.counts.slice(first, last + 1);
    const words = stems.reduce((sum, stem) => sum + (here.some((counts) => counts.has(stem)) ? index.idf(stem) : 0), 0);
    return { passage, score: Math.max(...plain.slice(first, last + 1)) + passageShare * words };
  });
  return scored.toSorted((a, b) => b.score - a.score);
};

/** The sentences next to this one in its paragraph. */
const near = ({ sentences }: Reading, at: number): number[] =>
  [at - 1, at + 1].filter(
    (other) => sentences[other] !== undefined && sentences[other].paragraph === sentences[at]?.paragraph,
  );

/** Signs of a sentence by itself: see {@link candidatesIn}. */
export const ownNames = [
  'mass',
  'words',
  'coverage',
  'around',
  'pairs',
  'passage',
  'fit',
  ...alikeNames,
  ...namedNames,
  'meant',
  'meant around',
  'meant in passage',
] as const;

/**
 * Looks for a question's answer in passages: in those from the `first` on but before the `end`, by how much they have of it, where
 * that is `least` of what the best one has. Gives their sentences in the order of the text. Signs: the reader's mass (log), BM25
 * against the most that it could be, coverage of the question by the sentence and by it and its neighbours, words side by side,
 * coverage by the passage, whether a word is of the kind that is wanted, how alike the words are, who is named, and the same
 * coverage where a word that means the same counts as well.
 */
export const candidatesIn = (
  reading: Reading,
  question: string,
): ((first: number, end: number, least?: number) => Candidate[]) => {
  const prepared = preparedFor(reading);
  const { from, index } = prepared;
  const reader = loadReader();
  const tokens = questionTokens(question);
  if (tokens.length === 0 || prepared.passages.length === 0) return () => [];
  const query = queryOf(question);
  const saidIn = coverageOf(index, query);
  const meantIn = coverageOf(index, query, synonymsOf);
  const plain = scoresFor(index, query);
  const all = query.reduce((sum, { stem }) => sum + index.idf(stem), 0) || 1;
  const passages = likely(prepared, query, plain);
  const best = passages[0]?.score ?? 0;
  const sought = soughtIn(tokens, reader.rarityOf);
  const asked = reader.ask(tokens);
  const named = namedIn(reading, question, query, index.idf);
  const candidatesOf = (passage: Read, scores: Float32Array): Candidate[] => {
    const scored = {
      tokens: passage.tokens,
      scores,
      longest: reader.longest,
      fits: fitting(passage.tokens, question, sought, reading, prepared.nameStems),
    };
    const masses = massesOf(scored);
    const whole = Array.from(masses.keys(), (sentence) => sentence - from);
    const [covered, meant] = [saidIn(whole), meantIn(whole)];
    const alike = alikeIn(passage.tokens, passage.encoded, tokens, asked, sought);
    return Array.from(masses, ([sentence, mass]) => {
      const here = sentence - from;
      const around = [here, ...near(reading, sentence).map((other) => other - from)];
      return {
        sentence,
        scored,
        signs: [
          Math.log(mass + 1e-4),
          (plain[here] ?? 0) / all,
          saidIn([here]),
          saidIn(around),
          sideBySide(index, query, here),
          covered,
          scored.fits
            ? Number(scored.fits.some((fits, word) => fits === 1 && scored.tokens[word]?.sentence === sentence))
            : 0.5,
          ...alike(sentence),
          ...named(sentence, [...masses.keys()]),
          meantIn([here]),
          meantIn(around),
          meant,
        ],
      };
    });
  };
  return (first, end, least = 0) => {
    const chosen = passages.slice(first, end).filter(({ score }) => score >= least * best);
    const read = readFor(
      reading,
      prepared,
      chosen.map(({ passage }) => passage),
    );
    const scores = reader.scores(
      asked,
      read.map((passage) => ({ ...passage, repeated: repeatedIn(passage.tokens, sought, prepared.nameStems) })),
    );
    return read
      .flatMap((passage, at) => candidatesOf(passage, scores[at] ?? new Float32Array()))
      .toSorted((a, b) => a.sentence - b.sentence);
  };
};

/** What else an article may have of a name: "IDs" of "ID", "Egypt" of "Egyptian", "Italy" of "Italian". */
const othersOf = ({ stem, lower }: Word): string[] => [
  `${stem}s`,
  ...(/ians?$/.test(lower) ? [stem.slice(0, -1), stem.slice(0, -2)] : []),
];

/** "Marian" of an article that has a Maria Holt: they have one stem, as Russia and Russians have, but are two people. */
const isNamesake = ({ names }: Reading, { lower, stem: own }: Word): boolean => {
  if (!/ian$/.test(lower)) return false;
  const written = names.map(({ name }) => name.toLowerCase().split(' '));
  const isBeside = (word: string) => written.some((words) => words.length > 1 && words.includes(word));
  return isBeside(own) && !isBeside(lower) && !written.some(([only, other]) => only === own && other === undefined);
};

/** The share of the names in a question that the article never has, nor has in full ("WHO"): 0 where there are none. */
export const strangers = (reading: Reading, question: string): number => {
  const { index } = preparedFor(reading);
  const names = namesIn(question);
  const isThere = (stem: string) => index.counts.some((counts) => counts.has(stem));
  // "U.S." is cut at its points; "US" is no "us".
  const stems = wordsOf(question).filter(
    ({ lower, start, end }) =>
      end - start > 1 &&
      names.includes(lower) &&
      (!isStopWord(lower) || question.slice(start, end) === lower.toUpperCase()),
  );
  const isKnown = (word: Word) =>
    (isThere(word.stem) && !isNamesake(reading, word)) ||
    othersOf(word).some(isThere) ||
    isShortFor(reading, question.slice(word.start, word.end));
  return stems.length === 0 ? 0 : stems.filter((word) => !isKnown(word)).length / stems.length;
};

/** The highest rarity (idf) among the words that the article has of the question; 0 where it has none. */
export const rarest = (reading: Reading, question: string): number => {
  const { index } = preparedFor(reading);
  const known = queryOf(question).filter(({ stem }) => index.counts.some((counts) => counts.has(stem)));
  return Math.max(0, ...known.map(({ stem }) => index.idf(stem)));
};
