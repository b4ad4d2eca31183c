/** Whether words that would answer a question really do, as far as rules can tell: a wrong answer is worse than none. */

import { isDefinedIn } from '../answer-thing.ts';
import { wordsBySentence } from '../article-words.ts';
import { askedNoun, namesIn, openPlace, tellsAgent, wantedBy } from '../asked.ts';
import { verbAsked } from '../asked-verb.ts';
import { queryOf } from '../bm25.ts';
import { candidatesOf, contentOf, namesInside } from '../candidates.ts';
import { isHumanNoun } from '../human.ts';
import { isNumberedSo } from '../numbered.ts';
import { holdersOf } from '../offices.ts';
import type { Name, Reading, Span } from '../reading.ts';
import { overlaps } from '../spans.ts';
import { stem, type Word, wordsOf } from '../stems.ts';
import { hasHeads, hasHolder, holderAsked, holdsIt, isHeldThere, isTheirs } from './holders.ts';
import { isItsDate } from './its-date.ts';
import { agentsIn } from './parsed.ts';
import { strangers } from './ranked.ts';
import type { Said } from './said.ts';
import { ALIKE, verbSaid } from './verb-said.ts';

/** "The 50th anniversary" counts nothing. */
const isOrdinal = (words: string): boolean =>
  /\d(?:st|nd|rd|th)\b/.test(words) && !/\d(?!\d*(?:st|nd|rd|th)\b)/.test(words);

/** Numbers in figures, and in words that nothing else is called: "one" may be somebody. */
const numeral =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|(?:m|b|tr)illions?|dozens?|twice|several|various|many|every|daily|weekly|monthly|yearly|annually)\b/iu;

/** "After Oslo agreed to pay" tells when, too, and "early in the Bronze Age". */
const temporal =
  /\b(?:during|after|before|until|since|when|while|once|upon|following|as soon as|early|late|mid|age|era|century|decades?|dynasty|reign)\b/i;
/** Characters before the words that answer in which it may stand. */
const ahead = 12;

/** "When" and "how many" are answered only where the sentence has a date or a number, or the words say after what. */
const hasKind = (reading: Reading, question: string, { sentence, span }: Said): boolean => {
  const wanted = wantedBy(question);
  const place = reading.sentences[sentence];
  if (!place || (wanted !== 'date' && wanted !== 'number' && wanted !== 'duration')) return true;
  const words = reading.text.slice(span.start, span.end);
  if (wanted !== 'date' && isOrdinal(words)) return false;
  if (wanted === 'number' && /^(?:only |just )?one (?!of\b)/i.test(`${words} `)) return true;
  if (candidatesOf(reading, place, wanted).length > 0 || (wanted === 'date' ? /\d/ : numeral).test(words)) return true;
  return wanted === 'date' && temporal.test(reading.text.slice(Math.max(place.start, span.start - ahead), span.end));
};

/** "Which region broke away?": where the sentence says "the region", no other name in it is that region. */
const isNamedSo = ({ text, sentences }: Reading, question: string, { sentence, span }: Said): boolean => {
  const noun = askedNoun(question);
  const place = sentences[sentence];
  if (!place || noun === null || wantedBy(question) !== 'place') return true;
  const nouns = contentOf(text, place).filter((word) => word.stem === stem(noun));
  const isNear = (word: Span) => word.start < span.end + 20 && span.start - 20 < word.end;
  const isMeant = ({ start }: Span) => /\b(?:the|this|that) $/i.test(text.slice(Math.max(0, start - 5), start));
  return nouns.some(isNear) || !nouns.some(isMeant);
};

const personal = /^(?:he|she|they)$/i;

