import { type APIInteraction, Client, type ClientOptions, DefaultUserAgent, GatewayIntentBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/playground/stand-in.ts';
import { openapi } from './openapi.ts';

/** A stand-in, judging by Discord's description too where it is there, that is closed when the test is over. */
export const standInForTest = async (options: Partial<StandInOptions> = {}): Promise<StandIn> => {
  const judge = openapi === undefined ? {} : { judge: { openapi } };
  const standIn = await startStandIn({ port: 0, ...judge, ...options });
  onTestFinished(() => standIn.close());
  return standIn;
};

/** A plain discord.js client, logged in; the raw interactions that it gets wait in a queue. */
export const loggedIn = async (standIn: StandIn, options: Partial<ClientOptions> = {}) => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api }, ...options });
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  const arrived: APIInteraction[] = [];
  const awaited: ((interaction: APIInteraction) => void)[] = [];
  client.ws.on('INTERACTION_CREATE' as never, (interaction: APIInteraction) => {
    const next = awaited.shift();
    if (next) next(interaction);
    else arrived.push(interaction);
  });
  await client.login(standIn.token);
  await ready;
  const nextInteraction = () => {
    const there = arrived.shift();
    return there ? Promise.resolve(there) : new Promise<APIInteraction>((resolve) => awaited.push(resolve));
  };
  return { client, nextInteraction };
};

/** One request to the API as the bot would make it, past discord.js; `init` may alter it. */
export const ask = (standIn: StandIn, method: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${standIn.api}/v10${path}`, {
    ...init,
    method,
    headers: { authorization: `Bot ${standIn.token}`, 'user-agent': DefaultUserAgent, ...init.headers },
  });

/** One request with JSON, and what is answered. */
export const request = async (standIn: StandIn, method: string, path: string, body?: unknown) => {
  const response = await ask(standIn, method, path, {
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    type: response.headers.get('content-type'),
  };
};
