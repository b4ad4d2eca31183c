/** Where it happened: the article's places, with the wider place behind a comma, and phrases after "in", "at" or "outside". */

import { organisations, placeNouns, places as placeWords } from '../../lexicon/name-words.ts';
import { isPublication } from '../../lexicon/publications.ts';
import type { Name, Span } from '../../reading.ts';
import { isHumanNoun } from '../../text/people-nouns.ts';
import { type Range, spanOf } from '../../text/phrases.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import type { Candidate, Signs } from './candidate.ts';
import { has } from './noun-chunks.ts';
import { bodyFrom, likenessTo, type Row, type Source } from './opening.ts';
import { SENTENCES } from './when.ts';

const quarter = '(?:(?:north|south|east|west|central|northern|southern|eastern|western|downtown)\\s)?';
const inside = new RegExp(
  `\\b(?:in|at|near|outside|inside|across|on|around|throughout|off)\\s(?:the\\s)?${quarter}$`,
  'i',
);
const towards = /\b(?:to|from|of|into|for|via|by|with|between|through)\s(?:the\s)?$/i;
const leading = /\b(in|at|near|outside|inside|across|on|around)\s$/i;
const comma = new RegExp(`^, (?:in )?${quarter}`, 'i');
const attribute = /^[ -]\p{Ll}/u;
const noAttribute = /^ (?:on|in|at|and|as|after|to|for|with|by|when|who|has|is|was|were|have|of)\b/;

const before = (text: string, { start }: Span) => text.slice(Math.max(0, start - 24), start);
const written = ({ mentions }: Name) => mentions.filter(({ by }) => by === 'name');

/** Where a place with the wider one behind it ends ("Goslar, Lower Saxony", "Goslar, Harz county"); its own end where there is none. */
const widerEnd = (text: string, ends: ReadonlyMap<number, number>, end: number): number => {
  const joint = comma.exec(text.slice(end, end + 20))?.[0];
  const wider = joint === undefined ? undefined : ends.get(end + joint.length);
  if (wider === undefined) return end;
  return wider + (/^ (?:province|state|county|region)\b/i.exec(text.slice(wider, wider + 10))?.[0].length ?? 0);
};

