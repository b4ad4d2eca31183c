/** How sure an attribution is: the probability that its words are a statement and that it names who made it. */
import { z } from 'zod';
import fitted from '../../../data/quotes.confidence.json' with { type: 'json' };
import { isSpeech } from '../cues.ts';
import type { Statement } from '../reading.ts';
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
  'direct',
  'mixed',
  'cue of speech',
  'cue is “said” or the like',
  'content begins with “that”',
  'content is a few words',
  'source is a pronoun',
  'source ends in a name',
] as const;

/** An attribution in its own words. */
export type Written = { type: Statement['type']; content: string; cue: string; source: string };

/** Fewer words than this are mostly a matter spoken of and no statement. */
const few = 4;

/** A probability as log odds, kept within ±6, so that none decides alone. */
const oddsOf = (probability: number) => {
  const kept = Math.min(0.9975, Math.max(0.0025, probability));
  return Math.log(kept / (1 - kept));
};

/** The tagger's own probabilities, which are too sure of themselves, and what kind of statement it is. */
export const signsOf = (evidence: Evidence, { type, content, cue, source }: Written): number[] => {
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
    Number(type === 'mixed'),
    Number(speech),
    Number(/\b(?:said|says|told|added|wrote|according to)\b/i.test(cue)),
    Number(/^that\b/i.test(content)),
    Number(type === 'indirect' && content.split(/\s+/, few).length < few),
    Number(/^(?:he|she|they|it|i|we|you|who)$/i.test(source)),
    Number(/\p{Lu}[\p{L}.’'-]*,?$/u.test(source)),
  ];
};

/** Made by train/calibrate.ts from articles that the tagger had not seen. */
const coefficients = z.record(z.enum(signNames), z.number()).parse(fitted);

/** How sure a speaker can be at most who is not given at the statement's own cue. */
const ceilings: Record<How, number> = {
  stated: 1,
  label: 0.95,
  signed: 0.95,
  continued: 0.85,
  described: 0.85,
  turn: 0.7,
};

/**
 * A logistic regression (Platt 1999) over the tagger's probabilities says how sure the attribution is; `resolved` is how sure
 * the name is, given the words of the source.
 */
export const confidenceOf = (evidence: Evidence, resolved: number, written: Written): number => {
  const signs = signsOf(evidence, written);
  const sum = signNames.reduce((total, name, at) => total + coefficients[name] * (signs[at] ?? 0), 0);
  return (ceilings[evidence.how] * resolved) / (1 + Math.exp(-sum));
};
