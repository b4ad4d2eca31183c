import { describe, expect, test } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { channelOf } from '../../src/playground/world.ts';
import { loggedIn, request, standInForTest } from './bot.ts';

const register = (standIn: StandIn, commands: object[], guild?: string) =>
  request(
    standIn,
    'PUT',
    `/applications/${standIn.applicationId}${guild ? `/guilds/${guild}` : ''}/commands`,
    commands.map((command) => ({ description: 'Reads.', ...command })),
  );

describe('an interaction says where it comes from', () => {
  const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };

  test('exactly as Discord writes it', async () => {
    const standIn = await standInForTest();
    const { nextInteraction } = await loggedIn(standIn);
    const { body } = await register(standIn, [{ name: 'read', ...everywhere }]);
    const { users, places } = standIn.world;
    const guild = places.server.server?.id;
    standIn.act({
      as: { user: users.moderator.id, place: places.server.id, locale: 'pt-BR' },
      do: 'call',
      command: 'read',
      options: [],
      target: null,
    });
    expect(await nextInteraction()).toEqual({
      id: expect.stringMatching(/^\d{17,19}$/),
      application_id: standIn.applicationId,
      type: 2,
      token: expect.any(String),
      version: 1,
      guild_id: guild,
      guild: { id: guild, locale: 'en-GB', features: [] },
      guild_locale: 'en-GB',
      channel_id: places.server.id,
      channel: expect.objectContaining({ id: places.server.id, type: 0, name: 'reading-room', guild_id: guild }),
      member: expect.objectContaining({
        user: { id: users.moderator.id, username: 'odalys', global_name: 'Odalys', discriminator: '0', avatar: null },
        roles: [],
        permissions: expect.stringMatching(/^\d+$/),
      }),
      locale: 'pt-BR',
      app_permissions: expect.stringMatching(/^\d+$/),
      entitlements: [],
      authorizing_integration_owners: { 0: guild, 1: users.moderator.id },
      context: 0,
      attachment_size_limit: 10 * 1024 * 1024,
      data: { id: body[0].id, name: 'read', type: 1 },
    });
  });

  type Place = 'server' | 'otherServer' | 'visited' | 'dm';
  test.each<[Place, object, (standIn: StandIn) => object]>([
    ['server', everywhere, ({ world }) => ({ 0: world.places.server.server?.id, 1: world.users.reader.id })],
    ['server', { integration_types: [0] }, ({ world }) => ({ 0: world.places.server.server?.id })],
    ['server', { integration_types: [1] }, ({ world }) => ({ 1: world.users.reader.id })],
    ['otherServer', everywhere, ({ world }) => ({ 0: world.places.otherServer.server?.id, 1: world.users.reader.id })],
    ['visited', everywhere, ({ world }) => ({ 1: world.users.reader.id })],
    ['dm', everywhere, ({ world }) => ({ 0: '0', 1: world.users.reader.id })],
  ])('in %s, registered with %j', async (place, registration, expected) => {
    const standIn = await standInForTest();
    const { nextInteraction } = await loggedIn(standIn);
    await register(standIn, [{ name: 'read', ...registration }]);
    standIn.act({
      as: { user: standIn.world.users.reader.id, place: standIn.world.places[place].id, locale: 'en-GB' },
      do: 'call',
      command: 'read',
      options: [],
      target: null,
    });
    const interaction = await nextInteraction();
    expect(interaction.authorizing_integration_owners).toEqual(expected(standIn));
    expect(interaction.context).toBe(place === 'dm' ? 1 : 0);
    expect('user' in interaction).toBe(place === 'dm');
    expect('member' in interaction).toBe(place !== 'dm');
  });

  test('a moderator may manage messages, others may not', async () => {
    const standIn = await standInForTest();
    const { nextInteraction } = await loggedIn(standIn);
    await register(standIn, [{ name: 'read' }]);
    const may: boolean[] = [];
    for (const user of Object.values(standIn.world.users)) {
      const as = { user: user.id, place: standIn.world.places.server.id, locale: 'en-GB' };
      standIn.act({ as, do: 'call', command: 'read', options: [], target: null });
      const { member } = await nextInteraction();
      may.push((BigInt(member?.permissions ?? 0) & (1n << 13n)) !== 0n);
    }
    expect(may).toEqual([false, false, true]);
  });
});