/** What speaks for a phrase by its place. */
const placing = ({ text, sentences, headline, quotations }: Source): ((span: Span) => Signs) => {
  const first = bodyFrom(sentences, headline);
  const until = sentences[first + SENTENCES]?.start ?? text.length;
  const quoted = quotations.filter(({ start }) => start < until);
  const likeness = likenessTo(text, headline);
  return (span) => {
    const index = sentenceAt(sentences, span.start);
    const sentence = sentences[index];
    const rank = index - first;
    const located = inside.test(before(text, span));
    const after = text.slice(span.end, span.end + 30);
    return {
      headline: Number(rank < 0),
      early: 1 / (1 + Math.max(0, rank)),
      late: Math.max(0, rank) / SENTENCES,
      like: sentence && rank >= 0 ? likeness(sentence) : 0,
      'after in or at': Number(located),
      'after to or from': Number(towards.test(before(text, span))),
      'before a noun': Number(attribute.test(after) && !noAttribute.test(after)),
      possessive: Number(/^['’]s/.test(after)),
      dateline: Number(
        sentence?.start === span.start && /^(?:, [\p{L}. ]{2,20})?(?: \(\p{Lu}+\))? ?[—–-]/u.test(after),
      ),
      quoted: Number(quoted.some(({ start, end }) => start <= span.start && end >= span.end)),
    };
  };
};

const namedPlaces = (source: Source, signsAt: (span: Span) => Signs, until: number): Candidate[] => {
  const { text, tokens, names } = source;
  const places = names.filter(({ kind }) => kind === 'place');
  const ends = new Map(places.flatMap((name) => written(name).map(({ start, end }) => [start, end])));
  const most = Math.max(1, ...places.map(({ mentions }) => mentions.length));
  return places.flatMap((name) => {
    const all = written(name);
    const isTagged = (...tags: string[]) =>
      all.some((mention) => startingIn(tokens, mention).some((token) => tags.some((tag) => token.tags.has(tag))));
    const signs: Signs = {
      mentions: Math.sqrt(name.mentions.length / most),
      country: Number(isTagged('Country')),
      'listed as a place': Number(isTagged('Place', 'City', 'Region', 'Country')),
      'ever with a wider one': Number(all.some(({ end }) => widerEnd(text, ends, end) > end)),
      'ever after in or at': Number(all.some((mention) => inside.test(before(text, mention)))),
    };
    // "in Formula One" is no place of that name, and "in Nature" it was only published.
    const isIn = (place: Span) => isPublication(text.slice(Math.max(0, place.start - 60), place.start));
    const whole = all.filter(
      (mention) =>
        mention.end <= until &&
        !isIn(mention) &&
        !/^ (?:\p{Lu}|\d|one\b)/u.test(text.slice(mention.end, mention.end + 4)),
    );
    return whole.flatMap(({ start, end }): Candidate[] => {
      const here = { ...signsAt({ start, end }), ...signs };
      const wider = widerEnd(text, ends, end);
      const alone = { start, end, signs: here };
      return wider === end ? [alone] : [alone, { start, end: wider, signs: { ...here, 'with a wider one': 1 } }];
    });
  });
};

/** "the bridge on Kay Street": the phrase with the next one, where that has a name. */
const withNext = ({ units, nouns }: Row, phrase: Range): Range | null => {
  const next = nouns.find(({ from }) => from === phrase.to + 1);
  if (!next || !/^(?:in|near|of|on|at)$/.test(units[phrase.to]?.lower ?? '')) return null;
  const named = units.slice(next.from, next.to).some((unit) => unit.capital && !has(unit, 'Date'));
  return named ? { from: phrase.from, to: next.to } : null;
};

const phrasesIn = ({ text, names }: Source, row: Row, signsAt: (span: Span) => Signs): Candidate[] =>
  row.nouns.flatMap((phrase): Candidate[] => {
    const span = spanOf(row.units, phrase);
    const words = row.units.slice(phrase.from, phrase.to);
    const head = words.at(-1);
    const preposition = leading.exec(before(text, span))?.[1]?.toLowerCase();
    if (!head || !preposition || has(head, 'Date', 'Value')) return [];
    if (isPublication(text.slice(Math.max(0, span.start - 60), span.start))) return [];
    // "scientists at the University of Leeds": where they come from, and not where anything happened.
    if (isHumanNoun(row.units[phrase.from - 2]?.lower ?? '')) return [];
    const kind = names.find((name) =>
      written(name).some(({ start, end }) => start >= span.start && end === span.end),
    )?.kind;
    const isBuilt = placeWords.has(head.lower) || placeWords.has(head.lower.replace(/s$/, ''));
    if ((kind === 'organisation' && preposition === 'on') || (kind === 'person' && !isBuilt)) return [];
    const named = words.some(({ capital }) => capital);
    const signs: Signs = {
      ...signsAt(span),
      'phrase with a name': Number(named),
      'phrase without a name': Number(!named),
      'phrase that ends in a noun': Number(!head.capital),
      'phrase that is a name': Number(kind !== undefined),
      'word for a place': Number(isBuilt || placeNouns.has(head.lower) || organisations.has(head.lower)),
    };
    const wide = withNext(row, phrase);
    const both = wide ? [{ ...spanOf(row.units, wide), signs: { ...signs, 'with the next': 1 } }] : [];
    return kind === 'place' && words.length === 1 ? both : [{ ...span, signs }, ...both];
  });

export const whereCandidates = (source: Source, rows: Row[]): Candidate[] => {
  const { sentences, headline, text } = source;
  const until = sentences[bodyFrom(sentences, headline) + SENTENCES]?.start ?? text.length;
  const signsAt = placing(source);
  return [...namedPlaces(source, signsAt, until), ...rows.flatMap((row) => phrasesIn(source, row, signsAt))];
};
