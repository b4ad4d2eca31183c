/** Who holds an office: "the president of France" is "French President Claire Dumont", by what people are called beside their names. */
import { isDemonymOf } from './demonyms.ts';
import { isHumanNoun } from './human.ts';
import { qualified, roles } from './name-words.ts';
import type { Name, NameKind, Reading, Span } from './reading.ts';
import { initialsOf } from './same-name.ts';
import { overlaps } from './spans.ts';
import { isStopWord, type Word, wordsOf } from './stems.ts';
import { isOrdinary } from './tagged.ts';

/** An office, and whose or of where: "prime minister", "Poland". */
type Office = { role: string; owner: string | null };

const forms = [
  /^(?<role>\p{L}[\p{L}-]*(?: [\p{L}-]+){0,4}?) (?:of|for|at|from|in) (?:the )?(?<owner>\p{Lu}.*)$/u,
  /^(?<owner>\p{Lu}.*?)['’]s? (?<role>\p{L}[\p{L}-]*(?: [\p{L}-]+){0,3})$/u,
  /^(?<owner>\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*)*) (?<role>\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,2})$/u,
];

const shortened = new Map([
  ['ceo', 'chief executive'],
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
]);
/** "CEO" is "chief executive" in full. */
const inFull = (words: string): string =>
  words.replace(/\p{L}+/gu, (word) => shortened.get(word.toLowerCase()) ?? word);

const officeIn = (typed: string): Office => {
  const found = forms.map((form) => form.exec(typed)?.groups).find((groups) => groups !== undefined);
  return { role: inFull(found?.role ?? typed), owner: found?.owner ?? null };
};

/** All but those that only say how a phrase is built; "US" is no "us". */
const contentOf = (words: string, offset = 0): Word[] =>
  wordsOf(words, offset).filter(
    ({ lower, start, end }) => !isStopWord(lower) || /^\p{Lu}{2,}$/u.test(words.slice(start - offset, end - offset)),
  );
const isIn = (words: Word[], word: Word): boolean => words.some(({ stem }) => stem === word.stem);

/** What a person is called, in parts: whose, "the Swiss"; what, "president"; and of what, "of the Seed Bank". */
type Called = { name: Name; whose: Word[]; head: Word[]; behind: Word[]; at: Span };

