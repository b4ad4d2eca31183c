/** A speaker whom only the words behind a statement tell: “…” So said X; Those were the words of X; “…,” he said. X was … */
import { sentenceAt } from '../facts.ts';
import type { Resolved } from '../mentions.ts';
import type { Span } from '../reading.ts';
import { speakerAt } from '../speakers.ts';
import { type Attribution, endOf } from './attributions.ts';
import type { Parsed } from './parsed.ts';
import { quotationsIn, startingIn } from './quoted.ts';

const thus = /^(?:so|thus)(?:\s+(?:said|says|spoke|speaks|wrote|writes|ran|reads|concluded|declared))?\s/i;
const words =
  'words?|sentences?|lines?|verdict|speaker|voice|remarks?|comments?|views?|message|assessment|phrase|quote|quotation|opinion|answer|reply|motto|advice';
/** "Those were the words of", "The speaker was", "With that sentence", "It is a line from". */
const pointing = new RegExp(
  String.raw`^(?:(?:with|in|by)\s)?(?:those|these|that|this|it|the|such)\s(?:(?:is|are|was|were)\s)?(?:(?:the|an?)\s)?(?:\p{L}+\s)?(?:${words})\b`,
  'iu',
);
/** Words that somebody got and did not say. */
const received = /\b(?:hear|heard|read|receive[ds]?|greeted|met|welcomed|told)\b/i;
/** What is no speaker but points to what was said. */
const pointer = /^(?:so|thus|this|that|these|those)$/i;
const spoke =
  /^\s(?:was|is|were|are|had been)\s(?:speaking|talking|responding|replying|reacting|commenting|answering)\b/;
const presents =
  /^(?:(?:he|she|it)\s(?:is|was)|(?:his|her)\sname\s(?:is|was)|(?:the\s)?name\s(?:is|was))\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/iu;

const isPerson = ({ by, known }: Resolved) => by === 'name' && known.kind === 'person';

/** A name of two words and more, also one that the article's names do not have. */
const fullName = /\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)+/u;

/** The first person in `span`, unless somebody else speaks before. */
const personIn = ({ text, quotations, mentions }: Parsed, span: Span): Span | null => {
  const [first] = startingIn(mentions, span).filter(isPerson);
  const written = fullName.exec(text.slice(span.start, span.end));
  const start = span.start + (written?.index ?? 0);
  const named = first ?? (written ? { start, end: start + written[0].length } : null);
  const quoted = named && quotationsIn(quotations, { start: span.start, end: named.start }).length > 0;
  return named && !quoted ? { start: named.start, end: named.end } : null;
};

/** Whoever the sentence behind a statement says to have made it; null where it says nothing of it. */
const toldBehind = (parsed: Parsed, sentence: Span): Span | null => {
  const { text } = parsed;
  const written = text.slice(sentence.start, sentence.end);
  const opening = (thus.exec(written) ?? (received.test(written) ? null : pointing.exec(written)))?.[0];
  if (opening !== undefined) return personIn(parsed, { start: sentence.start + opening.length, end: sentence.end });
  const first = personIn(parsed, sentence);
  return first?.start === sentence.start && spoke.test(text.slice(first.end, sentence.end)) ? first : null;
};

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
    return first.known.gender === null || first.known.gender === gender ? { start: first.start, end: first.end } : null;
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
    let found = unnamed && told ? toldBehind(parsed, told) : null;
    const end = endOf(statement);
    if (source && firstNamed >= end && speakerAt(text, source, mentions).speaker.name === written) {
      const next = behind(end);
      found ??= next ? (namedNext(parsed, next, source) ?? presented(parsed, next)) : null;
    }
    if (!found) return statement;
    const kept = contents.filter(({ end }) => end <= found.start);
    return {
      ...statement,
      contents: kept.length > 0 ? kept : contents,
      source: found,
      evidence: { ...evidence, how: 'described' },
    };
  });
};
