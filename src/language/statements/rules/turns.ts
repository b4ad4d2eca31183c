/** Walks over an article's quotations and gives each to the statement that it is part of. */

import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt } from '../../text/spans.ts';
import { type Attribution, type How, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { speakerAt } from '../speakers.ts';
import { beside } from './beside.ts';
import { leadIn } from './lead-in.ts';
import { pointsBack } from './pointing.ts';
import { ownersOf, standsAlone } from './quoted.ts';
import { setApart } from './set-apart.ts';
import { signatureOf } from './signed.ts';
import { type Turn, withoutAddressee, yields } from './talk.ts';
import { add, said, uncued } from './uncued.ts';

/** Whether the quotation is more of the one before within their sentence: “…,” she said, “…” */
const resumes = (text: string, before: Quotation, cue: Span | null, quotation: Quotation): boolean =>
  cue !== null &&
  before.paragraph === quotation.paragraph &&
  before.end <= cue.start &&
  cue.end <= quotation.start &&
  /[,—–-]\s*$/.test(text.slice(before.inner.start, before.inner.end)) &&
  /^[^.!?;:]*[,—–-]\s*$/u.test(text.slice(cue.start, quotation.start));

const startsSmall = (text: string, { inner }: Quotation): boolean =>
  /^\P{L}*\p{Ll}/u.test(text.slice(inner.start, inner.start + 12));

/** Whether the statement begins in a sentence before the quotation, where its cue is too. */
const goesBack = ({ sentences }: Parsed, { cue, contents }: Attribution, { start }: Quotation): boolean => {
  const sentence = sentences[sentenceAt(sentences, start)];
  return (
    sentence !== undefined &&
    cue !== null &&
    cue.end <= sentence.start &&
    contents.some((span) => span.start < sentence.start)
  );
};

/** Whether the turn may have gone to another, who spoke within the statement or acts behind it. */
const mayYield = (parsed: Parsed, statement: Attribution, told: Attribution | null, quotation: Quotation): boolean => {
  const cue = told?.cue;
  const isShared = cue && statement.contents.some(({ start, end }) => start <= cue.start && cue.end <= end);
  return isShared === true || yields(parsed, statement, quotation);
};

/** `spans` without what stands in `from`. */
const without = (spans: Span[], from: Span): Span[] =>
  spans
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, from.start) },
      { start: Math.max(start, from.end), end },
    ])
    .filter(({ start, end }) => end > start);

const pronoun = /^(?:he|she|it|they)$/i;

/**
 * Whether two statements with a cue each are one: “…,” said Moldovan, “… came,” he said, “and …”; or “…,” said Wekesa, whole
 * paragraphs of quoted words, “…,” she said.
 */
const isOne = ({ text, paragraphs, mentions }: Parsed, last: Turn, { statement, quotation }: Turn): boolean => {
  const { cue, source } = statement;
  const { cue: firstCue, source: firstSource } = last.statement;
  if (last.statement === statement || !cue || !source || !firstCue || !firstSource) return false;
  const nameOf = (place: Span) => speakerAt(text, place, mentions).speaker.name;
  if (!pronoun.test(text.slice(source.start, source.end)) && nameOf(source) !== nameOf(firstSource)) return false;
  const opens = ({ start, paragraph }: Quotation) => paragraphs[paragraph]?.start === start;
  const reopens = last.uncued && last.quotation.open && opens(last.quotation) && opens(quotation);
  return reopens || (firstCue.start < last.quotation.start && resumes(text, last.quotation, cue, quotation));
};

const startOf = ({ cue, contents }: Attribution): number => cue?.start ?? contents[0]?.start ?? 0;

/** Completes attributions to statements: with the quoted words that they leave over, one where they are two pieces of one. */
export const withTurns = (parsed: Parsed, unordered: Attribution[]): Attribution[] => {
  const { text, quotations } = parsed;
  const ordered = unordered.toSorted((a, b) => startOf(a) - startOf(b));
  const attributions = ordered.filter(({ cue, source }) => cue ?? source);
  const words = ordered.filter(({ cue, source }) => !cue && !source).flatMap(({ contents }) => contents);
  for (const attribution of attributions) attribution.contents = withoutAddressee(parsed, attribution);
  const owners = ownersOf(parsed, attributions);
  const found = new Set(attributions);
  const merged = new Map<Attribution, Attribution>();
  const turns: Turn[] = [];
  const isSetApart = setApart(parsed);
  let next = 0;
  let told: Attribution | null = null;
  for (const [at, quotation] of quotations.entries()) {
    for (; next < attributions.length; next++) {
      const { cue } = attributions[next] ?? {};
      if (cue && cue.start >= quotation.start) break;
      if (cue) told = attributions[next] ?? null;
    }
    const last = turns.at(-1);
    const alone = standsAlone(parsed, at);
    const apart = isSetApart(quotation);
    const owner = owners.get(quotation);
    let statement = (owner && merged.get(owner)) ?? owner ?? null;
    if (statement && alone && goesBack(parsed, statement, quotation) && mayYield(parsed, statement, told, quotation)) {
      statement.contents = without(statement.contents, quotation);
      statement = said(quotation, null, unasked('stated'));
    }
    const isMore = last && resumes(text, last.quotation, last.statement.cue, quotation);
    // “If it goes,” said X, who has measured it since May, “then …”: what is small goes on, whatever stands in between.
    if (isMore && statement !== last.statement && (!statement || startsSmall(text, quotation))) {
      if (statement)
        statement.contents = without(statement.contents, { start: last.quotation.end, end: quotation.end });
      statement = add(last.statement, quotation, 'stated');
    }
    const by = (source: Span | null, how: How) => source && said(quotation, source, unasked(how));
    statement ??= by(signatureOf(parsed, quotation), 'signed');
    if (alone && !apart) statement ??= uncued(parsed, words, quotation, turns, told);
    if (!alone)
      statement ??=
        beside(parsed, quotation) ??
        by(pointsBack(parsed, quotation), 'described') ??
        by(leadIn(parsed, quotation), 'described');
    if (!statement) continue;
    const turn = { quotation, statement, uncued: owner === undefined };
    if (last && isOne(parsed, last, turn)) {
      last.statement.contents.push(...statement.contents);
      merged.set(statement, last.statement);
      found.delete(statement);
      turn.statement = last.statement;
    } else found.add(statement);
    turns.push(turn);
  }
  return [...found].filter(({ contents }) => contents.length > 0);
};
