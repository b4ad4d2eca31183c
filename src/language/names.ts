/** Groups proper names into people, organisations and places, each with all the forms that stand for it. */

import { type Proper, properNames, roles } from './proper.ts';
import type { Mention, Name, Sentence, Span } from './reading.ts';
import type { Token } from './tagged.ts';

/** A name with what is needed to resolve pronouns and roles to it. */
export type Known = Name & { gender: 'm' | 'f' | null; roles: Set<string> };

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const plain = (words: string[]) => words.filter((word) => !suffix.test(word)).map((word) => word.toLowerCase());
const sameFirst = (a: string[], b: string[]) => a[0] === b[0];
const lastWord = (words: string[]) => plain(words).at(-1) ?? '';

const full = (known: Known) => known.name.split(' ');

/** "Donald J. Trump" is "Donald Trump"; "Bill Clinton" is not "Hillary Clinton". */
const isSame = (known: Known, proper: Proper): boolean => {
  const a = plain(full(known));
  const b = plain(proper.words);
  if (a.join(' ') === b.join(' ')) return true;
  return known.kind === 'person' && proper.kind !== 'place' && b.length > 1 && sameFirst(a, b) && a.at(-1) === b.at(-1);
};

/**
 * Who is meant by one word of a name. Of several with that surname it is the one that the article names most, since
 * papers write the others out; "Mr" and "Mrs" decide before that.
 */
const ownerOf = (proper: Proper, people: Known[]): Known | null => {
  const word = lastWord(proper.words);
  const fitting = people.filter((known) => {
    const words = plain(full(known));
    const gender = known.gender === null || proper.gender === null || known.gender === proper.gender;
    return words.length > 1 && gender && (words.at(-1) === word || (words[0] === word && proper.title === null));
  });
  const bySurname = fitting.filter((known) => lastWord(full(known)) === word);
  const named = bySurname.length > 0 ? bySurname : fitting;
  const sameGender = named.filter(({ gender }) => gender !== null && gender === proper.gender);
  const candidates = sameGender.length > 0 ? sameGender : named;
  return candidates.reduce<Known | null>(
    (best, known) => (best && best.mentions.length >= known.mentions.length ? best : known),
    null,
  );
};

const addMention = (known: Known, { start, end }: Span, written: string) => {
  known.mentions.push({ start, end, by: 'name' });
  if (written !== known.name && !known.aliases.includes(written)) known.aliases.push(written);
};

/** What stands between commas after the name and has no verb: "Heydar Aliyev, a former president,". */
const apposition = (text: string, name: Span): Span | null => {
  const after = /^, ((?:(?:the|an?|his|her)\b|[a-z-]+(?: [a-z-]+)? (?:of|at|for)\b)[^,.;:()“”"–—\n]{3,100})[,.]/.exec(
    text.slice(name.end, name.end + 120),
  );
  const words = after?.[1];
  if (!words || finite.test(words)) return null;
  return { start: name.end + 2, end: name.end + 2 + words.length };
};
const finite = /\b(?:is|are|was|were|has|have|had|said|says|did|does|will|would|could|should|may|might)\b/;

const rolesIn = (words: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => roles.has(word));

const describe = (text: string, known: Known, proper: Proper) => {
  const after = known.kind === 'person' ? apposition(text, proper) : null;
  if (proper.title) known.kind = 'person';
  for (const span of [proper.title, after]) {
    if (!span) continue;
    const written = text.slice(span.start, span.end);
    for (const role of rolesIn(written)) known.roles.add(role);
    const courtesy = /^(?:mrs?|ms|miss|mx|dr|sir)\.?$/i.test(written);
    const length = (known.description?.end ?? 0) - (known.description?.start ?? 0);
    if (!courtesy && span.end - span.start > length) known.description = span;
  }
};

const toKnown = (text: string, proper: Proper): Known => ({
  name: text.slice(proper.start, proper.end).replace(/\s+/g, ' '),
  kind: proper.kind ?? 'organisation',
  aliases: [],
  mentions: [],
  description: null,
  gender: proper.gender,
  roles: new Set(),
});

/** Sentences in which most words are capitalised, the verbs too: headlines, where a capital says nothing. */
const inTitleCase = (text: string, tokens: Token[]): Set<number> => {
  const counts = new Map<number, { words: number; capitals: number }>();
  for (const { start, lower, tags, sentence } of tokens) {
    const capital = /\p{Lu}/u.test(text.charAt(start));
    if (lower.length < 4 && (capital || !tags.has('Verb'))) continue;
    const count = counts.get(sentence) ?? { words: 0, capitals: 0 };
    count.words++;
    if (capital) count.capitals++;
    else if (tags.has('Verb')) count.words += 10;
    counts.set(sentence, count);
  }
  const isTitle = ({ words, capitals }: { words: number; capitals: number }) => words > 3 && capitals / words > 0.7;
  return new Set([...counts].filter(([, count]) => isTitle(count)).map(([sentence]) => sentence));
};

/** Places in title-case sentences where a name that the rest of the article knows is written. */
const knownIn = (
  text: string,
  sentence: Span,
  owners: Map<string, Known>,
): { known: Known; span: Span; written: string }[] => {
  const words = Array.from(text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu));
  const found: { known: Known; span: Span; written: string }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = 4; length > 0; length--) {
      const run = words.slice(i, i + length);
      const written = run.map(({ 0: word }) => word).join(' ');
      const known = run.length === length ? owners.get(written) : undefined;
      const [first] = run;
      const last = run.at(-1);
      if (!known || !first || !last) continue;
      found.push({
        known,
        span: { start: sentence.start + first.index, end: sentence.start + last.index + last[0].length },
        written,
      });
      i += length - 1;
      break;
    }
  }
  return found;
};

