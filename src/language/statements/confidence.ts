/** How sure an attribution is: the probability that its words are a statement and that it names who made it. */
import fitted from '../../../data/models/confidence.json' with { type: 'json' };
import type { Span } from '../reading.ts';
import type { Evidence, How } from './attributions.ts';
import { groupOf, signNames, signsOf, type Written } from './confidence-signs.ts';

/** Whether nothing but marks and blanks stands between the spans, in whatever order they come. */
export const areSideBySide = (text: string, spans: Span[]): boolean => {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  return inOrder.every(({ start }, at) => !/[\p{L}\p{N}]/u.test(text.slice(inOrder[at - 1]?.end ?? start, start)));
};

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