describe('commands', () => {
  const offered = (standIn: StandIn) =>
    Object.values(standIn.world.places).map(({ id }) =>
      standIn
        .commands(id)
        .map(({ name }) => name)
        .join(' '),
    );

  test.each<[string, object, string[]]>([
    ['by default in the servers that have the bot, and its direct messages', {}, ['read', 'read', '', 'read']],
    ['for people', { integration_types: [0, 1] }, ['read', 'read', 'read', 'read']],
    ['in servers only', { integration_types: [0, 1], contexts: [0] }, ['read', 'read', 'read', '']],
    ['in direct messages only', { contexts: [1] }, ['', '', '', 'read']],
  ])('are offered %s', async (_, registration, expected) => {
    const standIn = await standInForTest();
    await register(standIn, [{ name: 'read', ...registration }]);
    expect(offered(standIn)).toEqual(expected);
  });

  test('of one server are offered there', async () => {
    const standIn = await standInForTest();
    await register(standIn, [{ name: 'read' }], standIn.world.places.otherServer.server?.id);
    expect(offered(standIn)).toEqual(['', 'read', '', '']);
    expect((await register(standIn, [{ name: 'read' }], standIn.world.places.visited.server?.id)).status).toBe(403);
  });

  // Documentation, Application Commands: Application Command Object: both are of global commands only.
  test('of one server come back without contexts and integration types, whatever was sent', async () => {
    const standIn = await standInForTest();
    const guild = standIn.world.places.server.server?.id;
    const command = { name: 'read', integration_types: [0, 1], contexts: [0, 1, 2] };
    const { body: put } = await register(standIn, [command], guild);
    const { body: got } = await request(
      standIn,
      'GET',
      `/applications/${standIn.applicationId}/guilds/${guild}/commands`,
    );
    for (const [one] of [put, got]) {
      expect(one).toMatchObject({ name: 'read', guild_id: guild });
      expect(one).not.toHaveProperty('contexts');
      expect(one).not.toHaveProperty('integration_types');
    }
    const { body: everywhere } = await register(standIn, [command]);
    expect(everywhere).toMatchObject([{ integration_types: [0, 1], contexts: [0, 1, 2] }]);
  });

  test('keep their id, and show localisations only when asked', async () => {
    const standIn = await standInForTest();
    const commands = `/applications/${standIn.applicationId}/commands`;
    const german = { description_localizations: { de: 'Liest.' } };
    const first = await register(standIn, [{ name: 'read', ...german }]);
    const second = await register(standIn, [{ name: 'ask' }, { name: 'read', ...german }]);
    expect(second.body[1].id).toBe(first.body[0].id);
    const { body } = await request(standIn, 'GET', commands);
    expect(body[1]).toMatchObject({ name: 'read', type: 1, integration_types: [0], contexts: null, nsfw: false });
    expect(body[1]).not.toHaveProperty('description_localizations');
    const full = await request(standIn, 'GET', `${commands}?with_localizations=true`);
    expect(full.body[1]).toMatchObject(german);
  });

  test('that Discord refuses change nothing', async () => {
    const standIn = await standInForTest();
    await register(standIn, [{ name: 'read' }]);
    expect(await register(standIn, [{ name: 'Read' }])).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(offered(standIn)[0]).toBe('read');
    expect(standIn.refused).toHaveLength(1);
  });

  test('that are unknown or not for this person are outdated for the client', async () => {
    const standIn = await standInForTest();
    await register(standIn, [{ name: 'clear', default_member_permissions: String(1n << 13n) }]);
    const as = { user: standIn.world.users.reader.id, place: standIn.world.places.server.id, locale: 'en-GB' };
    for (const command of ['clear', 'nothing']) {
      const outcome = await standIn.act({ as, do: 'call', command, options: [], target: null });
      expect(outcome).toEqual({ is: 'failed', why: 'This command is outdated, please try again in a few minutes' });
    }
  });
});

describe('direct messages', () => {
  test('are each person’s own', async () => {
    const standIn = await standInForTest();
    const { reader, colleague } = standIn.world.users;
    const place = standIn.world.places.dm.id;
    await standIn.act({ as: { user: reader.id, place, locale: 'de' }, do: 'say', text: 'Hello', attachments: [] });
    expect(standIn.messages(place, reader.id)).toMatchObject([{ only: reader.id, message: { content: 'Hello' } }]);
    expect(standIn.messages(place, colleague.id)).toEqual([]);
    const channel = standIn.messages(place, reader.id)[0]?.message.channel_id;
    await request(standIn, 'POST', `/channels/${channel}/messages`, { content: 'Good morning' });
    expect(standIn.messages(place, reader.id)).toHaveLength(2);
  });
});

test('a place remembers its latest 200 messages', async () => {
  const standIn = await standInForTest();
  const as = { user: standIn.world.users.reader.id, place: standIn.world.places.server.id, locale: 'de' };
  for (let n = 1; n <= 205; n += 1) await standIn.act({ as, do: 'say', text: `${n}`, attachments: [] });
  const contents = standIn.messages(as.place, as.user).map(({ message }) => message.content);
  expect([contents.length, contents[0], contents.at(-1)]).toEqual([200, '6', '205']);
});

describe('where the bot may not post (documentation, Opcodes and Status Codes: JSON Error Codes)', () => {
  const post = (standIn: StandIn, channel: string) =>
    request(standIn, 'POST', `/channels/${channel}/messages`, { content: 'Hello.' });

  test.each<[string, (standIn: StandIn) => string, 50001 | 50013 | 50007 | null, object]>([
    ['a channel that there is not', () => '1', null, { status: 404, body: { code: 10003 } }],
    ['a server without it', ({ world }) => world.places.visited.id, null, { status: 403, body: { code: 50001 } }],
    [
      'a channel that it does not see',
      ({ world }) => world.places.server.id,
      50001,
      { status: 403, body: { code: 50001 } },
    ],
    [
      'one where it may not speak',
      ({ world }) => world.places.server.id,
      50013,
      { status: 403, body: { code: 50013 } },
    ],
    [
      'a person who takes no messages',
      ({ world }) => channelOf(world.places.dm, world.users.reader.id),
      50007,
      { status: 403, body: { code: 50007 } },
    ],
  ])('%s', async (_, channelIn, code, expected) => {
    const standIn = await standInForTest();
    const channel = channelIn(standIn);
    standIn.faults.closeChannel(channel, code);
    expect(await post(standIn, channel)).toMatchObject(expected);
    expect(standIn.refused).toHaveLength(1);
  });

  test('it may again, and elsewhere', async () => {
    const standIn = await standInForTest();
    const { server, otherServer } = standIn.world.places;
    standIn.faults.closeChannel(server.id, 50013);
    expect((await post(standIn, otherServer.id)).status).toBe(200);
    standIn.faults.closeChannel(server.id, null);
    expect((await post(standIn, server.id)).status).toBe(200);
  });
});
