/** Mends what the tagger marked, and adds what it missed, by how a sentence is built around its cue. */
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, nounPhraseAt, spanOf, type Unit } from '../../text/phrases.ts';
import { overlaps } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { isFiniteVerb } from '../subjects.ts';
import { withAccording } from './according.ts';
import {
  fromColon,
  type Mend,
  resumed,
  withDoer,
  withinCondition,
  withinRelative,
  withoutAddressee,
  withoutClaim,
  withoutKnowing,
  withoutPlace,
} from './boundaries.ts';
import { withPostposed } from './postposed.ts';
import { withSubject } from './subject-before-cue.ts';
import { takenBy } from './taken-words.ts';

/** Verbs that a noun phrase alone behind them says nothing with: "says", not "urges" or "announces". */
const isPlain = (lower: string): boolean => {
  const cue = cueOf(lower);
  return cue?.statement === true && !(cue.thinking || cue.infinitive || cue.object || cue.naming || cue.onlyQuoting);
};
const resuming =
  /^(?:for|to|that|because|when|if|but|and|is|are|was|were|has|had|have|will|would|can|could|should|may|might|must)$/;

/** “Nobody under thirty, says Ottilie Kern, can remember it”: who stands behind the verb says what is around it. */
const inverted: Mend = (text, units, attribution, cue) => {
  const { source, contents } = attribution;
  const at = units.findIndex(({ end }) => end > cue.start);
  const verb = units[at];
  const phrase = nounPhraseAt(text, units, at + 1);
  if (!verb || !phrase || verb.end !== cue.end || !isFiniteVerb(verb) || !isPlain(verb.lower)) return attribution;
  if (gap(text, units, at) !== ', ' || gap(text, units, phrase.to) !== ', ') return attribution;
  const who = spanOf(units, phrase);
  const rest = spanOf(units, { from: phrase.to, to: units.length });
  const [first] = contents;
  if (first?.start === who.start) {
    const front = spanOf(units, { from: 0, to: at });
    const subject = source && source.end <= cue.start ? { ...front, start: source.start } : front;
    return { ...attribution, source: who, contents: [subject, rest], evidence: unasked('stated') };
  }
  const astray = source?.start === who.start && source.end > rest.start;
  return astray && resuming.test(units[phrase.to]?.lower ?? '')
    ? { ...attribution, source: who, contents: [...contents.filter(({ end }) => end <= cue.start), rest] }
    : attribution;
};

/** "He has said nothing so far": there are no words. */
const wordless = /^(?:nothing|little|no more|anything)(?:\s(?:so far|more|else|yet|further|new))?$/i;

const writing = /\b(?:wr(?:ite|ites|iting|itten)|wrote)$/i;

/** "She wrote her first play": a work, no words of hers. */
const isWork = (text: string, units: Unit[], contents: Span[], cue: Span): boolean => {
  if (!writing.test(text.slice(cue.start, cue.end))) return false;
  const inside = units.filter((unit) => contents.some((span) => overlaps(span, unit)));
  return !inside.some((unit) => unit.quotation || isFiniteVerb(unit)) && inside.length < 8;
};

/** “The so-called ‘deal’ was signed”: a term, which is nobody's words. */
const isTerm = (text: string, { source, contents }: Attribution): boolean =>
  !source && contents.every(({ start, end }) => /^(?:\p{L}+ )?so-called\s\P{L}/iu.test(text.slice(start, end)));

const askedAt = /^(?:when |being )?(?:asked|pressed|questioned|quizzed|challenged)\b/i;

/** "Asked if she would go, Anna Berg said": the question is whoever asked it's. In PolNeAR it never is who answers. */
const withoutAsked: Mend = (text, _units, attribution, cue) => {
  const { source, contents } = attribution;
  const isAnswering = source !== null && contents.every(({ end }) => cue.start < end && end <= source.start);
  return isAnswering && askedAt.test(text.slice(cue.start, cue.end)) ? { ...attribution, source: null } : attribution;
};

/** "Anna Berg rather than Peter Lund", "not Peter Lund but Anna Berg": the other one is not the source. */
const withoutOther: Mend = (text, _units, attribution) => {
  const { source } = attribution;
  const written = source ? text.slice(source.start, source.end) : '';
  const [, named] = /^(.+?),?\s(?:rather than|instead of|(?:and |but )?not)\s/su.exec(written) ?? [];
  const [before] = /^not\s.+?\sbut\s/isu.exec(written) ?? [];
  if (!source || (named === undefined && before === undefined)) return attribution;
  const start = source.start + (before?.length ?? 0);
  return { ...attribution, source: { start, end: named === undefined ? source.end : start + named.length } };
};

/** The attributions with their parts put right, and those that the tagger missed though their form is plain. */
export const mended = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const { text } = parsed;
  const stated = withPostposed(parsed, withAccording(parsed, attributions));
  const isTaken = takenBy(text, stated);
  const mends: Mend[] = [
    withSubject,
    withoutPlace,
    withoutOther,
    withoutAsked,
    withoutAddressee,
    withoutClaim,
    withoutKnowing,
    withDoer,
    fromColon,
    inverted,
    withinCondition,
    withinRelative,
    resumed(isTaken),
  ];
  return stated.flatMap((attribution) => {
    const { contents, cue } = attribution;
    if (!cue) return attribution;
    const units = unitsAt(parsed, cue.start);
    if (contents.length === 0) return withDoer(text, units, attribution, cue);
    const isEmpty = contents.every(({ start, end }) => wordless.test(text.slice(start, end)));
    if (isEmpty || isTerm(text, attribution) || isWork(text, units, contents, cue)) return [];
    return mends.reduce((one, mend) => (one.cue ? mend(text, units, one, one.cue) : one), attribution);
  });
};
