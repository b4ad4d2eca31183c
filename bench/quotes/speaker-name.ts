/** What kind of phrase a speaker is written as, and the name in it. By the phrase alone: PolNeAR marks no kinds. */

import { neverNames, organisations, particles, roles } from '../../src/language/lexicon/name-words.ts';
import type { Span } from '../contract.ts';

export const speakerKinds = ['name', 'organisation', 'pronoun', 'role or other phrase', 'none'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

const pronouns = new Set(
  `i me we us you he him she her it they them who whom which that this these those one what whoever everyone everybody anyone
  anybody someone somebody nobody others many some most several few all both neither none another`.split(/\s+/),
);
const suffix = /^(?:jr|sr|ii|iii|iv)$/;
const honorific = /^(?:mr|mrs|ms|dr)$/;
const determiner = /^(?:the|an?)$/i;
/** Where the head of a phrase ends: "a professor | at Yale", "Mike Pence | (R-Ind.)". */
const headEnd = /\s*[,(–—]|\s(?:of|for|in|at|from|with|on|near|to|about|by|who|whom|whose|which|that)\s/u;
/** "Republicans", "Americans": people, not a name. */
const group = /(?:ans|crats|ists)$/;

const plain = (word: string) => word.toLowerCase().replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, '');
const isTitle = (word: string, at: number, run: string[]) =>
  (roles.has(plain(word)) && !honorific.test(plain(run[at - 1] ?? ''))) ||
  (plain(word).length > 1 && neverNames.has(plain(word))) ||
  /^\p{L}{3,}\.$|['’]s?$/u.test(word);

/** The capitalised words that end `head`, without titles and owners: "Clinton’s running mate Sen. Tim Kaine" → tim, kaine. */
const nameAtEnd = (head: string): string[] => {
  const words = head.split(/\s+/u);
  const last = words.findLastIndex((word) => !/^\p{Lu}/u.test(word) && !particles.has(plain(word)));
  const run = words.slice(last + 1);
  const title = run.findLastIndex(isTitle);
  const name = run.slice(title + 1).map(plain);
  const before = title < 0 ? words[last] : undefined;
  const isStray = name.length === 1 && before !== undefined && !determiner.test(before) && !roles.has(before);
  return isStray ? [] : name.filter((word) => word !== '' && !suffix.test(word));
};

/**
 * The words of the one name that `phrase` is, lower case and without titles: `mike, pence` for "Republican nominee Gov. Mike
 * Pence (R-Ind.)" and for "the governor, Mike Pence,". Null where it is none or several: "the governor", "Trump’s campaign",
 * "Clinton and Kaine".
 */
export const nameIn = (phrase: string): string[] | null => {
  const written = phrase.trim().replace(/['’]s?$/u, '');
  const head = written.split(headEnd, 1)[0] ?? '';
  if (/\s(?:and|&)\s/u.test(head)) return null;
  const name = nameAtEnd(head);
  if (name.length > 0) return name.length === 1 && group.test(name[0] ?? '') ? null : name;
  const apposition = /,\s*([^,]+),?$/u.exec(written)?.[1] ?? '';
  const named = nameAtEnd(apposition);
  return named.length > 1 && named.length === apposition.split(/\s+/u).length ? named : null;
};

/** The word that a phrase is about, as a place in it: "spokeswoman" of "a spokeswoman for Hillary Clinton". */
export const headIn = (phrase: string): Span => {
  const start = phrase.search(/\S/u);
  const head = phrase.slice(start).split(headEnd, 1)[0] ?? '';
  return { start: start + (/\S*$/u.exec(head)?.index ?? 0), end: start + head.length };
};

/** The kind of `phrase`, which stands in `text`; a capitalised word that the text also writes small is no name. */
export const kindOf = (phrase: string | null, text: string): SpeakerKind => {
  if (phrase === null) return 'none';
  if (pronouns.has(plain(phrase))) return 'pronoun';
  const name = nameIn(phrase);
  const [only, second] = name ?? [];
  const isWord =
    only !== undefined && second === undefined && new RegExp(`(?<!\\p{L})${only}(?!\\p{L})`, 'u').test(text);
  if (name === null || isWord) return 'role or other phrase';
  const [first = '', ...rest] = phrase.trim().split(/\s+/u);
  const isOrganisation =
    organisations.has(name.at(-1) ?? '') ||
    (determiner.test(first) && rest.length === name.length) ||
    /^\p{Lu}{2,4}$/u.test(first + rest.join(' '));
  return isOrganisation ? 'organisation' : 'name';
};
