/** Whether a name is a person's, an organisation's or a place's: by its own words, and by what stands beside it all along the article. */
import { cueOf } from '../lexicon/cues.ts';
import { ambiguous, organisationNouns, organisations, placeNouns, places, surely } from '../lexicon/name-words.ts';
import { isPublication, isWork } from '../lexicon/publications.ts';
import type { NameKind } from '../reading.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { isOrdinary, type Token } from '../text/tagged.ts';
import { prefixed } from './phrase-before-name.ts';
import { isFirstName } from './titles.ts';

/** How much speaks for each kind. */
type Scores = Record<NameKind, number>;

/** What a name's own words say, and what stands beside it in one place. */
export type Evidence = { words: Scores; beside: Scores };

const nothing: Scores = { person: 0, organisation: 0, place: 0 };
export const noEvidence: Evidence = { words: nothing, beside: nothing };

const has = (token: Token, ...tags: string[]) => tags.some((tag) => token.tags.has(tag));

/** "United" is of a club, but not in "United States". */
const isOrganisationWord = (token: Token) => organisations.has(token.lower) && !has(token, 'Country');

const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;
/** "U.S.", "N.H." */
const state = /^\p{Lu}\.\p{Lu}\.?$/u;
/** "McAllister", "O'Brien", "van der Merwe" */
const shape = /^(?:Mc|Mac|Fitz|[DMO]['’])\p{Lu}/u;
/** "Ban Ki-moon" */
const given = /\p{Lu}\p{Ll}+-\p{Ll}+(?:$|\s)/u;
const noble = /^(?:van|von|der|de|bin|bint|ibn)$/;
const age = /^(?:, \d\d?\b(?! (?:million|billion|percent|per cent))| \(\d\d?\))/;
const person = /^,? who\b/;
const apposed =
  /^, (?!(?:where|when|which|who|and|but|as|while) )(?:(?:an?|the|his|her|its|their|our) )?((?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+)/u;
const thing = /^,? which\b/;
/** "Dunmere residents", "Dunmere’s harbour", "the outskirts of Dunmere": what a town has, and nobody. */
const ofTown =
  /^(?:['’]s?)? (?:residents|villagers|townspeople|councillors|harbour|harbor|seafront|outskirts|suburbs|town hall|city hall|railway station|town centre|city centre)\b/;
const partOf =
  /\b(?:residents|villagers|people|outskirts|centre|center|streets|suburbs|harbour|harbor|north|south|east|west|mayor) of $/;
/** "Shares in Aerolyn": what somebody has in a firm. */
const held = /\b(?:shares?|stakes?|stocks?|holdings?|invest(?:s|ed|ments?|ing|ors?)?) in $/i;
const direction = /^(?:east|west|north|south|northeast|northwest|southeast|southwest)$/;
const speaking = (token: Token | undefined) => {
  const cue = token && cueOf(token.lower);
  return cue?.statement === true && !cue.onlyQuoting;
};

/** By the words of the name alone. */
const byWords = (text: string, name: Token[]): Scores => {
  const [first, ...rest] = name;
  const last = name.at(-1);
  const found = { person: 0, organisation: 0, place: 0 };
  if (!first || !last) return found;
  const isFull = rest.length > 0 && isFirstName(first);
  if (name.some(isOrganisationWord)) found.organisation += isFull && name.length === 2 ? 2 : 5;
  if (isFull) found.person += 3;
  if (places.has(last.lower) && rest.length > 0) found.place += isFull || text.charAt(first.end) === '-' ? 1 : 3;
  // "Isle of Dunmarra"
  if (places.has(first.lower) && rest[0]?.lower === 'of') found.place += 3;
  const written = text.slice(first.start, first.end);
  // "The Far East", "the Global South"
  if (rest.length === 1 && direction.test(last.lower) && isOrdinary(first.lower) && !isFull) found.place += 6;
  if (rest.length === 0 && acronym.test(written))
    found[has(first, 'Country', 'Place') || state.test(written) ? 'place' : 'organisation'] += 3;
  if (name.every((word) => has(word, 'Place', 'Country', 'City', 'Region')))
    found.place += name.some((word) => has(word, 'Country', 'City', 'Region')) || rest.length > 0 ? 3 : 2;
  if (name.some((word) => has(word, 'Organization', 'SportsTeam'))) found.organisation += 2.5;
  if (given.test(text.slice(first.start, last.end))) found.person += 3;
  else if (
    rest.length > 0 &&
    !isFull &&
    name.filter((word) => isOrdinary(word.lower) && !has(word, 'Date')).length >= name.length / 2
  ) {
    found.person -= 2;
    found.organisation += 1;
  }
  // Two words that English doesn't have are mostly somebody's.
  const isKnown = (word: Token) =>
    isOrdinary(word.lower) || places.has(word.lower) || has(word, 'Place', 'Organization', 'Demonym', 'Acronym');
  if (rest.length > 0 && rest.length < 4 && !name.some(isKnown)) found.person += 1.5;
  if (shape.test(text.slice(last.start, last.end))) found.person += 1;
  if (name.some(({ lower }, at) => at > 0 && noble.test(lower))) found.person += 1.5;
  if (name.every((word) => has(word, 'Person'))) found.person += 2;
  else if (rest.length > 0 && rest.length < 4 && name.some((word) => has(word, 'Person'))) found.person += 2;
  return found;
};

/** By what stands around it here: tokens `title` up to `from` are its title, up to `to` the name itself. */
const byPlace = (text: string, tokens: Token[], title: number, from: number, to: number): Scores => {
  const found = { person: 0, organisation: 0, place: 0 };
  const last = tokens[to - 1];
  const first = tokens[from];
  if (!first || !last) return found;
  const near = (token: Token | undefined) => (token?.sentence === first.sentence ? token : undefined);
  const after = text.slice(last.end, last.end + 80);
  const before = near(tokens[title - 1]);
  const adjoins = before !== undefined && text.slice(before.end, tokens[title]?.start) === ' ';
  if (title < from) {
    const role = tokens[from - 1];
    const weak = to - from === 1 && (isOrdinary(first.lower) || (role !== undefined && ambiguous.has(role.lower)));
    found.person += !weak || (role && surely.has(role.lower.replace(/\.$/, ''))) ? 4 : 1;
  }
  if (age.test(after)) found.person += 3;
  if (ofTown.test(after)) found.place += 2.5;
  const beside = apposed.exec(after)?.[1]?.split(/ (?:of|at|for|in|with|who|from|and|to) /, 1)[0];
  if (person.test(after) || (beside && isHumanNoun(beside.toLowerCase().split(' ').at(-1) ?? ''))) found.person += 2;
  if (beside && placeNouns.has(beside.toLowerCase().split(' ').at(-1) ?? '')) found.place += 3;
  if (thing.test(after)) found.organisation += 1;
  if (/^-(?:based|born)\b/.test(after)) found.place += 4;
  if (speaking(near(tokens[to])) && text.charAt(last.end) === ' ') found.person += 1.5;
  if (adjoins && before) {
    // "She told Newsnight": somebody who is nowhere named in full, or a programme.
    if (speaking(before)) found.person += before.lower === 'told' && to - from === 1 ? 1 : 1.5;
    const words = text.slice(Math.max(0, (tokens[title]?.start ?? 0) - 60), tokens[title]?.start);
    if (held.test(words)) found.organisation += 2;
    else if (/^(?:in|near|across|throughout)$/.test(before.lower) && !isPublication(words)) found.place += 3;
    if (partOf.test(words)) found.place += 2.5;
    if (isWork(before.lower)) {
      found.organisation -= 3;
      found.place -= 3;
    }
    // "the Obama administration" says nothing of Obama.
    const goesOn = near(tokens[to])?.tags.has('Noun') === true && text.charAt(last.end) === ' ';
    if (before.lower === 'the' && !goesOn) {
      found.person -= 3;
      found.organisation += 1;
    }
    if (organisationNouns.has(before.lower)) found.organisation += 2;
    else if (placeNouns.has(before.lower)) found.place += 2;
    else if (before.tags.has('Noun') && to - from > 1 && !/^\p{Lu}/u.test(text.charAt(before.start))) found.person += 2;
    if (before.lower === 'of' && placeNouns.has(tokens[title - 2]?.lower ?? '')) found.place += 2;
  }
  // "Her coach, Holger Timm,", "The minister for culture, Dace Ozola,"
  if (to - from > 1 && prefixed(text, { start: tokens[title]?.start ?? first.start, end: last.end })) found.person += 4;
  return found;
};

/** What speaks for each kind of the name `from` up to `to`, whose title begins at `title`. */
export const evidenceAt = (text: string, tokens: Token[], title: number, from: number, to: number): Evidence => ({
  words: byWords(text, tokens.slice(from, to)),
  beside: byPlace(text, tokens, title, from, to),
});

/** Less than this says nothing. */
const enough = 1.5;

const kinds: NameKind[] = ['person', 'organisation', 'place'];

/** The kind of a name by what all its places say; null where that is too little. */
export const kindOf = (all: Evidence[]): NameKind | null => {
  const said = (kind: NameKind) =>
    all.reduce((sum, { words }) => sum + words[kind], 0) / all.length +
    all.reduce((sum, { beside }) => sum + beside[kind], 0) / Math.sqrt(all.length);
  let [best, most]: [NameKind | null, number] = [null, enough];
  for (const kind of kinds) {
    const much = said(kind);
    if (much < most || (best && much === most)) continue;
    [best, most] = [kind, much];
  }
  return best;
};
