/** How sure an attribution is: the probability that its words are a statement and that it names who made it. */
import fitted from '../../../data/models/confidence.json' with { type: 'json' };
import { isSpeech } from '../lexicon/cues.ts';
import type { Span, Statement } from '../reading.ts';
import type { Evidence, How } from './attributions.ts';

/** What the regression sees of an attribution, in the order of {@link signsOf}. */
export const signNames = [
  'always',
  'content',
  'content, exactly',
  'content, the cue not being of speech',
  'cue',
  'source',
  'source, exactly',
  'content to cue',
  'cue to source',
  'all in marks',
  'cue of speech',
  'cue is “said” or the like',
  'content begins with “that”',
  'content is a few words',
  'source is a pronoun',
  'source ends in a name',
  'side by side',
  'side by side, the cue being of speech',
] as const;

/** An attribution in its own words. */
export type Written = {
  type: Statement['type'];
  content: string;
  cue: string;
  source: string;
  /** Nothing but marks stands between its words, its cue and its source. */
  sideBySide: boolean;
};

/** Whether nothing but marks and blanks stands between the spans, in whatever order they come. */
export const areSideBySide = (text: string, spans: Span[]): boolean => {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  return inOrder.every(({ start }, at) => !/[\p{L}\p{N}]/u.test(text.slice(inOrder[at - 1]?.end ?? start, start)));
};

/** Fewer words than this are mostly a matter spoken of and no statement. */
const few = 4;

/** A probability as log odds, kept within ±6, so that none decides alone. */
const oddsOf = (probability: number) => {
  const kept = Math.min(0.9975, Math.max(0.0025, probability));
  return Math.log(kept / (1 - kept));
};

/** The tagger's own probabilities, which are too sure of themselves, and what kind of statement it is. */
export const signsOf = (evidence: Evidence, { type, content, cue, source, sideBySide }: Written): number[] => {
  const speech = isSpeech(cue);
  return [
    1,
    oddsOf(evidence.content),
    oddsOf(evidence.contentExact),
    speech ? 0 : oddsOf(evidence.content),
    oddsOf(evidence.cue),
    oddsOf(evidence.source),
    oddsOf(evidence.sourceExact),
    oddsOf(evidence.toCue),
    oddsOf(evidence.toSource),
    Number(type === 'direct'),
    Number(speech),
    Number(/\b(?:said|says|told|added|wrote|according to)\b/i.test(cue)),
    Number(/^that\b/i.test(content)),
    Number(type === 'indirect' && content.split(/\s+/, few).length < few),
    Number(/^(?:he|she|they|it|i|we|you|who)$/i.test(source)),
    Number(/\p{Lu}[\p{L}.’'-]*,?$/u.test(source)),
    Number(sideBySide),
    Number(sideBySide && speech),
  ];
};

/** Words in marks are mistaken for statements far less often, so they have coefficients of their own. */
export const groupOf = ({ type }: Written): 'quoted' | 'reported' => (type === 'indirect' ? 'reported' : 'quoted');

/** Made by train/quotes/calibrate.ts from articles that the tagger had not seen. The compiler holds the file to this type. */
const coefficients: Record<'quoted' | 'reported', Record<(typeof signNames)[number], number>> = fitted;

/** How sure a speaker can be at most who is not given at the statement's own cue. */
const ceilings: Record<How, number> = {
  stated: 1,
  label: 0.97,
  signed: 0.97,
  continued: 0.95,
  described: 0.95,
  turn: 0.9,
};

/**
 * A logistic regression (Platt 1999) over the tagger's probabilities says how sure the attribution is. `resolved` scores the
 * name, given the words of the source; its square root is about how often it is right (of those with 0.8 nine in ten, with
 * 0.95 forty-nine in fifty, over GUM's articles and the hand-written passages).
 */
export const confidenceOf = (evidence: Evidence, resolved: number, written: Written): number => {
  const signs = signsOf(evidence, written);
  const weights = coefficients[groupOf(written)];
  const sum = signNames.reduce((total, name, at) => total + weights[name] * (signs[at] ?? 0), 0);
  return (ceilings[evidence.how] * Math.sqrt(resolved)) / (1 + Math.exp(-sum));
};
