/** Whether an article says of a statement that it was not made: "denied that", "has never said", "if she says", "nobody said". */
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, type Range, type Unit } from '../../text/phrases.ts';
import { groupStart } from '../subjects.ts';
import { isNegated, isNobody, isOthers, isUnsaid } from './unsaid.ts';

const rangeOf = (units: Unit[], { start, end }: Span): Range | null => {
  const from = units.findIndex((unit) => unit.end > start);
  const to = units.findLastIndex((unit) => unit.start < end) + 1;
  return from >= 0 && to > from ? { from, to } : null;
};

const wordsOf = (units: Unit[]): string => units.map(({ lower }) => lower).join(' ');

type Stop = (unit: Unit, next: Unit | undefined) => boolean;

/** Words that begin another clause, or another verb's group. */
const beginsClause: Stop = ({ lower }) =>
  /^(?:and|but|or|because|when|while|after|before|as|since|until|although|though|where|who|which|so|than)$/.test(lower);
const beginsGroup: Stop = ({ lower }, next) =>
  /^(?:and|but|or|then|who|which|that)$/.test(lower) || (lower === 'not' && isNoun(next));
/** "and not Peter Lund said": that denies nothing. */
const isNoun = (unit: Unit | undefined): boolean =>
  unit !== undefined && (/^(?:the|an?)$/.test(unit.lower) || (unit.capital && !unit.tags.has('Verb')));
const interjected = /^(?:however|though|indeed|too|also)$/;

const lead = /^(?:if|unless|whether|suppose|did|do|does|had|has|have|should|could|would)$/;
const beforeLead = /^(?:even|as|not|never|nor|neither|only|just|once|then|later|at|no|point|time|why|how|when|where)$/;

/** A source that took in "unless" or "only then did" begins behind it. */
const withoutLead = (units: Unit[], source: Range | null): Range | null => {
  let at = source?.from ?? 0;
  while (beforeLead.test(units[at]?.lower ?? '')) at++;
  return source && at < source.to - 1 && lead.test(units[at]?.lower ?? '') ? { from: at + 1, to: source.to } : source;
};

/** Whether the source is nobody in particular: "no minister", "few voters", "anyone who". */
export const isByNobody = (text: string, units: Unit[], source: Span): boolean => {
  const who = withoutLead(units, rangeOf(units, source));
  if (!who) return false;
  const before = gap(text, units, who.from) === ' ' ? units[who.from - 1]?.lower : undefined;
  return isNobody(wordsOf(units.slice(who.from, who.to)), before);
};

/** The statement's parts as `units` of the cue's sentence. */
export const isDenied = (
  text: string,
  units: Unit[],
  { cue, source, contents }: { cue: Span; source: Span | null; contents: Span[] },
): boolean => {
  const said = rangeOf(units, cue);
  if (!said) return false;
  const cuts = (at: number): boolean => {
    const unit = units[at];
    return (
      /[,;:—–(]| - /.test(gap(text, units, at + 1)) &&
      !interjected.test(unit?.lower ?? '') &&
      !interjected.test(units[at + 1]?.lower ?? '')
    );
  };
  const isContent = ({ start, end }: Unit) => contents.some((span) => span.start < end && start < span.end);
  /** First of the units before `end` that no comma, content or word parts from it, but not before `least`. */
  const since = (end: number, stops: Stop, least: number): number => {
    let from = end;
    while (from > least) {
      const unit = units[from - 1];
      if (!unit || unit.quotation || isContent(unit) || stops(unit, units[from]) || cuts(from - 1)) break;
      from--;
    }
    return from;
  };
  const first = units.findIndex(({ lower }, at) => at >= said.from && at < said.to && cueOf(lower) !== null);
  const verb = first < 0 ? said.to - 1 : first;
  const who = source && withoutLead(units, rangeOf(units, source));
  const subject = who && who.to <= verb ? who : null;
  let least = subject ? subject.to : groupStart(text, units, said.from);
  while (/^(?:without|instead|rather|of|than)$/.test(units[least - 1]?.lower ?? '')) least--;
  const group = units.slice(since(verb, beginsGroup, least), verb + 1);
  let to = verb + 1;
  for (
    let unit = units[to];
    unit && to < said.to && !cuts(to - 1) && !beginsGroup(unit, units[to + 1]);
    unit = units[to]
  )
    to++;
  const content = contents.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (source && isByNobody(text, units, source)) return true;
  if (isNegated(wordsOf(group), wordsOf(units.slice(verb + 1, to)), content)) return true;
  const end = subject?.from ?? least;
  const from = since(end, beginsClause, 0);
  const clause = wordsOf(units.slice(from, end));
  return isUnsaid(clause, units[from - 1]?.lower) || (units[end]?.lower === 'who' && isOthers(clause));
};
