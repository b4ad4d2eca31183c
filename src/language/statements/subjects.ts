/** Finds who does what a verb says: the verb with its auxiliaries, and the noun phrase that is its subject. */
import { gap, nounPhraseAt, nounPhraseBefore, type Range, type Unit } from '../text/phrases.ts';

const auxiliary =
  /^(?:has|have|had|having|did|does|do|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|also|later|then|not|never|to|just|even|simply|once|hardly|almost|nearly|cannot|\w*n't)$/;

export const isVerb = (unit: Unit | undefined): boolean => unit?.tags.has('Verb') === true;

/** A verb that can have a subject: "said", "he's", not "saying" or "say". */
export const isFiniteVerb = (unit: Unit): boolean =>
  /'(?:s|re|m|d|ll|ve)$/.test(unit.lower) || (isVerb(unit) && !unit.tags.has('Gerund') && !unit.tags.has('Infinitive'));

/** First unit of the verb group that ends at `at`: "has also said". */
export const groupStart = (text: string, units: Unit[], at: number): number => {
  let from = at;
  while (from > 0 && /^ ?$/.test(gap(text, units, from))) {
    const unit = units[from - 1];
    // "Theresa May said"
    if (!unit || unit.capital) break;
    if (!auxiliary.test(unit.lower) && (!unit.tags.has('Adverb') || unit.tags.has('Noun'))) break;
    from--;
  }
  return from;
};

/** The first noun phrase before `limit` with a verb after it: who the sentence is about. */
const sentenceSubject = (text: string, units: Unit[], limit: number): Range | null => {
  for (let at = 0; at < limit; at++) {
    if (units[at]?.quotation) continue;
    const phrase = nounPhraseAt(text, units, at);
    if (!phrase) continue;
    let next = phrase.to;
    while (units[next]?.tags.has('Adverb')) next++;
    const isDay = units[phrase.to - 1]?.tags.has('Date') === true;
    if (isVerb(units[next]) && next < limit + 1 && !isDay) return phrase;
    at = phrase.to - 1;
  }
  return null;
};

/** "Anna Berg and not Peter Lund", "Anna Berg rather than Peter Lund": who is meant, not who isn't. */
const behindExcluded = (text: string, units: Unit[], phrase: Range | null): Range | null => {
  if (!phrase) return null;
  const excluded = /(?:\s(?:and|but))?\s(?:not|rather than|instead of)\s$/.exec(
    text.slice(units[0]?.start, units[phrase.from]?.start),
  );
  if (!excluded) return phrase;
  const end = units.findIndex((unit) => unit.end > (units[0]?.start ?? 0) + excluded.index);
  return nounPhraseBefore(text, units, end) ?? phrase;
};

/** "never once in her life said", "at no time said": what a preposition leads is no subject. */
const behindAdjunct = (text: string, units: Unit[], phrase: Range | null): Range | null => {
  if (!phrase) return null;
  const at = units[phrase.from - 1]?.lower === 'no' ? phrase.from - 2 : phrase.from - 1;
  if (at < 1 || !/^(?:in|on|at|for|during|with|from|by|about)$/.test(units[at]?.lower ?? '')) return phrase;
  return nounPhraseBefore(text, units, groupStart(text, units, at));
};

const dateline = /^\p{Lu}[\p{Lu}\s.,]+[—–-]+\s$/u;

/** Who stands before the verb group: across an apposition, and behind "and" the subject of the sentence. */
export const subjectBefore = (text: string, units: Unit[], group: number): Range | null => {
  const before = units[group - 1];
  if (!before) return null;
  const between = gap(text, units, group);
  if (/^(?:who|which)$/.test(before.lower)) return nounPhraseBefore(text, units, group - 1);
  if (/[,)—–-]\s*$/.test(between)) {
    // "Ilham Aliyev, the president of Azerbaijan, said": back to where the apposition opened.
    let nearest: Range | null = null;
    for (let at = group - 1; at > 0 && group - at < 40; at--) {
      if (units[at]?.quotation) return nearest;
      if (!/[,(—–-]/.test(gap(text, units, at)) || gap(text, units, at) === '-') continue;
      const phrase = nounPhraseBefore(text, units, at);
      // "WASHINGTON -- Mayor Holm, opening the bridge, said"
      if (nearest && phrase?.from === 0 && dateline.test(text.slice(units[0]?.start, units[at]?.start))) return nearest;
      nearest = phrase ?? nearest;
      if (nearest && (nearest.from === 0 || !/[,(—–-]\s*$/.test(gap(text, units, nearest.from)))) return nearest;
    }
    return nearest;
  }
  if (/^(?:and|but|then|or)$/.test(before.lower)) return sentenceSubject(text, units, group);
  const phrase = behindAdjunct(text, units, behindExcluded(text, units, nounPhraseBefore(text, units, group)));
  // "has been critical but on Tuesday wrote"
  const isDay = phrase !== null && units[phrase.to - 1]?.tags.has('Date') === true;
  return isDay ? sentenceSubject(text, units, group) : phrase;
};