/** Everybody and everything with a name, in the order of first mention. */
export const namesOf = (text: string, tokens: Token[], sentences: Sentence[]): Known[] => {
  const titles = inTitleCase(text, tokens);
  const found = properNames(text, tokens, titles);
  const byLast = new Map<string, Known[]>();
  const all: Known[] = [];
  const single: Proper[] = [];

  for (const proper of found) {
    if (proper.words.length < 2) {
      single.push(proper);
      continue;
    }
    if (proper.kind === null) continue;
    const word = lastWord(proper.words);
    const group = byLast.get(word) ?? [];
    byLast.set(word, group);
    let known = group.find((candidate) => isSame(candidate, proper));
    if (!known) {
      known = toKnown(text, proper);
      group.push(known);
      all.push(known);
    }
    known.gender ??= proper.gender;
    if (proper.words.length > full(known).length && known.kind === 'person') {
      known.aliases.push(known.name);
      known.name = text.slice(proper.start, proper.end).replace(/\s+/g, ' ');
      known.aliases = known.aliases.filter((alias) => alias !== known.name);
    }
    addMention(known, proper, text.slice(proper.start, proper.end));
    describe(text, known, proper);
  }

  const byWord = new Map<string, Known[]>();
  for (const known of all) {
    if (known.kind !== 'person') continue;
    for (const word of new Set([lastWord(full(known)), plain(full(known))[0] ?? '']))
      byWord.set(word, [...(byWord.get(word) ?? []), known]);
  }
  const alone = new Map<string, Known>();
  const owned: { known: Known; proper: Proper }[] = [];
  const placeNames = new Set(found.filter(({ kind }) => kind === 'place').map(({ words }) => words.join(' ')));
  for (const proper of single) {
    // "Azerbaijani", where the article also names Azerbaijan, is no name of its own.
    const [demonym = ''] = proper.words;
    if (
      /(?:i|n|ese|ish)$/.test(demonym) &&
      [/i$/, /n$/, /an$/, /ian$/, /ese$/, /ish$/].some(
        (ending) => ending.test(demonym) && placeNames.has(demonym.replace(ending, '')),
      )
    )
      continue;
    const inPlace =
      /\b(?:in|near|from|at|to)\s$/.test(text.slice(Math.max(0, proper.start - 6), proper.start)) &&
      proper.kind === 'place';
    const owner = inPlace ? null : ownerOf(proper, byWord.get(lastWord(proper.words)) ?? []);
    if (owner) owned.push({ known: owner, proper });
    else if (proper.kind !== null || alone.has(proper.words[0] ?? '')) {
      const [word = ''] = proper.words;
      let known = alone.get(word);
      if (!known) {
        known = toKnown(text, proper);
        alone.set(word, known);
        all.push(known);
      }
      known.gender ??= proper.gender;
      addMention(known, proper, word);
      describe(text, known, proper);
    }
  }
  // Only now, so that who is named most is decided by full names alone.
  for (const { known, proper } of owned) {
    addMention(known, proper, text.slice(proper.start, proper.end));
    describe(text, known, proper);
  }
  const owners = new Map<string, Known>(
    all.toReversed().flatMap((known) => [known.name, ...known.aliases].map((form) => [form, known])),
  );
  for (const index of titles) {
    const sentence = sentences[index];
    if (!sentence) continue;
    for (const { known, span, written } of knownIn(text, sentence, owners)) addMention(known, span, written);
  }
  const start = ({ mentions }: Known) => mentions[0]?.start ?? 0;
  for (const known of all) known.mentions.sort((a: Mention, b: Mention) => a.start - b.start);
  return all.toSorted((a, b) => start(a) - start(b));
};
