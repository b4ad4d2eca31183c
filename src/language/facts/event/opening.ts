/** Where the main event is looked for: the headline and the sentences that come first, each in chunks. */
import { datesIn } from '../../dates/dates.ts';
import type { Name, Sentence, Span } from '../../reading.ts';
import { gap, type Range, type Unit, unitsOf } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Token } from '../../text/tagged.ts';
import { inTitleCase } from '../../text/title-case.ts';
import { cosine, type Vector, vectorOf } from './bag-of-words.ts';
import type { Signs } from './candidate.ts';
import { has, nounChunks } from './noun-chunks.ts';
import { hasVerbForm, type VerbGroup, verbGroups } from './verb-groups.ts';

/** What the candidates are found in. */
export type Source = {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  headline: Span | null;
  names: Name[];
  quotations: Span[];
};

/** A stretch of a sentence between colons and dashes: a headline often has two things to say. */
export type Row = { units: Unit[]; nouns: Range[]; verbs: VerbGroup[]; headline: boolean; signs: Signs };

/** Sentences of the body in which it is looked for who did what. */
const SENTENCES = 8;

/** Index of the body's first sentence. */
export const bodyFrom = (sentences: Sentence[], headline: Span | null): number => {
  const first = sentences.findIndex(({ start }) => start >= (headline?.end ?? 0));
  return first < 0 ? sentences.length : first;
};

const parted = /[:;–—|]|\s-+\s|\.\.\./;

const stretchesOf = (text: string, units: Unit[]): Unit[][] => {
  const found: Unit[][] = [];
  for (const [at, unit] of units.entries()) {
    if (at === 0 || parted.test(gap(text, units, at))) found.push([unit]);
    else found.at(-1)?.push(unit);
  }
  return found;
};

/** How much a sentence has of the headline's words, 0 to 1. */
export const likenessTo = (text: string, headline: Span | null): ((sentence: Span) => number) => {
  const about: Vector = headline ? vectorOf(text.slice(headline.start, headline.end)) : new Map();
  return ({ start, end }) => cosine(about, vectorOf(text.slice(start, end)));
};

const noun: ReadonlySet<string> = new Set(['Noun']);
const gerund: ReadonlySet<string> = new Set(['Verb', 'Gerund']);
const present: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);

/** "Storm hits villages" is no order, though the tagger takes it for one, and "Mayor playing key role" has a verb. */
const tagsInHeadline = (units: Unit[], at: number): ReadonlySet<string> | undefined => {
  const [before, unit, next] = [units[at - 1], units[at], units[at + 1]];
  const isOrder = (first: Unit | undefined, second: Unit | undefined) =>
    has(first, 'Imperative') && has(second, 'Plural') && hasVerbForm(second?.lower ?? '');
  if (at === 0 && isOrder(unit, next)) return noun;
  if (at === 1 && isOrder(before, unit)) return present;
  const isGerund = /ing$/.test(unit?.lower ?? '') && !unit?.capital;
  return isGerund && has(before, 'ProperNoun') && !has(before, 'Possessive') ? gerund : unit?.tags;
};

/** In title case a capital says nothing. */
const headlineUnits = (units: Unit[], titled: boolean): Unit[] =>
  units.map((unit, at) => ({
    ...unit,
    capital: unit.capital && !titled,
    tags: tagsInHeadline(units, at) ?? unit.tags,
  }));

/** "Moscow playing key role": a headline that tells a state, and nothing that could have a day. */
const isState = ({ headline, verbs, units }: Row): boolean => {
  const [verb] = verbs.filter(({ sure }) => sure);
  return headline && verb !== undefined && verb.from === verb.main && has(units[verb.main], 'Gerund');
};

/** The headline and the first sentences; where the headline tells only a state, the first sentence that has a day. */
export const rowsOf = (source: Source): Row[] => {
  const rows = allRows(source);
  if (!rows.some(isState)) return rows;
  const body = rows.filter(({ headline }) => !headline);
  const dated = body.find(
    ({ units, nouns, verbs }) =>
      verbs.length > 0 && nouns.length > 0 && datesIn(source.text.slice(units[0]?.start, units.at(-1)?.end)).length > 0,
  );
  return dated ? [dated] : body;
};

const allRows = ({ text, tokens, sentences, headline }: Source): Row[] => {
  const first = bodyFrom(sentences, headline);
  const opening = sentences.slice(0, first + SENTENCES);
  const near = tokens.slice(0, firstFrom(tokens, opening.at(-1)?.end ?? 0, 'start'));
  const titled = inTitleCase(text, near);
  const likeness = likenessTo(text, headline);
  let token = 0;
  return opening.flatMap((sentence, index) => {
    const from = token;
    while (near[token]?.sentence === index) token++;
    const written = unitsOf(text, sentence, near.slice(from, token), []);
    const isHeadline = index < first;
    const units = titled.has(index) || isHeadline ? headlineUnits(written, titled.has(index)) : written;
    const rank = index - first;
    const like = isHeadline ? 0 : likeness(sentence);
    return stretchesOf(text, units).map(
      (stretch, at): Row => ({
        units: stretch,
        nouns: nounChunks(text, stretch),
        verbs: verbGroups(text, stretch, isHeadline),
        headline: isHeadline,
        signs: {
          headline: Number(isHeadline),
          'headline, later stretch': Number(isHeadline && at > 0),
          early: 1 / (1 + Math.max(0, rank)),
          like,
        },
      }),
    );
  });
};
