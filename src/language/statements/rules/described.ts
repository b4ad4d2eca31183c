/** A speaker whom only the words behind a statement tell: “…” So said X; Those were the words of X; “…,” he said. X was … */

import { genderOfKnown } from '../../names/same-name.ts';
import type { Span } from '../../reading.ts';
import { overlaps, sentenceAt, startingIn } from '../../text/spans.ts';
import { type Attribution, endOf, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { speakerAt } from '../speakers.ts';
import { isPerson, pointsTo } from './pointing.ts';
import { quotationsIn } from './quoted.ts';

/** What is no speaker but points to what was said. */
const pointer = /^(?:so|thus|this|that|these|those)$/i;
const presents =
  /^(?:(?:He|She|It)\s(?:is|was)|(?:His|Her)\sname\s(?:is|was)|(?:The\s)?[Nn]ame\s(?:is|was))\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

const pronouns: Record<string, 'm' | 'f' | null> = { he: 'm', she: 'f', they: null };
/** So many sentences may a name stand behind the pronoun that it explains. */
const reach = 2;

/** “…,” he said. X was in bed: where nobody was named before, the pronoun means whoever is named next. */
const namedNext = ({ text, sentences, quotations, mentions }: Parsed, next: Span, source: Span): Span | null => {
  const gender = pronouns[text.slice(source.start, source.end).toLowerCase()];
  if (gender === undefined) return null;
  const until = sentences[sentenceAt(sentences, next.start) + reach - 1] ?? next;
  const people = startingIn(mentions, { start: next.start, end: until.end }).filter(
    (mention) => isPerson(mention) && quotationsIn(quotations, mention).length === 0,
  );
  const [first, second] = people;
  if (!first) return null;
  if (gender !== null)
    return (genderOfKnown(first.known) ?? gender) === gender ? { start: first.start, end: first.end } : null;
  return second && text.slice(first.end, second.start) === ' and ' ? { start: first.start, end: second.end } : null;
};

/** “…,” says the man with the lamp. He is Piero Sanna / the innkeeper remembers. Bertil Åkesson, 66, had … */
const presented = ({ text, mentions }: Parsed, sentence: Span): Span | null => {
  const [first] = startingIn(mentions, sentence).filter(isPerson);
  if (!first) return null;
  const opening = text.slice(sentence.start, first.start);
  const aged = opening === '' && /^,\s\d{1,2},/.test(text.slice(first.end, first.end + 5));
  return aged || presents.test(opening) ? { start: first.start, end: first.end } : null;
};

/** Gives statements the speakers that the text names only behind them. */
export const withDescribed = (parsed: Parsed, statements: Attribution[]): Attribution[] => {
  const { text, sentences, mentions } = parsed;
  const firstNamed = mentions.find(isPerson)?.start ?? Number.POSITIVE_INFINITY;
  return statements.map((statement) => {
    const { source, contents, evidence } = statement;
    const written = source && text.slice(source.start, source.end);
    const unnamed = written === null || pointer.test(written);
    const behind = (end: number) => sentences[sentenceAt(sentences, end - 1) + 1];
    const told = behind(contents[0]?.end ?? 0);
    const pointed = told ? pointsTo(parsed, told) : null;
    if (pointed && (!source || unnamed || overlaps(pointed, source))) {
      const kept = contents.filter(({ end }) => end <= pointed.start);
      return {
        ...statement,
        contents: kept.length > 0 ? kept : contents,
        source: pointed,
        evidence: unasked('described'),
      };
    }
    const end = endOf(statement);
    const next = behind(end);
    const isUnknown = source && firstNamed >= end && speakerAt(text, source, mentions).speaker.name === written;
    const found = isUnknown && next ? (namedNext(parsed, next, source) ?? presented(parsed, next)) : null;
    return found ? { ...statement, source: found, evidence: { ...evidence, how: 'described' } } : statement;
  });
};
