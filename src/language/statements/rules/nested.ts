/** Two statements of one sentence that were taken for one: one within the other, or one after the other. */
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, spanOf, type Unit } from '../../text/phrases.ts';
import { firstFrom, overlaps } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { groupStart, subjectBefore } from '../subjects.ts';
import { isFiniteAt, isSayingAt } from './postposed.ts';
import { quotationsIn } from './quoted.ts';

/** The form of the sentence says it, whatever the tagger made of it. */
const evidence = unasked('described');

const isQuotingAt = (units: Unit[], at: number): boolean =>
  cueOf(units[at]?.lower ?? '')?.statement === true && isFiniteAt(units, at);

/** Whoever is the subject of the verb at `at`, if that stands behind `from`. */
const subjectBehind = (text: string, units: Unit[], at: number, from: number): Span | null => {
  const subject = subjectBefore(text, units, groupStart(text, units, at));
  const span = subject && spanOf(units, subject);
  return span && span.start >= from ? span : null;
};

/** “Lin writes that the painter, asked why, answered: ‘It was on sale’”: the inner words are the painter's, the whole is Lin's. */
const within = (parsed: Parsed, attribution: Attribution, cues: Span[]): Attribution[] => {
  const { text } = parsed;
  const { source, cue, contents } = attribution;
  const [first] = contents;
  if (!source || !cue || !first || source.end > cue.start || first.start < cue.start) return [attribution];
  const units = unitsAt(parsed, cue.start);
  const verb = units.findIndex(
    (unit, at) => unit.start >= source.end && isSayingAt(units, at) && units[at + 1]?.lower === 'that',
  );
  const [outer, that, last] = [units[verb], units[verb + 1], units.at(-1)];
  const at = units.findIndex((unit, index) => overlaps(unit, cue) && isQuotingAt(units, index));
  if (!outer || !that || !last || at <= verb + 1) return [attribution];
  const subject = subjectBehind(text, units, at, that.end);
  if (!subject) return [attribution];
  const inner = { ...attribution, source: subject, evidence };
  const known = cues[firstFrom(cues, outer.start + 1, 'end')];
  if (known && overlaps(known, outer)) return [inner];
  const whole = { start: that.start, end: last.end };
  return [{ contents: [whole], cue: { start: outer.start, end: outer.end }, source, evidence }, inner];
};

/** “The sign says ‘Open’ and its owner, Nam Ji-woo, says ‘closed’”: each has a verb and a subject. */
const beside = (parsed: Parsed, attribution: Attribution): Attribution[] => {
  const { text, quotations } = parsed;
  const [content, ...others] = attribution.contents;
  const [one, two] = content ? quotationsIn(quotations, content) : [];
  if (!content || !one || !two || others.length > 0) return [attribution];
  const units = unitsAt(parsed, two.start);
  const at = units.findIndex(({ quotation }) => quotation === two) - 1;
  const verb = units[at];
  if (!verb || !isQuotingAt(units, at) || verb.start < one.end || !/^[,:]?\s$/.test(gap(text, units, at + 1)))
    return [attribution];
  const source = subjectBehind(text, units, at, one.end);
  if (!source) return [attribution];
  const cue = { start: verb.start, end: verb.end };
  return [
    { ...attribution, contents: [{ start: content.start, end: one.end }] },
    { contents: [{ start: two.start, end: content.end }], cue, source, evidence },
  ];
};

/** The statements, each of those that are two as two. */
export const withNested = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const cues = attributions
    .flatMap(({ cue, contents }) => (cue && contents.length > 0 ? cue : []))
    .toSorted((a, b) => a.start - b.start);
  return attributions.flatMap((attribution) => within(parsed, attribution, cues)).flatMap((one) => beside(parsed, one));
};
