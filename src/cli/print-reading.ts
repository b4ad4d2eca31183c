import type { Draft } from '../article/article.ts';
import type { Question } from '../language/answers/question.ts';
import type { Answer, Quote, Reading, Span } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';
import { silence } from '../show/answers/answer-shown.ts';
import { en } from '../words/en.ts';
import type { Line } from './print.ts';

/** Facts shown of each kind. */
const MOST_FACTS = 8;

const HOW = { direct: 'word for word', mixed: 'partly word for word', indirect: 'reported' } as const;
const KINDS = {
  number: 'Numbers',
  date: 'Dates',
  place: 'Places',
  organisation: 'Organisations',
  person: 'People',
} as const;

const section = (heading: string, lines: Line[]): Line[] =>
  lines.length === 0 ? [] : ['', [{ bold: heading }], ...lines];

/** Everything that was read, for a terminal. */
export const readingShown = (draft: Draft, reading: Reading, summary: Span[]): Line[] => {
  const { text, names, facts, event } = reading;
  const at = (span: Span) => text.slice(span.start, span.end);
  const source = [draft.publisher, draft.byline && `by ${draft.byline}`, draft.published].filter(Boolean).join(' · ');

  const people = names
    .filter(({ kind }) => kind === 'person')
    .map(({ name, description, aliases }): Line => {
      const also = aliases.length > 0 ? ` (also ${aliases.join(', ')})` : '';
      return [`  ${name}${description ? `: ${at(description)}` : ''}`, { dim: also }];
    });
  const said = (quote: Quote): Line[] => {
    const { spans, type, denied, setting } = quote;
    const how = [HOW[type], ...(denied ? ['denied'] : []), ...(setting ? [at(setting)] : [])].join(', ');
    return [`  ${spans.map(at).join(' … ')}`, [{ dim: `    ${speakerOf(quote) ?? 'speaker not named'}, ${how}` }]];
  };
  const mainEvent = (['who', 'what', 'when', 'where', 'why', 'how'] as const).flatMap((part) => {
    const span = event[part];
    return span ? [`  ${part}: ${at(span)}`] : [];
  });
  const listed = Object.entries(KINDS).flatMap(([kind, heading]) => {
    const found = [...new Set(facts.filter((fact) => fact.kind === kind).map(at))];
    return found.length > 0 ? [`  ${heading}: ${found.slice(0, MOST_FACTS).join('; ')}`] : [];
  });

  return [
    [{ bold: draft.title }],
    ...(source === '' ? [] : [[{ dim: source }]]),
    ...section(
      'In short',
      summary.map((span) => `  ${at(span)}`),
    ),
    ...section('People', people),
    ...section('Who said what', quotesAbout(reading).flatMap(said)),
    ...section('Facts', [...mainEvent, ...listed]),
  ];
};

/** What `/ask` says to a question, for a terminal. */
export const answerShown = (reading: Reading, question: Question, answer: Answer): Line[] => {
  const { found, span, sentence } = answer;
  const { nearest, whole } = en.commands.ask;
  const { text } = reading;
  if (found && span) {
    const { start, end } = sentence ?? span;
    if (start === span.start && end === span.end) return [[{ dim: whole }], text.slice(start, end)];
    return [[text.slice(start, span.start), { bold: text.slice(span.start, span.end) }, text.slice(span.end, end)]];
  }
  return [
    silence(reading, question, sentence !== null, en),
    ...(sentence ? [[{ dim: nearest(1) }], text.slice(sentence.start, sentence.end)] : []),
  ];
};
