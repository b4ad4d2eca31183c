/**
 * The main event of an article: who did what, when, where, why and how, each as its top phrase. Candidates come mostly from
 * the headline and the first sentences, since news tells the event first (the idea of Giveme5W1H, Hamborg et al. 2019); what
 * speaks for each is weighed by a small ranker (train/facts.ts).
 */
import { datesIn } from '../dates/dates.ts';
import type { MainEvent, Span } from '../reading.ts';
import { sentenceAt } from '../text/spans.ts';
import type { Candidate } from './event/candidate.ts';
import { type Row, rowsOf, type Source } from './event/opening.ts';
import { likeliest, type Weights } from './event/ranker.ts';
import { whatCandidates } from './event/what.ts';
import { whenCandidates } from './event/when.ts';
import { whereCandidates } from './event/where.ts';
import { whoCandidates } from './event/who.ts';
import { howOf, whyCandidates } from './event/why.ts';

export const ranked = ['what', 'who', 'when', 'where', 'why'] as const;
export type Ranked = (typeof ranked)[number];
export type EventWeights = Readonly<Record<Ranked, Weights>>;

/** What may answer the question; `what` is the answer to “what”, for the others to go by. */
export const candidatesFor = (question: Ranked, source: Source, rows: Row[], what: Span | null): Candidate[] => {
  if (question === 'what') return whatCandidates(source.text, rows);
  if (question === 'who') return whoCandidates(source, rows, what);
  if (question === 'why') return whyCandidates(source);
  return besides(source, question === 'when' ? whenCandidates(source) : whereCandidates(source, rows), what);
};

/** Those in the sentence of the body that tells what happened, where it has any. */
const besides = ({ sentences, headline }: Source, candidates: Candidate[], what: Span | null): Candidate[] => {
  if (!what || (headline && what.start < headline.end)) return candidates;
  const { start, end } = sentences[sentenceAt(sentences, what.start)] ?? what;
  const beside = candidates.filter((one) => one.start >= start && one.end <= end);
  return beside.length > 0 ? beside : candidates;
};

/** "Monday evening" is no place. The ranker looks at it all the same: it was trained so, and without it others come out worse. */
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
