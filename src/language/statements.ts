/** Finds the words of a statement on either side of its cue, and where they end. */
import { type Cue, cueOf } from './cues.ts';
import { gap, nounPhraseAt, type Range, skipAdjuncts, type Unit } from './phrases.ts';
import { isFiniteVerb, isVerb } from './subjects.ts';

/** Units of the statement: after the cue, before it, or both where it is interrupted. */
export type Contents = {
  contents: Range[];
  /** What follows a colon at the end of the sentence is the statement. */
  opensNext: boolean;
};

const writersOwn =
  /^(?:although|though|while|adding|saying|noting|citing|calling|according|compared|referring|arguing|insisting|accusing|suggesting|warning)$/;

/** Where a reported statement that starts at `from` ends: before a clause that is the writer's own again. */
const statementEnd = (text: string, units: Unit[], from: number): number => {
  for (let at = from + 2; at < units.length; at++) {
    const unit = units[at];
    const between = gap(text, units, at);
    // "said it was unfair and added that …"
    if (
      unit &&
      /^(?:and|but)$/.test(unit.lower) &&
      units[at + 2]?.lower === 'that' &&
      cueOf(units[at + 1]?.lower ?? '')?.statement
    )
      return at;
    if (!unit || !/[,;—–]/.test(between)) continue;
    if (/;/.test(between) || writersOwn.test(unit.lower)) return at;
    // ", and added that", ", but she denied it", ", others argue that"
    const verb = units.slice(at, at + 6).find((word) => cueOf(word.lower)?.statement === true && isVerb(word));
    if (verb && (/^(?:and|but)$/.test(unit.lower) || !verb.lower.endsWith('ing'))) return at;
  }
  return units.length;
};

