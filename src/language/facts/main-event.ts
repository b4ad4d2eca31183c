/**
 * The main event of an article: who did what, when, where, why and how, each as its top phrase. Candidates come mostly from
 * the headline and the first sentences, since news tells the event first (the idea of Giveme5W1H, Hamborg et al. 2019); what
 * speaks for each is weighed by a small ranker (train/facts.ts).
 */
import { datesIn } from '../dates/dates.ts';
import type { MainEvent, Span } from '../reading.ts';
import type { Candidate } from './event/candidate.ts';
import { candidatesFor, type Ranked } from './event/candidates.ts';
import { rowsOf, type Source } from './event/opening.ts';
import { likeliest, type Weights } from './event/ranker.ts';
import { howOf } from './event/why.ts';

export type EventWeights = Readonly<Record<Ranked, Weights>>;

/** Characters around a phrase in which a time may stand that it is part of: "last" of "in last month's flood". */
const timeAround = 20;
/** "Monday evening" is no place. The ranker looks at it all the same: it was trained so, and without it others come out worse. */
const isTime = (text: string, { start, end }: Span): boolean => {
  const from = Math.max(0, start - timeAround);
  return datesIn(text.slice(from, end + timeAround), from).some((date) => date.start <= start && date.end >= end);
};

const spanOf = (found: Candidate | null): Span | null => found && { start: found.start, end: found.end };

export const eventOf = (source: Source, weights: EventWeights): MainEvent => {
  const rows = rowsOf(source);
  const best = (question: Ranked, what: Span | null) =>
    spanOf(likeliest(weights[question], candidatesFor(question, source, rows, what)));
  const what = best('what', null);
  const where = best('where', what);
  return {
    who: best('who', what),
    what,
    when: best('when', what),
    where: where && !isTime(source.text, where) ? where : null,
    why: best('why', what),
    how: howOf(source),
  };
};
