/** Questions about who did what, when, where, how many and why, from sentences that say it simply. */
import { datesIn } from '../../dates/dates.ts';
import type { Reading, Span, Suggestion } from '../../reading.ts';
import { overlaps } from '../../text/spans.ts';
import { type Clause, clauseOf, turned } from './clause.ts';
import { unitsIn } from './units-in.ts';

/** Sentences looked at, those that matter most: each has to be tagged. */
const SENTENCES = 10;

const mentionAt = ({ names }: Reading, { start }: Span) =>
  names.flatMap(({ name, kind, mentions }) =>
    mentions.filter((mention) => mention.start === start).map((mention) => ({ ...mention, name, kind })),
  )[0];

/** The subject as a question has it: somebody's full name, "the hearing" for "A hearing"; null for a pronoun that is nobody's. */
const called = (reading: Reading, span: Span): string | null => {
  const written = reading.text.slice(span.start, span.end);
  const mention = mentionAt(reading, span);
  if (mention?.end === span.end && mention.by !== 'role') return mention.name;
  if (/^(?:he|she|his|her|their|its|it|they)\b/i.test(written)) return null;
  if (mention?.by === 'name' || /^\p{Lu}(?:\p{Lu}|\p{L}* \p{Lu})/u.test(written)) return written;
  return `${written.charAt(0).toLowerCase()}${written.slice(1)}`.replace(/^an? /, 'the ');
};

const lasts = /^(?:for|over|within|after|during)\b/i;
const money = /^[$€£]/;

/** What the number counts: "loaves" of "400 loaves of bread". */
const counted =
  /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+ty|dozens of|hundreds of|thousands of) ((?:\p{L}+[ -]){0,2}\p{L}+(?:s|people|men|women))(?= |$)/iu;

/** What stands between the verbs and the answer belongs to the question, but for the preposition in front of the answer. */
const upTo = (text: string, { start }: Span, answer: Span): string | null => {
  const between = text
    .slice(start, answer.start)
    .replace(/ (?:in|on|at|near|outside|by|since|until|from)(?: the)? $/i, '');
  return /[,;:“”"]/.test(between) ? null : between.trimEnd();
};

const placeIn = ({ names, text }: Reading, { start, end }: Span): Span | undefined =>
  names
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ mentions }) => mentions)
    .find(
      (mention) =>
        mention.by === 'name' &&
        mention.start >= start &&
        mention.end <= end &&
        / (?:in|at|near|outside) (?:the )?$/.test(text.slice(start, mention.start)),
    );

const fromClause = (
  reading: Reading,
  sentence: Span,
  { subject, verbs, object, passive, rest }: Clause,
): Suggestion[] => {
  const { text } = reading;
  const who = called(reading, subject);
  // "When had Hill sold them?": nobody asks so.
  if (who === null || verbs[0] === 'had') return [];
  const asked = turned(verbs, who);
  const written = object ? text.slice(object.start, object.end) : '';
  const dates = datesIn(text.slice(sentence.start, sentence.end), sentence.start).filter(
    ({ start, end }) => !lasts.test(text.slice(start, end)),
  );
  const inside = (span: Span | undefined): span is Span =>
    span !== undefined && span.start > rest.start && span.end <= rest.end;
  // With all that stands in between, or else with what it is done to alone.
  const ask = (word: string, answer: Span | undefined): Suggestion[] => {
    const more = inside(answer) ? upTo(text, rest, answer) : null;
    if (!answer || more === null) return [];
    // "When did the senator call?" lacks whom.
    const short = written !== '' ? [` ${written}`] : passive ? [''] : [];
    return [more, ...short].map((end) => ({ question: `${word} ${asked}${end}?`, answer }));
  };
  // "Today it sells bread": nobody would ask when.
  const isPast = !/^do(?:es)?$/.test(verbs[0] ?? '');
  const before = isPast ? dates.find(({ end }) => end <= subject.start) : undefined;
  const because = /\bbecause\b/i.exec(text.slice(rest.start, sentence.end));
  const why = because && upTo(text, rest, { start: rest.start + because.index, end: rest.end });
  const [, things] = counted.exec(written) ?? [];
  return [
    ...(before
      ? [{ question: `When ${[asked, written].join(' ').trim()}?`, answer: before }]
      : ask('When', dates.find(inside))),
    ...(things === undefined || !object ? [] : [{ question: `How many ${things} ${asked}?`, answer: object }]),
    ...(object && money.test(written) ? [{ question: `How much ${asked}?`, answer: object }] : []),
    ...(because && why !== null
      ? [{ question: `Why ${asked}${why}?`, answer: { start: rest.start + because.index, end: sentence.end } }]
      : []),
    ...ask('Where', placeIn(reading, rest)),
    ...(object && things === undefined && !money.test(written) && !passive
      ? [{ question: `What ${asked}?`, answer: object }]
      : []),
  ];
};

/** The sentences that matter most first. */
export const aboutEvents = (reading: Reading): Suggestion[] => {
  const { text, sentences, ranking, quotes, headline, standfirst } = reading;
  const body = Math.max(headline?.end ?? 0, standfirst?.end ?? 0);
  const isTold = ({ start, end }: Span) =>
    start >= body &&
    !/[?“"]/.test(text.slice(start, end)) &&
    !quotes.some(({ type, spans }) => type === 'direct' && spans.some((span) => overlaps(span, { start, end })));
  return ranking
    .flatMap((index) => sentences[index] ?? [])
    .filter(isTold)
    .slice(0, SENTENCES)
    .flatMap((sentence) => {
      const clause = clauseOf(text, unitsIn(text, sentence));
      return clause ? fromClause(reading, sentence, clause) : [];
    });
};
