/** Who does what a verb of a sentence says, and to whom or what, in the active and in the passive voice. */
import { gap, nounPhraseAt, type Range, spanOf, type Unit } from './phrases.ts';
import type { Span } from './reading.ts';
import { wordsOf } from './stems.ts';
import { groupStart, isVerb, subjectBefore } from './subjects.ts';

const be = /^(?:is|are|was|were|be|been|being|got|'s|'re)$/;

const isPassive = (units: Unit[], group: number, at: number): boolean =>
  units.slice(group, at).some(({ lower }) => be.test(lower)) && units[at]?.tags.has('Gerund') === false;

/** The verbs of the sentence that the question has too. */
export const verbsAsked = (units: Unit[], asked: ReadonlySet<string>): number[] =>
  units.flatMap((unit, at) => (isVerb(unit) && wordsOf(unit.lower).some(({ stem }) => asked.has(stem)) ? [at] : []));

/** "It was paid twice": a passive without a "by" says nothing of who did it. */
export const leavesOutAgent = (text: string, units: Unit[], at: number): boolean =>
  isPassive(units, groupStart(text, units, at), at) && !units.slice(at).some(({ lower }) => lower === 'by');

/** "A school founded by Lind": what stands before such a participle is no agent, nor does "by" always lead to one. */
export const isParticipleBy = (text: string, units: Unit[], at: number): boolean =>
  units[at + 1]?.lower === 'by' && !isPassive(units, groupStart(text, units, at), at);

/** What fills the open place at the verb `at`; null where it is left out, and a pronoun where one stands for it. */
export const argumentAt = (text: string, units: Unit[], at: number, open: 'agent' | 'patient'): Span | null => {
  const group = groupStart(text, units, at);
  const turned = isPassive(units, group, at);
  const found =
    turned === (open === 'patient') ? subjectBefore(text, units, group) : after(text, units, at + 1, turned);
  // "one of those who oversaw it": whoever that was stands elsewhere.
  if (found && found.to === group - 1 && /^(?:who|which|that)$/.test(units[group - 1]?.lower ?? '')) return null;
  return found && spanOf(units, found);
};

/** The object right behind the verb, or behind the passive's "by". */
const after = (text: string, units: Unit[], from: number, turned: boolean): Range | null => {
  let at = from;
  while (units[at]?.tags.has('Adverb')) at++;
  if (turned) {
    const by = units.findIndex(({ lower }, index) => index >= at && lower === 'by');
    if (by < 0 || by > at + 3) return null;
    at = by + 1;
    if (units[at]?.tags.has('Gerund')) at++;
  }
  return /^[ ]$/.test(gap(text, units, at)) ? nounPhraseAt(text, units, at) : null;
};
