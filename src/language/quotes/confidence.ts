import type { Statement } from '../reading.ts';
import type { Evidence } from './attributions.ts';

/** TODO calibrated below. */
export const confidenceOf = (evidence: Evidence, resolved: number, _type: Statement['type']): number =>
  evidence.content * evidence.cue * evidence.toCue * evidence.toSource * resolved;