/** Whether a subject and its verb stand from unit `from` on. */
const hasClause = (units: Unit[], from: number): boolean => {
  if (/'(?:s|re|m|d|ll|ve)$/.test(units[from]?.lower ?? '')) return true;
  return units.findIndex((unit, at) => at >= from && isFiniteVerb(unit)) > from;
};

/** Whether a statement without "that" can begin at `at`: with its subject, or, after "say", with anything. */
const opensClause = (text: string, units: Unit[], at: number, cue: Cue): boolean =>
  cue.verb === 'say' || units[at]?.lower === 'there' || nounPhraseAt(text, units, at) !== null;

const question = /^(?:whether|if|how|why|what|which|who|when|where)$/;

/** Whether a clause ends before unit `at`. */
export const isLastClause = (text: string, units: Unit[], at: number): boolean =>
  at >= units.length || /[,;.]/.test(gap(text, units, at)) || units[at]?.quotation !== null;

// "When it ended, she said …": what follows is the statement.
const subordinate =
  /^(?:when|while|asked|speaking|after|before|as|although|though|despite|during|because|since|until|where|whereas)$/;

/** Whether the words before unit `at` are a statement that is waiting for its "he said". */
export const statementBefore = (text: string, units: Unit[], at: number, taken: number): boolean => {
  const before = units[at - 1];
  if (!before || at <= taken) return false;
  if (before.quotation)
    return (
      before.end - before.start > 40 ||
      /[.,!?…—–-]\s*['"”’»“]*\s*$/u.test(text.slice(before.start, before.end)) ||
      /^\s*,/.test(gap(text, units, at))
    );
  const clause = units.slice(taken, at);
  return (
    /^,\s*$/.test(gap(text, units, at)) &&
    clause.length > 3 &&
    clause.some(isFiniteVerb) &&
    !subordinate.test(clause[0]?.lower ?? '')
  );
};

const isSaidAloud = (text: string, unit: Unit | undefined): boolean =>
  unit !== undefined && /[.,!?…]\s*['"”’»“]*\s*$/u.test(text.slice(unit.start, unit.end));

/** Where a statement that opens with quoted words ends: with them, unless the sentence goes on in the speaker's sense. */
const quotedEnd = (text: string, units: Unit[], from: number): number => {
  const quotation = units[from];
  if (!quotation || isSaidAloud(text, quotation)) {
    let to = from + 1;
    while (units[to]?.quotation && !/[a-z]/i.test(gap(text, units, to))) to++;
    return to;
  }
  return /[,;]/.test(gap(text, units, from + 1)) ? from + 1 : statementEnd(text, units, from);
};

/** Quoted words that go on after "he said": “…,” he said, “…”. */
export const resumed = (text: string, units: Unit[], from: number): Range[] => {
  const at = units.findIndex((unit, index) => index >= from && unit.quotation);
  if (
    at < 0 ||
    !/[,.:;—–-]\s*$/.test(gap(text, units, at)) ||
    units.slice(from, at).some((unit) => cueOf(unit.lower)?.statement && unit.tags.has('Gerund'))
  )
    return [];
  return [{ from: at, to: quotedEnd(text, units, at) }];
};

const one = (from: number, to: number): Contents => ({ contents: [{ from, to }], opensNext: false });

/** Where what is said begins: behind whom it is said to ("told reporters that"). */
const afterAddressee = (text: string, units: Unit[], cue: Cue, from: number): number => {
  if (!cue.addressee || units[from]?.quotation || /[,:]/.test(gap(text, units, from))) return from;
  const addressee = nounPhraseAt(text, units, from);
  if (!addressee) return from;
  const next = units[addressee.to];
  return !isVerb(next) || (cue.infinitive && next?.lower === 'to') ? addressee.to : from;
};

/** A statement that shows where it begins: "that …", "whether …", quoted words, a colon. */
const markedAt = (text: string, units: Unit[], cue: Cue, start: number): Contents | null => {
  const unit = units[start];
  if (!unit) return null;
  const clause = hasClause(units, start + 1) || (unit.lower === 'that' && units[start + 1]?.quotation);
  if (cue.statement && clause && (unit.lower === 'that' || question.test(unit.lower)))
    return one(start, statementEnd(text, units, start));
  if (unit.quotation && (cue.statement || cue.naming)) return one(start, quotedEnd(text, units, start));
  return cue.statement && /:/.test(gap(text, units, start)) ? one(start, units.length) : null;
};

/** “…” further on: Clinton said in the spring, when the story broke, “…” */
const quotedLater = (text: string, units: Unit[], at: number, direct: number): Contents | null => {
  const later = units.findIndex(
    (unit, index) => index > direct && unit.quotation && /,\s*$/.test(gap(text, units, index)),
  );
  const otherCue = units.slice(at + 1, later).some(({ lower }) => cueOf(lower) !== null);
  return later > 0 && isSaidAloud(text, units[later]) && !otherCue ? one(later, quotedEnd(text, units, later)) : null;
};

/** A statement that nothing marks: "said it rained", "vowed to stay", "announced the withdrawal", "called it “pivotal”". */
const unmarkedAt = (text: string, units: Unit[], cue: Cue, direct: number, from: number): Contents | null => {
  const unit = units[direct];
  if (!unit || /[,;]/.test(gap(text, units, direct))) return null;
  if (cue.infinitive && unit.lower === 'to' && isVerb(units[direct + 1]))
    return one(direct, statementEnd(text, units, direct));
  const adjunct = from > direct && units[from] && hasClause(units, from) && !/[,;]/.test(gap(text, units, from));
  const start = adjunct ? from : direct;
  if (cue.statement && !cue.onlyQuoting && hasClause(units, start) && opensClause(text, units, start, cue))
    return one(start, statementEnd(text, units, start));
  if (cue.object && nounPhraseAt(text, units, direct)) return one(direct, statementEnd(text, units, direct));
  const named = units.findIndex((word, index) => index > direct && index < direct + 8 && word.quotation);
  return cue.naming && named > 0 ? one(direct, statementEnd(text, units, named)) : null;
};

/** The statement after the cue at `at`, or null where none follows. */
export const contentsAfter = (text: string, units: Unit[], cue: Cue, at: number): Contents | null => {
  if (/[.;—–]/.test(gap(text, units, at + 1)) && !units[at + 1]?.quotation) return null;
  const direct = afterAddressee(text, units, cue, at + 1);
  const from = skipAdjuncts(text, units, direct);
  const marked = markedAt(text, units, cue, from) ?? markedAt(text, units, cue, direct);
  if (marked) return marked;
  const end = units.at(-1)?.end ?? 0;
  if (cue.statement && from >= units.length && text.charAt(end) === ':') return { contents: [], opensNext: true };
  return (cue.statement ? quotedLater(text, units, at, direct) : null) ?? unmarkedAt(text, units, cue, direct, from);
};
