/** A `Responder` that writes down what it is told, in order. */
import type { Responder } from '../src/delivery.ts';
import type { Form, Reply } from '../src/reply.ts';

export type Told = [step: keyof Responder, what?: Reply | Form | unknown, hidden?: boolean];

export const recorder = (): { told: Told[]; responder: Responder } => {
  const told: Told[] = [];
  const note =
    (step: keyof Responder) =>
    async (...rest: unknown[]) => {
      told.push([step, ...rest] as Told);
    };
  return {
    told,
    responder: {
      address: () => 'here',
      // Nothing that anybody is told.
      prepare: async () => {},
      answer: note('answer'),
      update: note('update'),
      open: note('open'),
      offer: note('offer'),
      defer: note('defer'),
      deferUpdate: note('deferUpdate'),
      show: note('show'),
      edit: note('edit'),
      followUp: note('followUp'),
      remove: note('remove'),
    },
  };
};