/** "Northbrook’s captain Siv Aas", where the title is but "captain". */
const ownerAhead = /(?:\p{Lu}[\p{L}-]* ){0,3}\p{Lu}[\p{L}-]*['’]s? $/u;
/** "Governor Ruth Amadi of Lagos State" */
const behindName =
  /^,? (?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:of|for|at) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |and )?\p{Lu}[\p{L}’'-]*){0,4})/u;

const calledIn = ({ text, names }: Reading): Called[] =>
  names.flatMap((name) => {
    const at = name.kind === 'person' ? name.description : null;
    if (!at) return [];
    const written = text.slice(at.start, at.end);
    const [before = ''] = ownerAhead.exec(text.slice(Math.max(0, at.start - 60), at.start)) ?? [];
    const [, of = ''] = behindName.exec(text.slice(at.end, at.end + 120)) ?? [];
    const [front = ''] = written.split(/ (?:of|for|at|in|who|from|to|with) /, 1);
    const owner = /^(?:.*['’]s?|its|his|her|their) /i.exec(front)?.[0] ?? '';
    return {
      name,
      at,
      whose: [...wordsOf(before, at.start - before.length), ...wordsOf(owner, at.start)],
      head: contentOf(inFull(front.slice(owner.length)), at.start + owner.length),
      behind: [...contentOf(written.slice(front.length), at.start + front.length), ...contentOf(of)],
    };
  });

/** Whether the person is called that, and no deputy: "prime minister" is no minister of another kind. */
const hasRole = ({ text }: Reading, { head, behind, at }: Called, role: string): boolean => {
  const wanted = contentOf(role);
  const own = contentOf(role.split(' of ', 1)[0] ?? '');
  return (
    own.some(({ lower }) => roles.has(lower) || isHumanNoun(lower)) &&
    qualified.test(text.slice(at.start, at.end)) === qualified.test(role) &&
    own.every((word) => isIn(head, word)) &&
    wanted.every((word) => isIn([...head, ...behind], word))
  );
};

/** Whether the words have the owner: in its words, as an adjective, or by its first letters. */
const hasOwner = (words: Word[], owner: string): boolean => {
  const wanted = contentOf(owner);
  const small = owner.toLowerCase().replace(/\W+$/, '');
  const short = initialsOf(owner.split(' ')).map((letters) => letters.toLowerCase());
  return (
    wanted.length > 0 &&
    (wanted.every((word) => isIn(words, word)) ||
      words.some(({ lower }) => isDemonymOf(lower, small) || (lower.length > 1 && short.includes(lower))))
  );
};

/** What a place or a firm may be called by whoever speaks of it again: "the town's mayor". */
const again = {
  place: /^(?:town|city|country|nation|state|county|village|region|province|island|republic)$/,
  organisation:
    /^(?:company|firm|club|team|side|group|bank|union|party|charity|school|university|agency|chain|theatre|hospital|prison|museum|church)$/,
  person: /^$/,
} as const;

/** Words beside the noun that leave it the same office. */
const plain = /^(?:new|current|longtime|long|time|own|artistic|executive|head|veteran|first)$/;

/** Who or what has the office, as the article has it: of what kind, where it is known, and where it is meant. */
type Owner = { typed: string; kind: NameKind | null; name: Name | null; places: Span[] };

const ownerIn = ({ text, names }: Reading, typed: string): Owner => {
  const wanted = contentOf(typed);
  const name = names.find((one) => wanted.length > 0 && wanted.every((word) => isIn(contentOf(one.name), word)));
  if (name) return { typed, kind: name.kind, name, places: name.mentions };
  const written = typed.replace(/\W+$/, '');
  const places: Span[] = [];
  for (let start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1))
    places.push({ start, end: start + written.length });
  return { typed, kind: null, name: null, places };
};

/** Whoever is there may be from elsewhere: "the mayor was in Lisbon for talks". */
const visiting = /\b(?:was|were|is|are|flew|flies|fly|travel\p{L}*|arriv\p{L}*|visit\p{L}*|trip|went|met|talks)\b/u;

/** Where the sentence ends in which that stands, if whoever it is may be at home in it. */
const reachOf = ({ text, sentences }: Reading, { start, end }: Span, places: Span[]): number => {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  const next = places.find((place) => place.start > end);
  return sentence && next && !visiting.test(text.slice(end, next.start)) ? sentence.end : start;
};

/** What the article names most, and by then: an office that has no owner beside it is of there. */
const isTopic = (reading: Reading, { kind, name, places }: Owner, at: Span): boolean => {
  const { names, headline } = reading;
  const reach = reachOf(reading, at, places);
  if ((places[0]?.start ?? reach) >= reach) return false;
  const others = names.filter((one) => one !== name && (kind === null ? one.kind !== 'person' : one.kind === kind));
  const isTold = (some: Span[]) => headline !== null && some.some((one) => overlaps(one, headline));
  if (isTold(places)) return !others.some(({ mentions }) => isTold(mentions));
  return others.every(({ mentions }) => mentions.length < places.length || (mentions[0]?.start ?? 0) > reach);
};

/** "Its chairman": whether nothing else has been named since it was; people and months have none. */
const isLastNamed = ({ text, names, timeline }: Reading, { places }: Owner, before: number): boolean => {
  const last = places.findLast(({ end }) => end <= before);
  if (!last) return false;
  const people = names
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ mentions, description }) => (description ? [...mentions, description] : mentions));
  const between = wordsOf(text.slice(last.end, before), last.end);
  const isNamed = (word: Word) =>
    /(?<![.!?:]["”’]?) \p{Lu}$/u.test(text.slice(word.start - 3, word.start + 1)) &&
    !isOrdinary(word.lower) &&
    ![...people, ...timeline].some((place) => overlaps(place, word));
  return !between.some(isNamed);
};

/** Whether whoever is called so without an owner, or with "its", is the owner's: the article is about it, or it is meant there. */
const isImplied = (reading: Reading, owner: Owner, called: Called, role: string): boolean => {
  const { whose, head, behind, at } = called;
  // "An editor": of whatever paper.
  if (/^an? /i.test(reading.text.slice(at.start, at.end))) return false;
  const wanted = contentOf(`${role} ${owner.typed}`);
  // "Its governor at the time"
  if (behind.some((word) => !isIn(wanted, word) && word.lower !== 'time')) return false;
  const [first, last] = [whose[0], whose.at(-1)];
  if (!first || !last)
    return head.every((word) => isIn(wanted, word) || plain.test(word.lower)) && isTopic(reading, owner, at);
  const span = { start: first.start, end: last.end };
  const meant = reading.names.filter(
    (name) => name !== called.name && name.mentions.some((mention) => overlaps(mention, span)),
  );
  if (meant.length > 0) return meant.every((name) => name === owner.name);
  const isOwner = ({ lower }: Word) => {
    const noun = lower.replace(/['’]s?$/, '');
    return again[owner.kind ?? 'organisation'].test(noun) || owner.name?.name.toLowerCase().split(' ').includes(noun);
  };
  const said = contentOf(reading.text.slice(span.start, span.end));
  if (said.length === 0) return isLastNamed(reading, owner, at.start);
  return said.every(isOwner) && isTopic(reading, owner, at);
};

/**
 * Whether that is no answer to who is what is typed: somebody else is; or somebody is called so but of elsewhere, and this one so too
 * or something else. The mayor who was in Lisbon is not the mayor of Lisbon.
 */
export const isOfAnother = (reading: Reading, typed: string, name: Name): boolean => {
  const { role, owner } = officeIn(typed);
  if (owner === null) return false;
  const holders = holdersOf(reading, typed) ?? [];
  if (holders.length > 0) return !holders.includes(name);
  return name.description !== null && calledIn(reading).some((one) => hasRole(reading, one, role));
};

/**
 * People whom the article calls what is typed ("mayor of Leeds", "Leeds’s mayor"): those with the owner beside the noun, or else
 * those whose office has none and is the owner's as far as the article goes. Null where no noun for people is typed. A former mayor
 * or a deputy one is none, unless such a one is asked for.
 */
export const holdersOf = (reading: Reading, typed: string): Name[] | null => {
  const { role, owner } = officeIn(typed);
  if (!contentOf(role).some(({ lower }) => roles.has(lower) || isHumanNoun(lower))) return null;
  const called = calledIn(reading).filter((one) => hasRole(reading, one, role));
  if (owner === null) return called.map(({ name }) => name);
  const theirs = called.filter(({ whose, head, behind }) => hasOwner([...whose, ...head, ...behind], owner));
  if (theirs.length > 0) return theirs.map(({ name }) => name);
  const meant = ownerIn(reading, owner);
  return called.filter((one) => isImplied(reading, meant, one, role)).map(({ name }) => name);
};
