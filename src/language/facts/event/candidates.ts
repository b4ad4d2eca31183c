/** The candidates for each question about the main event. */
import type { Span } from '../../reading.ts';
import { sentenceAt } from '../../text/spans.ts';
import type { Candidate } from './candidate.ts';
import type { Row, Source } from './opening.ts';
import { whatCandidates } from './what.ts';
import { whenCandidates } from './when.ts';
import { whereCandidates } from './where.ts';
import { whoCandidates } from './who.ts';
import { whyCandidates } from './why.ts';

export const ranked = ['what', 'who', 'when', 'where', 'why'] as const;
export type Ranked = (typeof ranked)[number];

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
