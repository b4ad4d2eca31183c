/** Whether whoever would answer is what the question asks for: the mayor, and of that town. */
import { whoIs } from '../answer-name.ts';
import { wordsBySentence } from '../article-words.ts';
import { namesIn, wantedBy } from '../asked.ts';
import { queryOf } from '../bm25.ts';
import { isHumanNoun } from '../human.ts';
import { qualified } from '../name-words.ts';
import { isOfAnother } from '../offices.ts';
import type { Name, Reading, Span } from '../reading.ts';
import { overlaps } from '../spans.ts';
import { isStopWord, stem, type Word, wordsOf } from '../stems.ts';
import { headsOf } from './heads.ts';
import { loadReader } from './load.ts';
import type { Said } from './said.ts';

/** The words of a sentence and of those beside it. */
const wordsAround = (reading: Reading, sentence: number): Word[] =>
  wordsBySentence(reading)
    .slice(Math.max(0, sentence - 1), sentence + 2)
    .flat();

/**
 * The office and the place of "the mayor of Leeds" stand in the sentence or beside it; who was a deputy mayor is meant only where
 * a deputy is asked for.
 */
export const hasHeads = (reading: Reading, question: string, { sentence }: Said): boolean => {
  const heads = new Set(headsOf(question));
  if (heads.size === 0) return true;
  const asked = new Set(wordsOf(question).map(({ lower }) => lower));
  const isOther = (word: Word | undefined) =>
    word !== undefined && qualified.test(word.lower) && !asked.has(word.lower);
  const around = wordsAround(reading, sentence);
  const here = new Set(around.flatMap(({ stem }, at) => (isOther(around[at - 1]) ? [] : stem)));
  return queryOf(question).every((word) => !heads.has(word.lower) || here.has(word.stem));
};

