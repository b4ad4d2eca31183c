/** The main event in a few lines: who did what, when, where, why and how, as far as the article says. */
import type { Context } from '../command/command.ts';
import { type Inline, verbatim } from '../command/reply.ts';
import { actorOf, clauseOf, settingOf } from '../language/facts/event/tellable.ts';
import type { MainEvent, Reading, Sentence, Span } from '../language/reading.ts';
import { overlaps, sentencesAt } from '../language/text/spans.ts';
import { listed } from './sentence.ts';

const told: Readonly<Record<keyof MainEvent, (reading: Reading) => Span | null>> = {
  who: actorOf,
  what: ({ event }) => event.what,
  when: (reading) => settingOf(reading, 'when'),
  where: (reading) => settingOf(reading, 'where'),
  why: (reading) => clauseOf(reading, 'why'),
  how: (reading) => clauseOf(reading, 'how'),
};

/** A predicate or a clause says little without its sentence; a name, a day or a place stands on its own. */
const inSentence: ReadonlySet<keyof MainEvent> = new Set(['what', 'why', 'how']);
const parts = ['who', 'what', 'when', 'where', 'why', 'how'] as const;

/** What the article's words leave open of the day that they stand for: "2026" of "June 2026" beside "in June". */
const unsaid = (day: string, written: string): string => {
  const said = written.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  // "Nov. 8"
  const isSaid = (word: string) =>
    said.some((one) => one === word || (/^\p{L}{3,}$/u.test(one) && word.startsWith(one)));
  const parts = day.split(' ');
  const year = parts.pop() ?? '';
  if (!parts.every((part) => isSaid(part.toLowerCase()))) return day;
  return isSaid(year) ? '' : year;
};

/** The day that "Monday" stands for, where that is counted from another. */
const dayOf = ({ text, timeline }: Reading, { start, end }: Span, { words }: Pick<Context, 'words'>): string[] => {
  const when = timeline.find((dated) => dated.start === start && dated.end === end)?.when;
  const day = when?.counted ? unsaid(words.when(when), text.slice(start, end)) : '';
  return day === '' ? [] : [` (${day})`];
};

/** An item a question that the article answers, and the sentences shown, none of them twice. */
export type EventLines = { items: Inline[][]; sentences: Sentence[]; spans: Span[] };

export const eventLines = (reading: Reading, context: Pick<Context, 'words'>): EventLines => {
  const { text, event } = reading;
  const labels = context.words.commands.facts.event;
  const sentences: Sentence[] = [];
  const spans: Span[] = [];
  const answer = (part: keyof MainEvent, span: Span): Inline[] => {
    const [sentence] = sentencesAt(reading, [span]);
    if (!inSentence.has(part) || !sentence || sentences.includes(sentence)) return [verbatim(text, span, [span])];
    sentences.push(sentence);
    spans.push(span);
    return listed(text, sentence, [span]);
  };
  const items = parts.flatMap((part): Inline[][] => {
    const span = told[part](reading);
    // "jailed for taking bribes" has said why.
    if (!span || (part === 'why' && event.what && overlaps(span, event.what))) return [];
    const day = part === 'when' ? dayOf(reading, span, context) : [];
    return [[`${labels[part]}: `, ...answer(part, span), ...day]];
  });
  return { items, sentences, spans };
};