/** "Hill, Moss and Lake announced it": whoever stands in one list with the last of them. */
const listed = ({ text }: Reading, { start: from }: Span, { start, end }: Span): Span => {
  const [before = ''] = /(?:\p{Lu}[\p{L}.'’-]*,?\s)+(?:and|or|&)\s$/u.exec(text.slice(from, start)) ?? [];
  return { start: start - before.length, end };
};

/** "A spokesman for the growers, Ian Peel, wrote": one and the same. */
const isApposed = (text: string, one: Span, other: Span): boolean => {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return text.slice(first.end, second.start) === ', ';
};

/** "Hill said she would buy it": one person is meant at both places. */
const areSame = ({ names }: Reading, one: Span, other: Span): boolean =>
  names.some(({ mentions }) => [one, other].every((place) => mentions.some((mention) => overlaps(mention, place))));

/** "The Leeds coach" and "Hill of Leeds" have a name and end with it, or with a noun for somebody: not "Hill's long tradition". */
const isActor = (reading: Reading, agent: Span): boolean => {
  if (namesInside(reading, agent, ['person', 'organisation', 'place']).length === 0) return false;
  const [head = ''] = reading.text.slice(agent.start, agent.end).split(/ (?:of|in|at|on|for|from|with|to|by) /, 1);
  const last = wordsOf(head, agent.start).at(-1);
  const isNamed = ({ mentions }: Name) => mentions.some((mention) => last && overlaps(mention, last));
  return last !== undefined && (isHumanNoun(last.lower) || reading.names.some(isNamed));
};

const howMany = /^\W*how (?:much|many)\b/i;

/** "How much will the council pay?": who is asked about, without a name. */
const unnamed =
  /\b(?:will|would|did|does|do|has|have|had|can|could) (?:the|his|her|its|their) (?:[\p{Ll}-]+ ){0,2}?(?<noun>[\p{Ll}-]+) (?<verb>\p{Ll}+)/gu;

/** Whether the sentence has that noun: who does something in it under a name is then somebody else. */
const hasUnnamed = (reading: Reading, question: string, sentence: number): boolean => {
  const verb = verbAsked(question);
  const here = wordsBySentence(reading)[sentence] ?? [];
  return [...question.matchAll(unnamed)].some(
    ({ groups }) => groups?.verb === verb && here.some((word) => word.stem === stem(groups?.noun ?? '')),
  );
};

/**
 * "What did Hill announce?" is not answered by what Lake announced, nor "Who announced it?" by whom she told, be she named or
 * not, or by who else is in "it was announced".
 */
const isOfAsked = (reading: Reading, question: string, { sentence, span }: Said): boolean => {
  const place = reading.sentences[sentence];
  const open = openPlace(question) ?? (howMany.test(question) ? 'patient' : null);
  if (!place || open === null || open === 'equal') return true;
  const isTold = () => namesIn(question).length > 0 || hasUnnamed(reading, question, sentence);
  if (open === 'agent' ? wantedBy(question) !== 'person' : !tellsAgent(question) || !isTold()) return true;
  const asked = new Set(queryOf(question).map((word) => word.stem));
  const isAnothers = (agent: Span | null | 'nobody'): boolean => {
    if (agent === 'nobody') return open === 'agent';
    if (!agent) return false;
    const isPronoun = open === 'agent' && personal.test(reading.text.slice(agent.start, agent.end));
    if (!isPronoun && !isActor(reading, agent)) return false;
    return open === 'agent'
      ? !overlaps(agent, span) && !isApposed(reading.text, agent, span) && !areSame(reading, agent, span)
      : !contentOf(reading.text, listed(reading, place, agent)).some((word) => asked.has(word.stem));
  };
  const agents = agentsIn(reading.text, place, question);
  return agents.length === 0 || !agents.every(isAnothers);
};

/** "Carey" of "Who taught Carey?" and "Ann Carey", but not of "Carey Hall" or "the Green Carey". */
const isNamedAlone = (question: string, words: Word[], name: string): boolean => {
  const own = name.toLowerCase().split(' ');
  const isName = ({ start }: Word) => start > 0 && /\p{Lu}/u.test(question.charAt(start));
  const at = words.findIndex((word) => word.lower.replace(/['’]s?$/, '') === own.at(-1) && isName(word));
  const isOther = (word: Word | undefined) => word !== undefined && isName(word) && !own.includes(word.lower);
  return at >= 0 && !isOther(words[at - 1]) && !isOther(words[at + 1]);
};

/** People of the article whom the question names, each by themselves. */
const peopleNamed = ({ names }: Reading, question: string): Name[] => {
  const words = wordsOf(question);
  return names.filter(({ kind, name }) => kind === 'person' && isNamedAlone(question, words, name));
};

/** "Who taught Carey?" is not answered by who taught her, where that is another: whom the question names is meant in it. */
const isAboutNamed = (reading: Reading, question: string, { sentence }: Said): boolean => {
  const place = reading.sentences[sentence];
  const people = reading.names.filter(({ kind }) => kind === 'person');
  const isHere = ({ mentions }: Name) => mentions.some((mention) => place && overlaps(mention, place));
  // "Carey's book" may be meant without her.
  const isOwner = ({ name }: Name) => ["'s ", '’s '].some((owned) => question.includes(name.split(' ').at(-1) + owned));
  const named = peopleNamed(reading, question).filter((name) => !isOwner(name));
  if (named.length === 0 || named.some(isHere) || !people.some(isHere)) return true;
  // A pronoun that is nobody's yet may be theirs.
  return (wordsBySentence(reading)[sentence] ?? []).some(
    (word) =>
      /^(?:he|she|him|her|his|they|them|their)$/.test(word.lower) &&
      !people.some(({ mentions }) => mentions.some((mention) => overlaps(mention, word))),
  );
};

/** "Who is Ann Carey?", of a single person. */
const identity = /^\W*who(?:['’]s| is| was) (?:[\p{L}.-]+ ?){1,3}\W*$/iu;

/** "Who is Carey?" is not answered by another's name alone, nor "Who is Carey's aunt?" by Carey's own, or by what she is. */
const isAnother = (reading: Reading, question: string, { span }: Said): boolean => {
  const owner = holderAsked(question)?.owner;
  if (owner === undefined && !identity.test(question)) return true;
  const asked = peopleNamed(reading, question);
  const covers = (one: Span) => one.start <= span.start && span.end <= one.end;
  if (owner !== undefined)
    return ![...asked, ...(holdersOf(reading, owner) ?? [])].some(
      ({ mentions, description }) => mentions.some(covers) || (description !== null && overlaps(description, span)),
    );
  if (asked.length !== 1) return true;
  return !reading.names.some((name) => name !== asked[0] && name.kind !== 'place' && name.mentions.some(covers));
};

/** "What did Hill promise?" is not answered by what she opened: the sentence has the verb, or a word like it. */
const hasVerb = (reading: Reading, question: string, { sentence }: Said): boolean =>
  (verbSaid(reading, question)?.(sentence) ?? 1) >= ALIKE;

/** "What is a division?" is not answered by which division waited. */
const isDefined = (reading: Reading, question: string, { sentence }: Said): boolean => {
  const place = reading.sentences[sentence];
  return place === undefined || isDefinedIn(reading, question, place);
};

/** "Who won in 1970?" is not answered by who won in 1974; the answer's own numbers are what is asked for. */
const hasNumbers = ({ text, sentences }: Reading, question: string, { sentence, span }: Said): boolean => {
  const place = sentences[sentence];
  if (!place) return true;
  const { start } = sentences[sentence - 1] ?? place;
  const { end } = sentences[sentence + 1] ?? place;
  const said = `${text.slice(place.start, span.start)} ${text.slice(span.end, place.end)}`;
  return isNumberedSo(question, said, text.slice(start, end));
};

/** Where somebody died is not where they were born. */
const isOfBirth = ({ text, sentences }: Reading, question: string, { sentence }: Said): boolean => {
  const { start = 0, end = 0 } = sentences[sentence] ?? {};
  const written = text.slice(start, end);
  return !/\bborn\b/i.test(question) || /\bborn\b/i.test(written) || !/\bdie[ds]?\b/i.test(written);
};

/** Whether none of the rules speaks against it; and whether the article knows everybody who is named. */
export const isBorneOut = (reading: Reading, question: string, said: Said): boolean =>
  strangers(reading, question) === 0 &&
  [
    hasHeads,
    hasHolder,
    hasKind,
    isItsDate,
    isNamedSo,
    isOfAsked,
    isAboutNamed,
    isAnother,
    isTheirs,
    isHeldThere,
    holdsIt,
    hasVerb,
    isOfBirth,
    isDefined,
    hasNumbers,
  ].every((check) => check(reading, question, said));