const holder =
  /^\W*who (?:is|was|are|were) (?:(?:the )?(?<of>\p{L}+) of\b|(?<owner>.+)['’]s? (?:[\p{L}-]+ ){0,2}(?<whose>[\p{L}-]+)\W*$)/iu;

/** "Boss" of "Who is the boss of Voss?", "wife" of "Who is the mayor's wife?", and in which way; null where it is no noun for people. */
export const holderAsked = (question: string): { noun: string; owner: string | undefined } | null => {
  const { of, whose, owner } = holder.exec(question)?.groups ?? {};
  const noun = (of ?? whose)?.toLowerCase();
  return noun !== undefined && isHumanNoun(noun) ? { noun, owner } : null;
};

/** A noun has to come nearer than a verb: most people that are called something are somewhat alike. */
const holderAlike = 0.4;

/** "The boss of Voss": the sentence or one beside it has a boss, or a word like it; a wife is like nobody else. */
export const hasHolder = (reading: Reading, question: string, { sentence }: Said): boolean => {
  const asked = holderAsked(question);
  if (asked === null) return true;
  const { noun, owner } = asked;
  const { nearness } = loadReader();
  return wordsAround(reading, sentence).some(
    ({ lower, stem: own, start }) =>
      !isStopWord(lower) &&
      (own === stem(noun) ||
        (owner === undefined &&
          reading.text.charAt(start) === lower.charAt(0) &&
          nearness(noun, lower) >= holderAlike)),
  );
};

/** "Ashford coach ", "Northbrook’s new head coach ": whose, and what whoever is named next is there. */
const officeOf = /((?:\p{Lu}[\p{L}\p{N}.&’'-]* )+)(?:\p{Ll}[\p{L}-]* ){0,2}(\p{Ll}[\p{L}-]*) $/u;
/** Characters that such words have at most: in a long line of capitals each would be tried as the first. */
const officeAhead = 120;

/** "Who coaches Northbrook?" is not answered by "Ashford coach Lena Ek". */
export const isTheirs = ({ text, sentences }: Reading, question: string, { sentence, span }: Said): boolean => {
  if (wantedBy(question) !== 'person' || namesIn(question).length === 0) return true;
  const from = Math.max(sentences[sentence]?.start ?? 0, span.start - officeAhead);
  const [, whose, role = ''] = officeOf.exec(text.slice(from, span.start)) ?? [];
  const asked = new Set(queryOf(question).map((word) => word.stem));
  if (whose === undefined || !isHumanNoun(role) || !asked.has(stem(role))) return true;
  return wordsOf(whose.replaceAll(/['’]s?(?= )/g, '')).some((word) => asked.has(word.stem));
};

/** "Who is the mayor of Leeds?", "… the governor of New Jersey?": the noun, and where. */
const heldAt =
  /^\W*[Ww]ho(?:['’]s| is| was) (?:the )?(?:[\p{L}-]+ ){0,3}?(?<noun>[\p{L}-]+) (?:of|for|at|from) (?:the )?(?<where>\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:of (?:the )?|and )?\p{Lu}[\p{L}\p{N}&’'-]*){0,5})/u;
/** Letters that "Azerbaijan" and "Azerbaijani", "Russia" and "Russian" have in common. */
const rootOf = (name: string): string => name.slice(0, name.length > 5 ? -2 : undefined);
/** "French", "South African", "Azerbaijani". */
const demonym = `(?:\\p{Lu}\\p{Ll}+(?:an|ish|ese|ench|eli|ani|stani|aqi)|Dutch|Greek|Czech|Swiss|Thai)`;
const any = `\\p{Lu}[\\p{L}’'-]+`;

/** The headline's, or the first of those that the article names most, and that by then: what has no name beside it is of there. */
const isTopic = ({ text, headline, names }: Reading, name: string, { end }: Span): boolean => {
  const pattern = `(?<!\\p{L})${name}`;
  const [first, ...others] = [...text.matchAll(new RegExp(pattern, 'gu'))];
  if (!first) return false;
  if (headline && first.index < headline.end) return true;
  if (first.index > end) return false;
  const isIt = new RegExp(pattern, 'u');
  return names.every(({ kind, name: called, mentions: [earliest, ...more] }) => {
    if (kind === 'person' || isIt.test(called) || more.length < others.length) return true;
    return more.length === others.length && first.index < (earliest?.start ?? 0);
  });
};

/**
 * "Who is the mayor of Lisbon?" is not answered by "the mayor, Tom Frost, was in Lisbon", nor by the mayor of York: the article has
 * the noun with that name, or is about it and has the noun with no other.
 */
export const isHeldThere = (reading: Reading, question: string, { sentence }: Said): boolean => {
  const { noun, where } = heldAt.exec(question)?.groups ?? {};
  const place = reading.sentences[sentence];
  if (noun === undefined || where === undefined || !place || !isHumanNoun(noun.toLowerCase().replace(/^.*-/, '')))
    return true;
  const name = `${rootOf(where.replace(/['’]s?$/, ''))}\\p{L}*`;
  const beside = new RegExp(
    `(?<!\\p{L})${noun}s?(?: ${any}){0,3},? (?:of|for|at|from|in) (?:the )?(?:[\\p{L}-]+ ){0,2}?${name}|(?<!\\p{L})${name}(?:['’]s?)?(?: [\\p{L}\\p{N}-]+){0,3}? ${noun}(?!\\p{L})|(?<!\\p{L})${name}[^.;]{0,40} (?:its|whose|their) (?:[\\p{L}-]+ ){0,4}?${noun}(?!\\p{L})`,
    'iu',
  );
  const said = reading.text.slice(place.start, place.end);
  const isThere = new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, 'iu').test(said);
  if (!isThere || beside.test(reading.text)) return true;
  const other = new RegExp(
    `(?<!\\p{L})${noun} (?:of|for|at|from) (?:the )?${any}|${any}['’]s? (?:[\\p{L}-]+ ){0,2}${noun}(?!\\p{L})|${demonym} (?:\\p{L}+ )?(?:${noun}|${noun.charAt(0).toUpperCase()}${noun.slice(1)})(?!\\p{L})`,
    'u',
  );
  return isTopic(reading, name, place) && !other.test(said);
};

/** "Who is the mayor of Lisbon?" is not answered by who is mayor of York, nor by whoever stands beside the mayor. */
export const holdsIt = (reading: Reading, question: string, { span }: Said): boolean => {
  const typed = whoIs.exec(question)?.[1];
  const isThere = ({ kind, mentions }: Name) => kind === 'person' && mentions.some((one) => overlaps(one, span));
  return typed === undefined || !reading.names.some((name) => isThere(name) && isOfAnother(reading, typed, name));
};
