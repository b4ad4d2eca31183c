/** Statements whose form says the same as the tagger: a verb of saying beside its subject and the words. Two ways that agree are surer. */

import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, spanOf, type Unit } from '../../text/phrases.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { overlaps, sentenceAt } from '../../text/spans.ts';
import type { Attribution, Evidence } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { speakerAt } from '../speakers.ts';
import { groupStart, isVerb, subjectBefore } from '../subjects.ts';
import { accordingIn } from './according.ts';
import { behindAddressee, beside } from './beside.ts';
import { leadIn } from './lead-in.ts';
import { isFiniteAt, isRulingAt, isSayingAt, postposedIn } from './postposed.ts';
import { quotationsIn } from './quoted.ts';

/** What the form of a sentence says of a statement. */
type Form = Pick<Attribution, 'cue' | 'source'>;

/** "Clive Barrowman claims (that) the figures were changed": verb and subject, right before a clause. */
const preposed = (text: string, units: Unit[], cue: Span, words: Span): Form | null => {
  const last = units.findLastIndex((unit) => overlaps(unit, cue) && cueOf(unit.lower)?.statement === true);
  const verb = units[last];
  // "declined to confirm"
  const at = units[last - 1]?.lower === 'to' ? last - 2 : last;
  const first = units.findIndex(({ end }) => end > words.start);
  const isSaying = at === last ? isSayingAt(units, at) || isRulingAt(units, at) : isFiniteAt(units, at);
  if (!verb || !isSaying || first <= last) return null;
  const isLed = units[first - 1]?.lower === 'that';
  const isThat = isLed || units[first]?.lower === 'that';
  const leads = isLed ? first - 1 : first;
  if (leads > (isThat ? behindAddressee(text, units, last) : last + 1)) return null;
  if (!isThat && gap(text, units, first) !== ' ') return null;
  const subject = subjectBefore(text, units, groupStart(text, units, at));
  const hasVerb = units.some(
    (unit, n) =>
      n >= first && unit.start < words.end && isVerb(unit) && !unit.tags.has('Gerund') && units[n - 1]?.lower !== 'to',
  );
  return subject && hasVerb ? { cue: verb, source: spanOf(units, subject) } : null;
};

/** “X had this to say: ‘…’” */
const leading = (parsed: Parsed, quotation: Quotation, cue: Span): Form | null => {
  const source = cue.end <= quotation.start ? leadIn(parsed, quotation) : null;
  return source && { cue, source };
};

const reportedForm = (parsed: Parsed, cue: Span, words: Span): Form | null => {
  const units = unitsAt(parsed, cue.start);
  const according = accordingIn(parsed, units);
  if (according?.cue && overlaps(according.cue, cue)) return according;
  return cue.end <= words.start ? preposed(parsed.text, units, cue, words) : postposedIn(parsed.text, units, false);
};

/** Evidence in which nothing is below `least`; of the words only where their borders are plain. */
const raised = ({ how, content, contentExact, ...evidence }: Evidence, least: number, isPlain: boolean): Evidence => {
  return {
    how,
    content: isPlain ? Math.max(content, least) : content,
    contentExact: isPlain ? Math.max(contentExact, least) : contentExact,
    cue: Math.max(evidence.cue, least),
    source: Math.max(evidence.source, least),
    sourceExact: Math.max(evidence.sourceExact, least),
    toCue: Math.max(evidence.toCue, least),
    toSource: Math.max(evidence.toSource, least),
  };
};

/** Whether the words go up to the end of their sentence from right behind their verb, a comma or "that", or from its beginning up to a comma. */
const isWhole = ({ text, sentences }: Parsed, { start, end }: Span, cue: Span): boolean => {
  const sentence = sentences[sentenceAt(sentences, start)];
  if (!sentence) return false;
  if (start < cue.start) return start === sentence.start && text.charAt(end) === ',';
  const isLed =
    /^that\s/.test(text.slice(start, start + 5)) ||
    text.slice(cue.end, start) === ' ' ||
    text.slice(start - 2, start) === ', ';
  return isLed && sentence.end <= end + 2;
};

/** Probabilities at least of what the form confirms: marks leave less doubt. */
const sure = { quoted: 0.98, reported: 0.95 };

/** The statement, surer of itself where its form has the same verb and the same speaker. */
export const confirmed = (parsed: Parsed, statement: Attribution): Attribution => {
  const { text, quotations, mentions } = parsed;
  const { cue, source, contents, evidence } = statement;
  const [first] = contents;
  if (!cue || !source || !first) return statement;
  const [quotation] = quotationsIn(quotations, first);
  const form = quotation
    ? (beside(parsed, quotation) ?? leading(parsed, quotation, cue))
    : reportedForm(parsed, cue, first);
  if (!form?.cue || !form.source || !overlaps(cue, form.cue)) return statement;
  const nameOf = (span: Span) => speakerAt(text, span, mentions).speaker.name;
  // “Norway’s skiing [federation]”
  const isPart = form.source.end === source.end && form.source.start < source.start;
  const isSame = nameOf(source) === nameOf(form.source);
  const isWritten = isPart && nameOf(source) === text.slice(source.start, source.end);
  if (!isSame && !isWritten) return statement;
  const isPlain = quotation !== undefined || isWhole(parsed, first, cue);
  const least = quotation ? sure.quoted : sure.reported;
  return {
    ...statement,
    source: isSame ? source : form.source,
    evidence: raised(evidence, least, isPlain),
  };
};
