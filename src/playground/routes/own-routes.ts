/** What a bot asks about itself. */
import type { Starts } from '../gateway/starts.ts';
import { botUser, guilds, world } from '../world.ts';
import { type Route, route } from './route.ts';

export const ownRoutes = (gatewayAddress: () => string, shards: number, starts: Starts): Route[] => {
  const application = {
    ...world.application,
    description: '',
    icon: null,
    bot: botUser,
    bot_public: true,
    bot_require_code_grant: false,
    flags: 0,
    verify_key: '0'.repeat(64),
    team: null,
    approximate_guild_count: guilds.length,
    integration_types_config: { 0: {}, 1: {} },
  };
  return [
    route('GET', '/gateway/bot', () => ({
      body: { url: gatewayAddress(), shards, session_start_limit: starts.limit() },
    })),
    route('GET', '/users/@me', () => ({ body: botUser })),
    route('GET', '/users/@me/guilds', () => ({
      body: guilds.map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
    })),
    route('GET', '/applications/@me', () => ({ body: application })),
    route('GET', '/oauth2/applications/@me', () => ({ body: application })),
  ];
};
