/** Whose quoted words are, by what leads to them or on from them: “Anna Berg retired with a short statement: ‘…’”, “‘…’: so Anna Berg” */

import { beyond } from '../../names/source-heads.ts';
import type { Span } from '../../reading.ts';
import { isHumanNoun } from '../../text/people-nouns.ts';
import { spanOf, type Unit } from '../../text/phrases.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { speakerAt } from '../speakers.ts';
import { groupStart, isFiniteVerb, subjectBefore } from '../subjects.ts';
import { quotationsIn } from './quoted.ts';

/** What somebody else wrote, sang or was told. */
const received = /\b(?:hear[ds]?|read|received?|greeted|welcomed|told|asked|quot\w+|cit\w+|by)\b/i;

const nounOf = (text: string, { start, end }: Span): string =>
  /([\p{L}-]+)$/u.exec(text.slice(start, end).split(/\s(?:of|for|in|at|from|who)\s|,/u, 1)[0] ?? '')?.[1] ?? '';

/** The subject of the sentence that leads to `quotation`, where that is somebody and ends in a colon right before it. */
export const leadIn = (parsed: Parsed, quotation: Quotation): Span | null => {
  const { text, sentences, mentions } = parsed;
  if (!/\p{L}:\s*$/u.test(text.slice(Math.max(0, quotation.start - 4), quotation.start))) return null;
  const sentence = sentences[sentenceAt(sentences, quotation.start - 2)];
  if (!sentence || sentence.start >= quotation.start) return null;
  const units: Unit[] = unitsAt(parsed, sentence.start).filter(({ end }) => end < quotation.start);
  const at = units.findLastIndex((unit) => !unit.quotation && isFiniteVerb(unit));
  if (at < 1 || units.some((unit) => unit.quotation) || received.test(text.slice(units[at]?.start, quotation.start)))
    return null;
  const subject = subjectBefore(text, units, groupStart(text, units, at));
  const span = subject && spanOf(units, subject);
  if (!span) return null;
  const { name } = speakerAt(text, span, mentions).speaker;
  const isNamed = startingIn(mentions, { start: span.start, end: span.end + beyond }).some(
    ({ known }) => known.kind === 'person' && known.name === name,
  );
  return isNamed || isHumanNoun(nounOf(text, span).toLowerCase()) ? span : null;
};

/** “X retired with a short statement: ‘…’”: where nobody is beside the words, whoever the sentence is about. */
export const withLeader = (parsed: Parsed, statement: Attribution): Attribution => {
  const { cue, source, contents } = statement;
  const [quotation] = contents[0] ? quotationsIn(parsed.quotations, contents[0]) : [];
  const leader = cue && !source && quotation && cue.end <= quotation.start ? leadIn(parsed, quotation) : null;
  return leader ? { ...statement, source: leader, evidence: unasked('described') } : statement;
};

/** “…”: so Anna Berg describes [the cellar]. What stands before "so" is what she says. */
export const behindSo = ({ text, quotations }: Parsed, statement: Attribution): Attribution => {
  const { source } = statement;
  const place = source && /[,:]\s(?:so|thus)\s$/.exec(text.slice(Math.max(0, source.start - 8), source.start));
  const at = place ? Math.max(0, (source?.start ?? 0) - 8) + place.index : 0;
  const quotation = place && quotationsIn(quotations, { start: at - 1, end: at }).at(-1);
  if (quotation?.end !== at) return statement;
  return { ...statement, contents: [{ start: quotation.start, end: quotation.end }], evidence: unasked('described') };
};
