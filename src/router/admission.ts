/** Whether something that somebody wants is begun: not where they have had much, nor where this process is behind. */
import type { Context } from '../command/command.ts';
import { Problem } from '../command/reply.ts';
import { wordsFor } from '../words/words.ts';
import { isTooMuch, type Load, type Weight } from './capacity.ts';
import type { Asker } from './event.ts';
import type { Counted, Limits } from './rate-limits.ts';

/** Expected trouble that is not the asker's to mend but by waiting. */
export class Refusal extends Problem {}

/** What somebody wants is weighed, and counted where it is borne; null where it may begin. */
export type Admit = (weight: Weight, asker: Asker) => Promise<Refusal | null>;

const COUNTED: Record<Weight, Counted> = {
  type: 'typing',
  lookUp: 'lookUp',
  ask: 'asking',
  askAll: 'asking',
  long: 'asking',
  add: 'adding',
};

/** @param limits null where nobody is limited. */
export const admission =
  (load: () => Load, limits: Limits | null): Admit =>
  async (weight, asker) => {
    const { frame } = wordsFor(asker.locale);
    if (isTooMuch(weight, load())) return new Refusal(frame.busy);
    const met = limits && (await limits(COUNTED[weight], asker));
    return met && new Refusal(frame.tooMuch[met.whose](met.seconds));
  };

/** Asks the reader for one event: each kind of question is admitted once, at its first use. */
export const admitting = (
  answers: Context['answers'],
  admit: (weight: Weight) => Promise<Refusal | null>,
): Context['answers'] => {
  const admitted = new Map<Weight, Promise<Refusal | null>>();
  const refusalOf = (weight: Weight) => {
    const refusal = admitted.get(weight) ?? admit(weight);
    admitted.set(weight, refusal);
    return refusal;
  };
  return async (reading, question, most, characters) => {
    // A limit on characters is given where many articles are asked.
    const refusal = await refusalOf(characters === undefined ? 'ask' : 'askAll');
    if (refusal) throw refusal;
    return answers(reading, question, most, characters);
  };
};
