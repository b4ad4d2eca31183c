/** Whose turn it is: whether quoted words go on from the statement before them. */
import type { Frame } from './frames.ts';
import type { Quotation } from './marks.ts';
import { isPronoun, nounPhraseAt, type Unit } from './phrases.ts';
import type { Span } from './reading.ts';
import { isVerb } from './subjects.ts';

/** A statement whose words are still being gathered. */
export type Draft = {
  spans: Span[];
  cue: Span | null;
  source: Span | null;
  denied: boolean;
  last: Quotation | null;
  /** Of its last sentence. */
  end: number;
  paragraph: number;
  /** Somebody else speaks or acts in its last sentence too. */
  shared: boolean;
  /** How sure its speaker can be at most, 0 to 1. */
  ceiling: number;
};

const joins = /^(?:and|but|as|while|when|before|after|until|though|although)$/;

/** Whether a sentence has two who speak, or another who acts: “…,” Lund said, and Berg shook her head. */
export const isShared = (text: string, units: Unit[], frames: Frame[]): boolean => {
  const starts = new Set<number>();
  for (const { source } of frames) {
    const last = source && units[source.to - 1];
    if (last && !isPronoun(last)) starts.add(source.from);
  }
  units.forEach((unit, at) => {
    if (!joins.test(unit.lower) || !units[at + 1]?.capital) return;
    const phrase = nounPhraseAt(text, units, at + 1);
    if (phrase && isVerb(units[phrase.to])) starts.add(phrase.from);
  });
  return starts.size > 1;
};

/** Whether nothing but the statement and its "she said" stands before `quotation`. */
const adjoins = (text: string, { end, last }: Draft, quotation: Quotation): boolean =>
  text.slice(Math.max(end, last?.end ?? 0), quotation.start).trim() === '';

/** Whether the turn may have gone to another. */
const yields = (text: string, { cue, last, shared }: Draft): boolean =>
  shared ||
  (last !== null && /\?\s*$/.test(text.slice(last.inner.start, last.inner.end))) ||
  (cue !== null && /\b(?:ask|wonder)/i.test(text.slice(cue.start, cue.end)));

/** The statement before, where a sentence of nothing but quoted words is more of it: in its paragraph or over an open mark. */
export const goingOn = (text: string, previous: Draft, quotation: Quotation): Draft | null => {
  if (!previous.last || previous.denied) return null;
  if (previous.last.open && previous.last.paragraph === quotation.paragraph - 1) return previous;
  const same = previous.last.paragraph === quotation.paragraph && adjoins(text, previous, quotation);
  return same && !yields(text, previous) ? previous : null;
};

/** Whether the quoted words may still be the same person's: after a statement in their paragraph, or quoted in the one before. */
export const mayGoOn = (text: string, previous: Draft, quotation: Quotation): boolean =>
  !previous.denied &&
  adjoins(text, previous, quotation) &&
  (previous.paragraph === quotation.paragraph || previous.last?.paragraph === quotation.paragraph - 1);

/**
 * After a reported statement in the same paragraph the quoted words are mostly the same person's. After a question, where
 * another acts, or in a new paragraph though the mark was closed, they are as often the answer.
 */
export const ceilingAfter = (text: string, previous: Draft, quotation: Quotation): number =>
  yields(text, previous) || previous.paragraph !== quotation.paragraph ? 0.4 : Math.min(previous.ceiling, 0.6);
