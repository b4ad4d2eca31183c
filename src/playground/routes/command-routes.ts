/** Registering commands and listing them. */
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Judge } from '../judge/sending.ts';
import { refusals } from '../refusal.ts';
import { type Commands, withoutLocalizations } from '../registered-commands.ts';
import { guilds, world } from '../world.ts';
import { approve, type Handler, type Route, route } from './route.ts';

type Parts = { commands: Commands; judge: Judge; commandsChanged: () => void };

export const commandRoutes = ({ commands, judge, commandsChanged }: Parts): Route[] => {
  const scope = ([application, guild]: string[]) => {
    if (application !== world.application.id) throw refusals.missingAccess();
    if (guild !== undefined && !guilds.some(({ id }) => id === guild)) throw refusals.missingAccess();
    return guild ?? null;
  };
  const list: Handler = ({ params, query }) => {
    const all = commands.list(scope(params));
    return { body: query.get('with_localizations') === 'true' ? all : all.map(withoutLocalizations) };
  };
  const replace: Handler = ({ params, body }) => {
    const guild = scope(params);
    approve(judge, body, { to: 'commands' });
    const after = commands.replace(guild, body as RESTPutAPIApplicationCommandsJSONBody);
    commandsChanged();
    return { body: after };
  };
  return ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'].flatMap((path) => [
    route('GET', path, list),
    route('PUT', path, replace),
  ]);
};
