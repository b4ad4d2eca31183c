/** Whether something that somebody wants is begun: not where they have had much, nor where this process is behind. */
import type { Context } from './command.ts';
import type { Asker } from './event.ts';
import type { Counted, Limits } from './limits.ts';
import { isTooMuch, type Load, type Weight } from './load.ts';
import { Problem } from './reply.ts';
import { wordsFor } from './words/words.ts';

/** Expected trouble that is not the asker's to mend but by waiting. */
export class Refusal extends Problem {}

/** What somebody wants is weighed, and counted where it is borne; null where it may begin. */
export type Admit = (weight: Weight, asker: Asker) => Promise<Refusal | null>;

/** What is only offered besides is not counted. */
const COUNTED: Record<Weight, Counted | null> = {
  suggest: null,
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
    const counted = COUNTED[weight];
    const met = limits && counted ? await limits(counted, asker) : null;
    return met && new Refusal(frame.tooMuch[met.whose](met.seconds));
  };

type Costly = Pick<Context, 'answers' | 'suggest'>;

/** What costs much, and whether nothing was left out of what was made with it. */
export type Admitting = Costly & { isWhole(): boolean };

/** The same for one event: each kind of work is admitted once, at its first use. */
export const admitting = (
  { answers, suggest }: Costly,
  admit: (weight: Weight) => Promise<Refusal | null>,
): Admitting => {
  const admitted = new Map<Weight, Promise<Refusal | null>>();
  const refusalOf = (weight: Weight) => {
    const refusal = admitted.get(weight) ?? admit(weight);
    admitted.set(weight, refusal);
    return refusal;
  };
  let whole = true;
  return {
    answers: async (reading, question, most, passages) => {
      // Where all articles are asked, each is for so many passages.
      const refusal = await refusalOf(passages === undefined ? 'ask' : 'askAll');
      if (refusal) throw refusal;
      return answers(reading, question, most, passages);
    },
    suggest: async (reading) => {
      if ((await refusalOf('suggest')) === null) return suggest(reading);
      whole = false;
      return [];
    },
    isWhole: () => whole,
  };
};
