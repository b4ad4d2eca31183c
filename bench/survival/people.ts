/** What people do in the stand-in while something goes wrong. */
import type { APIMessage } from 'discord-api-types/v10';
import { walk } from '../../src/playground/components.ts';
import type { Action, Outcome } from '../../src/playground/outcome.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';

export const place = world.places.server.id;
export const as = { user: world.users.reader.id, place, locale: 'en-GB' };

export const call = (command: string, options: Record<string, string | number | boolean> = {}): Action => ({
  do: 'call',
  as,
  command,
  target: null,
  options: Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: { string: 3, number: 4, boolean: 5 }[typeof value as 'string' | 'number' | 'boolean'],
  })),
});

export const textIn = ({ components }: APIMessage): string =>
  walk(components ?? [])
    .map(({ content }) => content ?? '')
    .join('\n');

/** Look-ups of several kinds. */
export const lookUps: Action[] = [call('summary'), call('quotes'), call('facts'), call('articles'), call('help')];

export const isAnswer = (outcome: Outcome): boolean => outcome.is !== 'failed';

/** Whether somebody who asks now is answered. */
export const answers = async (standIn: StandIn): Promise<boolean> => isAnswer(await standIn.act(call('help')));

/** Resolves when the bot has told Discord its commands. */
export const registered = async (standIn: StandIn): Promise<void> => {
  while (standIn.commands(place).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
};
