/** A verb of saying with its subject right beside quoted words, where the tagger found none: “…,” said X, “…,” X said, X said: “…” */

import { cueOf, isQuoting } from '../../lexicon/cues.ts';
import { gap, nounPhraseAt, type Range, spanOf, type Unit, unitsOf } from '../../text/phrases.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { groupStart, subjectBefore } from '../subjects.ts';
import { quotationsIn } from './quoted.ts';
import { apposed } from './subject-before-cue.ts';

const says = (unit: Unit | undefined): boolean => {
  return unit !== undefined && !unit.quotation && isQuoting(unit.lower) && !unit.lower.endsWith('ing');
};

/** Units from quoted words to their verb. */
const furthest = 10;

type Frame = { verb: number; source: Range };

/** A name with a few small words before it, whatever those are taken for: "architect Nabil Sharafi". */
const nameAt = (text: string, units: Unit[], from: number): Range | null => {
  const first = units.findIndex((unit, at) => at >= from && at < from + 4 && unit.capital);
  if (first < 0) return null;
  let to = first;
  while (units[to]?.capital && (to === first || /^[ -]$/.test(gap(text, units, to)))) to++;
  const isRun = units.slice(from, first).every((_, n) => gap(text, units, from + n + 1) === ' ');
  return isRun ? { from, to } : null;
};

/** Behind the quotation, unit `at`. */
const behind = (text: string, units: Unit[], at: number): Frame | null => {
  // Words that a sentence runs up to are a name or a term: on “Fox and Friends,” he said.
  if (units.slice(0, at).some((unit) => !unit.quotation) || !/^,?\s$/.test(gap(text, units, at + 1))) return null;
  const inverted = says(units[at + 1]) ? (nounPhraseAt(text, units, at + 2) ?? nameAt(text, units, at + 2)) : null;
  if (inverted) return { verb: at + 1, source: inverted };
  const verb = units.findIndex((unit, index) => index > at + 1 && says(unit));
  const group = verb > 0 ? groupStart(text, units, verb) : 0;
  const source = group > at + 1 ? apposed(text, units, group) : null;
  if (!source || verb - at > furthest) return null;
  // "the presenter, Lena Ohm, began", whatever "presenter" is taken for.
  const determined = /^(?:the|an?|its|his|her|their|our)$/.test(units[at + 1]?.lower ?? '');
  return source.from === at + 1 || (determined && gap(text, units, source.from) === ', ') ? { verb, source } : null;
};

/** Index behind whoever is spoken to after the verb at `at`: "told | reporters in Accra | that". */
export const behindAddressee = (text: string, units: Unit[], at: number): number => {
  const isAddressed = cueOf(units[at]?.lower ?? '')?.addressee && gap(text, units, at + 1) === ' ';
  return (isAddressed ? nounPhraseAt(text, units, at + 1)?.to : undefined) ?? at + 1;
};

/** Before it. */
const before = (text: string, units: Unit[], at: number): Frame | null => {
  if (!/^[,:]\s$/.test(gap(text, units, at))) return null;
  const verb = units.findLastIndex((unit, index) => index < at && at - index <= furthest && says(unit));
  if (verb < 0 || behindAddressee(text, units, verb) !== at) return null;
  const source = subjectBefore(text, units, groupStart(text, units, verb));
  return source && { verb, source };
};

/** The statement that `quotation` is by what stands beside it; null where that is no such verb. */
export const beside = (parsed: Parsed, quotation: Quotation): Attribution | null => {
  const { text, sentences, tokens, quotations } = parsed;
  const { start, end, inner } = quotation;
  if (!/[,.!?…—–]\s*$/.test(text.slice(inner.start, inner.end)) && text.charAt(end) !== ',') return null;
  const frameIn = (place: number, side: typeof before): Attribution | null => {
    const sentence = sentences[sentenceAt(sentences, place)];
    if (!sentence) return null;
    const units = unitsOf(text, sentence, startingIn(tokens, sentence), quotationsIn(quotations, sentence));
    const frame = side(
      text,
      units,
      units.findIndex((unit) => unit.quotation === quotation),
    );
    const verb = frame && units[frame.verb];
    if (!verb) return null;
    const cue = { start: verb.start, end: verb.end };
    return { contents: [{ start, end }], cue, source: spanOf(units, frame.source), evidence: unasked('described') };
  };
  return frameIn(start, before) ?? frameIn(end - 1, behind);
};
