/** What the regression of confidence.ts goes by; train/quotes/calibrate.ts fits its coefficients to the same signs. */
import { isSpeech } from '../lexicon/cues.ts';
import type { Statement } from '../reading.ts';
import type { Evidence } from './attributions.ts';

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
