import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultUserAgent } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import { examine } from '../../src/doctor/examine-application.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { en } from '../../src/words/en.ts';

const commands = commandsJson(await gather(), en);
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn({ port: 0 });
});
afterAll(() => standIn.close());

const healthy = () => ({
  api: standIn.api,
  token: standIn.token,
  guild: null,
  host: null,
  publicKey: null,
  shards: null,
  commands,
});
const findings = (about: Partial<Parameters<typeof examine>[0]> = {}) => examine({ ...healthy(), ...about });

const amiss = async (about?: Parameters<typeof findings>[0]) =>
  (await findings(about)).filter(({ ok }) => ok === false).map(({ line }) => line);

describe('the doctor', () => {
  it('says that commands are not registered yet, then that all is well, and gives the link', async () => {
    expect(await amiss()).toEqual([expect.stringContaining('npm run register')]);
    const answer = await fetch(`${standIn.api}/v10/applications/${standIn.applicationId}/commands`, {
      method: 'PUT',
      headers: {
        authorization: `Bot ${standIn.token}`,
        'content-type': 'application/json',
        'user-agent': DefaultUserAgent,
      },
      body: JSON.stringify(commands),
    });
    expect(answer.status).toBe(200);
    expect(await amiss()).toEqual([]);
    expect((await findings()).at(-1)?.line).toBe(
      `Invite it: https://discord.com/oauth2/authorize?client_id=${standIn.applicationId}&scope=bot+applications.commands&permissions=0`,
    );
  });

  it('knows a server that the bot is in from one that it is not in', async () => {
    const { server, visited } = standIn.world.places;
    const lines = (await findings({ guild: server.server?.id ?? '' })).map(({ line }) => line);
    expect(lines).toContainEqual(expect.stringContaining(`in ${server.server?.name}`));
    expect(await amiss({ guild: visited.server?.id ?? '' })).toContainEqual(
      expect.stringContaining('is not in the server'),
    );
  });

  it('says what to do about a token that Discord refuses', async () => {
    expect(await amiss({ token: 'MTIz.abc.def' })).toEqual([expect.stringContaining('Discord refuses the token.')]);
  });

  it('says so when Discord cannot be asked', async () => {
    const found = await findings({ api: 'http://127.0.0.1:9/api', token: 'MTIz.abc.def' });
    expect(found).toEqual([{ ok: false, line: expect.stringMatching(/^Discord could not be asked .+ try again\.$/) }]);
  });
});

/** The stand-in, but for what it answers to one path. */
const altered = async (path: string, alter: (body: Record<string, unknown>) => object, about: object = {}) => {
  const server = createServer(
    async ({ url = '', headers: { authorization = '', 'user-agent': agent = '' } }, response) => {
      const headers = { authorization, 'user-agent': agent };
      const answer = await fetch(`${new URL(standIn.api).origin}${url}`, { headers });
      const body = (await answer.json()) as Record<string, unknown>;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(url.endsWith(path) ? alter(body) : body));
    },
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const found = await findings({ api, ...about });
  server.closeAllConnections();
  server.close();
  return found;
};
const application = (over: object, about?: object) =>
  altered('/applications/@me', (body) => ({ ...body, ...over }), about);
const limit = (over: object, about?: object) =>
  altered(
    '/gateway/bot',
    ({ session_start_limit: all, ...body }) => ({ ...body, session_start_limit: { ...(all as object), ...over } }),
    about,
  );

it('finds a server’s commands registered though Discord says nothing of where they can be used', async () => {
  const guild = standIn.world.places.server.server?.id ?? '';
  const listed = commands.map(({ contexts: _, integration_types: __, ...command }) => ({
    ...command,
    guild_id: guild,
    version: '1',
  }));
  const found = await altered(`/guilds/${guild}/commands?with_localizations=true`, () => listed, { guild });
  expect(found.map(({ line }) => line)).toContainEqual(
    expect.stringMatching(/^All \d+ commands are registered in the server/),
  );
});

describe('what Discord knows of the application', () => {
  it.each([
    [1 << 18, 'Message Content'],
    [1 << 19, 'Message Content'],
    [1 << 15, 'Server Members'],
    [(1 << 12) | (1 << 14), 'Presence, Server Members'],
  ])('flags %i: the intent %s is not needed, and no reason to fail', async (flags, name) => {
    expect(await application({ flags })).toContainEqual({
      ok: null,
      line: expect.stringContaining(`the intent ${name},`),
    });
  });

  it.each([
    [null, null, 'only npm run serve needs it'],
    ['AB'.repeat(32), true, 'The public key is this application’s.'],
    ['cd'.repeat(32), false, 'DISCORD_PUBLIC_KEY is another application’s.'],
  ])('the public key %s: %s', async (publicKey, ok, line) => {
    const found = await application({ verify_key: 'ab'.repeat(32) }, { publicKey });
    expect(found).toContainEqual({ ok, line: expect.stringContaining(line) });
  });

  it('that it can be added to servers alone', async () => {
    expect(await application({ integration_types_config: { 0: {} } })).toContainEqual({
      ok: false,
      line: expect.stringContaining('Tick "User Install"'),
    });
  });

  it('that it has begun too many sessions today', async () => {
    const shards = { first: 0, last: 3, count: 4 };
    const found = await limit({ remaining: 3, reset_after: 1_800_000 }, { shards });
    expect(found).toContainEqual({
      ok: false,
      line: expect.stringMatching(/no more than 3 sessions until \d{4}-.+Z\. A bot that runs waits/),
    });
    expect(await limit({ remaining: 4 }, { shards })).toContainEqual({
      ok: true,
      line: expect.stringContaining('4 sessions left'),
    });
  });

  it('that SHARDS are fewer than it recommends', async () => {
    const found = await altered('/gateway/bot', (body) => ({ ...body, shards: 8 }), {
      shards: { first: 0, last: 3, count: 4 },
    });
    expect(found).toContainEqual({ ok: null, line: 'Discord recommends 8 shards; SHARDS divides into 4.' });
  });
});
