/** Answers what something is, and where, from how the article defines it or places it. */
import { answeredAt } from './answered-at.ts';
import { folded } from './folded.ts';
import { isHumanNoun } from './human.ts';
import { kindBeside } from './kind-beside.ts';
import { organisationNouns } from './name-words.ts';
import type { Answer, Name, Reading, Span } from './reading.ts';
import { isStopWord, wordsOf } from './stems.ts';

/** `'open'` where the article names it and says nothing of the kind; null where the question is another. */
export type Known = Answer | 'open' | null;

const what = /^\W*what(?:['’]s| is| are| was| were) (?:the |an? )?(.{2,60}?)\W*$/iu;
/** "What is based in Oslo?", "What is Oslo part of?": that has no definition. */
const clause =
  /^\p{L}+(?:ed|en|wn|ght|lt|ld|nt) (?:in|on|at|by|of|for|to|from|with|as|about|into)\b|\b(?:in|on|at|by|of|for|to|from|with|as|about|like|called|named|doing)$/iu;
const where = /^\W*where(?:['’]s| is| are| was| were) (?:the |an? )?(.{2,60}?)(?: located| situated)?\W*$/iu;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, '\\s+');

/** Whether more than "a" or "the" stands before a word: "the 3rd conjugation" tells of no conjugation what it is. */
const isModified = (text: string, at: number): boolean => {
  const [, before] = /([\p{L}\p{N}-]+) $/u.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  return before !== undefined && !isStopWord(before.toLowerCase());
};

/** "In Leeds, a spokesman …", "According to the Echo, a …": what follows the comma is told there, or by them. */
const fronted =
  /(?:^|[.!?“"\n]\s*)(?:In|At|On|To|From|For|After|Before|Since|With|Without|Near|Outside|Under|By|Apart from|According to|As for|Unlike|Like) (?:\p{Ll}+ ){0,4}$/u;
/** "X, a spokesman said": nothing that X is. */
const told = / (?:said|says|told|added|wrote)$/;

/** The answer in the first match behind the headline that has one: its last words, as `wordsIn` gives them. */
const firstIn = (
  reading: Reading,
  pattern: RegExp,
  wordsIn: (match: RegExpExecArray, at: number) => string | undefined,
): Answer | null => {
  const from = reading.headline?.end ?? 0;
  for (const match of reading.text.slice(from).matchAll(pattern)) {
    const at = from + match.index;
    const words = wordsIn(match, at);
    const end = at + match[0].length;
    if (words !== undefined) return answeredAt(reading, { start: end - words.length, end }, 0.9);
  }
  return null;
};

/**
 * "Leeds, a city in the north," "Leeds is a city" and "The Echo (a weekly)". Capitals alone are a list: "Leeds, the Netherlands and
 * Oslo".
 */
const defined = (reading: Reading, typed: string): Answer | null => {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(typed)}(?:(?:\\s\\([^()]{0,80}\\))?\\)?(?<beside>["”’]?,["”’]?| (?:is|are|was|were)) |\\s\\()(?<words>(?:an?|the|one of the) [^,.;:()–—]{1,200}?)(?=[,.;:()–—]| (?:that|which|who|whose|where)\\b)`,
    'giu',
  );
  return firstIn(reading, pattern, ({ groups: { beside = '', words = '' } = {} }, at) => {
    const isTold = beside.includes(',') && fronted.test(reading.text.slice(Math.max(0, at - 60), at));
    const isOther = /^\p{Ll}/u.test(typed) && isModified(reading.text, at);
    const isDefinition =
      /(?<!\p{L})\p{Ll}{3,}/u.test(words.replace(/^(?:one of )?(?:an?|the) /i, '')) &&
      !/ and \p{Lu}/u.test(words) &&
      !told.test(words);
    return isDefinition && !isTold && !isOther ? words : undefined;
  });
};

/** "the International Tin Council (ITC)", "graphical user interfaces (GUIs)": what the letters stand for. */
const inFull = (reading: Reading, typed: string): Answer | null => {
  const letters = /^(\p{Lu}{2,6})s?$/u.exec(typed)?.[1];
  const at = letters === undefined ? -1 : reading.text.indexOf(` (${typed})`);
  if (letters === undefined || at < 0) return null;
  const words = wordsOf(reading.text.slice(Math.max(0, at - 100), at), Math.max(0, at - 100));
  const isFull = (some: typeof words) => {
    const initials = (of: typeof words) => of.map(({ lower }) => lower.charAt(0)).join('');
    return [some, some.filter(({ lower }) => !isStopWord(lower))].some((of) => initials(of) === letters.toLowerCase());
  };
  const first = words.findLast((word, place) => !isStopWord(word.lower) && isFull(words.slice(place)));
  // "Frida Andersson (FA)" runs for it.
  const isSomebody = ({ kind, mentions }: Name) => kind === 'person' && mentions.some(({ end }) => end === at);
  return first && !reading.names.some(isSomebody) ? answeredAt(reading, { start: first.start, end: at }, 0.9) : null;
};

/** "the coastal region of X": what kind of place X is, and where. */
const regions =
  'region|province|state|district|county|city|town|village|island|capital|republic|area|part|coast|suburb';

const regionOf = (reading: Reading, typed: string): Answer | null => {
  const pattern = new RegExp(`\\bthe (?:[\\p{L}-]+ ){0,3}(?:${regions}) of ${escaped(typed)}(?![\\p{L}\\p{N}])`, 'giu');
  return firstIn(reading, pattern, ([whole]) => whole);
};

/** "Located in the north", "near the mill" and "in Leeds", but not "in favour". */
const isPlace =
  /^(?:(?:located|situated) |(?:near|along|between) (?:the |an? |\p{Lu}|\d)|(?:in|on|at) (?:the )?\p{Lu})/u;

/** "X, a palace, is located in Leeds". */
const located = (reading: Reading, typed: string): Answer | null => {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(typed)}(?:,[^,.;]{1,100},)? (?:is|are|was|were|lies?|stands?) ((?:(?:located|situated) )?(?:in|on|at|near|along|between) [^,.;:()–—]+)`,
    'giu',
  );
  return firstIn(reading, pattern, ([, words = '']) =>
    isPlace.test(words) ? words.replace(/^(?:located|situated) /, '') : undefined,
  );
};

/** "What is a glacier?", "What are glaciers?", "What is Buddhism?": one to three words, and none that does something or says where. */
const plainThing =
  /^\W*what(?:['’]s| is| are| was| were) (?:an? (?<one>[\p{L}\p{N}-]{2,}(?: [\p{L}\p{N}-]{2,}){0,2})|["“]?(?<many>[\p{L}\p{N}-]{2,}(?: [\p{L}\p{N}-]{2,})?)["”]?)\W*$/iu;
const relating = /^(?:the|an?|in|on|at|of|for|to|from|with|by|as|about|like|this|that|it|his|her|their)$/i;
const doing = /(?:ed|ing)$/i;
const done = /ed$/i;

/** Before what is defined: "a hall, also called a". */
const naming = `(?:called|named|termed|dubbed|known as|referred to as|defined as|mean(?:s|ing)?|or) (?:an? |the )?["“‘']?|\\(`;
/** Behind it: "Glaciers (…", "a glacier, or", "The Echo, a weekly, is"; but "Sintra, the Algarve" is a list, and "is in debt" says no such thing. */
const defining = ` \\(|:| [–—-] |, (?:or|which|also|that is|i\\.e\\.|(?:an?|the) (?=\\p{Ll}))|,?(?: [^,.;]{1,80},)? (?:is|are|was|were|means?|meant|refers?|denotes?|describes?|consists?|stands for) (?!(?:in|on|at|to|not)\\b)`;
/** What one of a kind is takes an article: "A boiler is cheaper" says no such thing. */
const ofOne = / (?:is|are|was|were) ["“‘']?(?:an?|the|any|one|what|where|when|usually|often)\b/;

/**
 * Whether a sentence says what something is, where the question asks for nothing else: "Glaciers are …", "called a glacier"; true of
 * other questions. "The 3rd division waited" tells of no division what it is, nor "In Leeds, a man" what Leeds is.
 */
export const isDefinedIn = ({ text }: Reading, question: string, { start, end }: Span): boolean => {
  const { one, many } = plainThing.exec(question)?.groups ?? {};
  const typed = one ?? many;
  // "A holding" is a thing; "a bay called" asks for its name.
  const isOther = (word: string) => relating.test(word) || (one === undefined ? doing : done).test(word);
  if (typed === undefined || typed.split(' ').some(isOther)) return true;
  const thing = escaped(typed).replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`);
  const pattern = new RegExp(
    `(?<before>${naming})?(?<!\\p{L})${thing}["”’']?(?:e?s)?(?!\\p{L})(?<behind>${defining})?`,
    'gu',
  );
  return [...text.slice(start, end).matchAll(pattern)].some(({ index, groups: { before, behind } = {} }) => {
    if (before !== undefined) return true;
    const at = start + index;
    // "Rhizomes, underground stems that …"
    if (index === 0 && one === undefined && /^, \p{Ll}/u.test(text.slice(at + typed.length, end))) return true;
    // "The Danish brewer Tuxen"
    const [, noun = ''] = /(\p{Ll}+) $/u.exec(text.slice(Math.max(start, at - 30), at)) ?? [];
    if (/^\p{Lu}/u.test(typed) && (isHumanNoun(noun) || organisationNouns.has(noun))) return true;
    if (behind === undefined) return false;
    if (one !== undefined && / (?:is|are|was|were) $/.test(behind)) return ofOne.test(text.slice(at, end));
    if (behind.startsWith(',') && fronted.test(text.slice(Math.max(0, at - 60), at))) return false;
    return /^\p{Lu}/u.test(typed) || !isModified(text, at);
  });
};

const beside = (reading: Reading, typed: string): Answer | null => {
  const span = kindBeside(reading, typed);
  return span && answeredAt(reading, span, 0.9);
};

/** The answer to "What is …?" or "Where is …?", where the article says it in so many words. */
export const thingIn = (reading: Reading, question: string): Known => {
  const [thing, place] = [what, where].map((form) => form.exec(question)?.[1]);
  const isName = (typed: string, kind?: Name['kind']) =>
    reading.names.some(
      (one) =>
        (kind ?? one.kind) === one.kind && [one.name, ...one.aliases].some((form) => folded(form) === folded(typed)),
    );
  if (thing !== undefined && !clause.test(thing))
    return (
      defined(reading, thing) ?? inFull(reading, thing) ?? beside(reading, thing) ?? (isName(thing) ? 'open' : null)
    );
  if (place === undefined) return null;
  return regionOf(reading, place) ?? located(reading, place) ?? (isName(place, 'place') ? 'open' : null);
};
