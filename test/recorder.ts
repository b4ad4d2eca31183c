/** A `Responder` that writes down what it is told, in order. */

import type { Form, Reply } from '../src/command/reply.ts';
import type { Responder } from '../src/router/delivery.ts';

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
