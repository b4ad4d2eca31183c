/** What people do in the stand-in while something goes wrong. */
import type { APIMessage } from 'discord.js';
import type { Action, Outcome } from '../../src/playground/action.ts';
import { walk } from '../../src/playground/find-components.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';

/** Who keeps articles, and where. */
export const as = { user: world.users.reader.id, place: world.places.server.id, locale: 'en-GB' };
/** Who looks things up: elsewhere, so that a channel's history, which is short, is not all theirs. */
const reader = { user: world.users.colleague.id, place: world.places.otherServer.id, locale: 'en-GB' };

const TYPES = { string: 3, number: 4, boolean: 5 } as const;

const call = (who: typeof as, command: string, options: Record<string, string | number | boolean> = {}): Action => ({
  do: 'call',
  as: who,
  command,
  target: null,
  options: Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: TYPES[typeof value as keyof typeof TYPES],
  })),
});

export const textIn = ({ components }: APIMessage): string =>
  walk(components ?? [])
    .map(({ content }) => content ?? '')
    .join('\n');

export const add = (address: string): Action => call(as, 'add', { link: address });

export const summary = (article: string): Action => call(as, 'summary', { article });

/** Look-ups of every kind; those of one number are the same, and no two numbers have the same of those that are searched. */
export const lookUp = (n: number): Action => {
  const letters: Action = {
    do: 'complete',
    as: reader,
    command: 'person',
    options: [{ name: 'name', type: 3, value: `a${n}` }],
    focused: 'name',
  };
  const all = [
    call(reader, 'summary'),
    call(reader, 'who-said', { words: `a pivotal role ${n}` }),
    call(reader, 'quotes'),
    letters,
    call(reader, 'ask', { question: `When did the escalation number ${n} occur?` }),
    call(reader, 'facts'),
  ];
  return all[n % all.length] ?? letters;
};

export const isAnswer = (outcome: Outcome): boolean => outcome.is !== 'failed';

/** Whether somebody who asks now is answered. */
export const answers = async (standIn: StandIn): Promise<boolean> => isAnswer(await standIn.act(call(reader, 'help')));

/** Whether something is promised that has not come. */
export const isPromised = (standIn: StandIn): boolean =>
  [as, reader].some(({ place, user }) => standIn.messages(place, user).some(({ thinking }) => thinking));

/** Resolves when the bot has told Discord its commands. */
export const registered = async (standIn: StandIn): Promise<void> => {
  while (standIn.commands(as.place).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
};
