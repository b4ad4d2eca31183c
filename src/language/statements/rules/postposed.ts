/** “…, the owner says”, “…, says the owner”: told by their form where the tagger missed them. */
import { cueOf } from '../../lexicon/cues.ts';
import { gap, nounPhraseAt, type Range, spanOf, type Unit } from '../../text/phrases.ts';
import { overlaps } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { groupStart, isFiniteVerb } from '../subjects.ts';
import { apposed } from './subject-before-cue.ts';
import { takenBy } from './taken-words.ts';

const endsClause = /^["”’']?, $/;
/** A sentence that begins with one of these has its first comma before its own clause. */
const leads =
  /^(?:if|when|while|after|before|as|although|though|since|because|in|on|at|for|with|by|according|asked|and|but)$/;
const auxiliary = /^(?:will|would|can|could|may|might|must|should)$/;

/** The noun phrase at `from`: one that would end in "Latvia’s" goes on to the comma. */
const behindVerb = (text: string, units: Unit[], from: number): Range | null => {
  const phrase = nounPhraseAt(text, units, from);
  if (!phrase || !/['’]s$/.test(units[phrase.to - 1]?.lower ?? '')) return phrase;
  const comma = units.findIndex((_, at) => at >= phrase.to && gap(text, units, at).startsWith(','));
  return { from, to: comma < 0 ? units.length : comma };
};

/** The source of the verb at `at`, and the unit that the words before it end at. */
const frameAt = (text: string, units: Unit[], at: number): { source: Range; end: number } | null => {
  const group = groupStart(text, units, at);
  if (group === at && endsClause.test(gap(text, units, at))) {
    const source = behindVerb(text, units, at + 1);
    if (source) return { source, end: at };
  }
  if (/^(?:who|which|that|as)$/.test(units[group - 1]?.lower ?? '')) return null;
  const source = apposed(text, units, group);
  return source && endsClause.test(gap(text, units, source.from)) ? { source, end: source.from } : null;
};

/** "said", "analysts say" (which has the form of "to say"); not "to say", "would say" or "saying". */
export const isFiniteAt = (units: Unit[], at: number): boolean => {
  const [before, unit] = [units[at - 1], units[at]];
  if (!unit || unit.quotation) return false;
  const isPlain = unit.tags.has('Infinitive') && unit.tags.has('PresentTense');
  const isBound =
    before !== undefined && (before.lower === 'to' || before.tags.has('Modal') || before.tags.has('Auxiliary'));
  return isFiniteVerb(unit) || (isPlain && at > 0 && !isBound);
};

/** Whether a verb of saying that takes a whole statement stands at `at`. */
export const isSayingAt = (units: Unit[], at: number): boolean => {
  const cue = cueOf(units[at]?.lower ?? '');
  return cue?.statement === true && !cue.thinking && !cue.onlyQuoting && isFiniteAt(units, at);
};

/** Whether a verb stands at `at` that says what "that …" behind it tells: also "judges rule that". */
export const isRulingAt = (units: Unit[], at: number): boolean =>
  units[at + 1]?.lower === 'that' && cueOf(units[at]?.lower ?? '')?.statement === true && isFiniteAt(units, at);

/** What says something behind a whole clause and a comma, though it means much else: "…, scientists have found". */
const finding = /^(?:f(?:inds?|ound)|shows?|shown|showed|rul(?:es?|ed)|agree[ds]?)$/;

/** A heading can do without a verb: “Striker out for the season, club confirms”. */
export const postposedIn = (text: string, units: Unit[], isHeading: boolean): Attribution | null => {
  if (leads.test(units[0]?.lower ?? '')) return null;
  for (const [at, verb] of units.entries()) {
    const frame = isSayingAt(units, at) || finding.test(verb.lower) ? frameAt(text, units, at) : null;
    if (!frame) continue;
    const { source, end } = frame;
    const behind = units[Math.max(at + 1, source.to)];
    const before = units.slice(0, end);
    // What a verb has its own words behind is no statement of its own.
    if (behind?.quotation || /^(?:that|whether)$/.test(behind?.lower ?? '') || before.length < (isHeading ? 2 : 3))
      continue;
    if (!isHeading && !before.some((unit) => isFiniteVerb(unit) || auxiliary.test(unit.lower))) continue;
    return {
      contents: [spanOf(units, { from: 0, to: end })],
      cue: { start: verb.start, end: verb.end },
      source: spanOf(units, source),
      evidence: unasked('stated'),
    };
  }
  return null;
};

/** Adds the ones whose cue and source are no part of a statement that the tagger found words of. */
export const withPostposed = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const { text, sentences } = parsed;
  const isTaken = takenBy(
    text,
    attributions.filter(({ contents }) => contents.length > 0),
  );
  // “The mayor, Filip Maes, urged residents”: whoever the tagger has before the verb is not what those behind it say.
  const isSource = ({ contents, cue }: Attribution): boolean =>
    attributions.some(
      (one) =>
        one.source && one.cue?.start === cue?.start && contents.some((span) => overlaps(span, one.source ?? span)),
    );
  const found = sentences.flatMap((sentence): Attribution[] => {
    const stated = postposedIn(text, unitsAt(parsed, sentence.start), false);
    return stated?.cue && stated.source && !isTaken(stated.cue) && !isTaken(stated.source) && !isSource(stated)
      ? [stated]
      : [];
  });
  const cues = new Set(found.map(({ cue }) => cue?.start));
  return [...attributions.filter(({ contents, cue }) => contents.length > 0 || !cues.has(cue?.start)), ...found];
};
