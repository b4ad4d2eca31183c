import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../src/playground/action.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { ask, loggedIn, request, standInForTest } from './bot.ts';

const MESSAGE = 4;
const DEFER = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;
const EPHEMERAL = 64;
/** Milliseconds in which a webhook takes five requests. */
const WEBHOOK_WINDOW = 2_000;

let standIn: StandIn;
let nextInteraction: Awaited<ReturnType<typeof loggedIn>>['nextInteraction'];

beforeEach(async () => {
  standIn = await standInForTest();
  ({ nextInteraction } = await loggedIn(standIn));
  await request(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, [
    {
      name: 'read',
      description: 'Reads.',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [{ type: 3, name: 'article', description: 'Which.', autocomplete: true }],
    },
  ]);
});
afterEach(() => vi.useRealTimers());

const asReader = (place: 'server' | 'visited' | 'dm' = 'server') => ({
  user: standIn.world.users.reader.id,
  place: standIn.world.places[place].id,
  locale: 'en-GB',
});

/** An interaction that the bot has received, with the ways to answer it. */
const received = async (acting: Promise<Outcome>) => {
  const { id, token } = await nextInteraction();
  const webhook = `/webhooks/${standIn.applicationId}/${token}`;
  return {
    acting,
    callback: (type: number, data?: object) =>
      request(standIn, 'POST', `/interactions/${id}/${token}/callback`, { type, data }),
    original: (method: string, body?: object) => request(standIn, method, `${webhook}/messages/@original`, body),
    followUp: (body: object) => request(standIn, 'POST', webhook, body),
    message: (method: string, message: string, body?: object) =>
      request(standIn, method, `${webhook}/messages/${message}`, body),
  };
};
const called = (place?: 'server' | 'visited' | 'dm') =>
  received(standIn.act({ as: asReader(place), do: 'call', command: 'read', options: [], target: null }));
const completing = () =>
  received(
    standIn.act({
      as: asReader(),
      do: 'complete',
      command: 'read',
      options: [{ name: 'article', type: 3, value: 'a' }],
      focused: 'article',
    }),
  );

const withButton = {
  content: 'Page 1',
  components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] }],
};
const form = {
  custom_id: 'form',
  title: 'A form',
  components: [{ type: 18, label: 'Words', component: { type: 4, custom_id: 'words', style: 1 } }],
};
const posted = async (flags = 0) => {
  const interaction = await called();
  await interaction.callback(MESSAGE, { ...withButton, flags });
  const outcome = await interaction.acting;
  return outcome.is === 'done' ? (outcome.shown?.message.id ?? '') : '';
};
const pressed = async (message: string) =>
  received(standIn.act({ as: asReader(), do: 'press', message, customId: 'next', componentType: 2, values: [] }));
const submitted = async (opener: Awaited<ReturnType<typeof called>>) => {
  await opener.callback(MODAL, form);
  const outcome = await opener.acting;
  const modal = outcome.is === 'modal' ? outcome.id : '';
  return received(standIn.act({ as: asReader(), do: 'submit', modal, values: { words: 'hello' } }));
};

const seen = (place: 'server' | 'visited' | 'dm' = 'server') =>
  standIn.messages(standIn.world.places[place].id, standIn.world.users.reader.id);
const code = ({ body }: { body: { code: number } | null }) => body?.code;

describe('one callback', () => {
  test('a second one is refused', async () => {
    const { callback } = await called();
    expect((await callback(MESSAGE, { content: 'a' })).status).toBe(204);
    expect(await callback(MESSAGE, { content: 'b' })).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(seen()).toHaveLength(1);
    expect(standIn.refused).toMatchObject([{ method: 'POST', refusal: { code: 40060 } }]);
  });

  test('an answer without a body has no content type', async () => {
    const { callback } = await called();
    expect(await callback(DEFER)).toEqual({ status: 204, body: null, type: null });
  });

  test('three seconds, completion too, and the interaction is gone', async () => {
    const call = await called();
    const completion = await completing();
    expect(await call.acting).toEqual({ is: 'failed', why: 'The application did not respond' });
    expect(await completion.acting).toEqual({ is: 'failed', why: 'Loading options failed' });
    expect(await call.callback(MESSAGE, { content: 'late' })).toMatchObject({ status: 404, body: { code: 10062 } });
    expect(code(await completion.callback(CHOICES, { choices: [] }))).toBe(10062);
    expect(seen()).toEqual([]);
  });

  test('an unknown token, and a token before its first answer, are no webhook', async () => {
    const { original, followUp, callback } = await called();
    expect(code(await original('GET'))).toBe(10015);
    expect(code(await followUp({ content: 'a' }))).toBe(10015);
    await callback(MESSAGE, { content: 'a' });
    expect(code(await request(standIn, 'GET', `/webhooks/${standIn.applicationId}/nonsense/messages/@original`))).toBe(
      10015,
    );
  });

  test('the token lives for 15 minutes', async () => {
    const { callback, original, followUp } = await called();
    await callback(MESSAGE, { content: 'a' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * 60_000 });
    expect((await original('PATCH', { content: 'b' })).status).toBe(200);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await original('PATCH', { content: 'c' })).toMatchObject({ status: 401, body: { code: 50027 } });
    expect(code(await followUp({ content: 'd' }))).toBe(50027);
    expect(seen().map(({ message }) => message.content)).toEqual(['b']);
  });
});

describe('which callback', () => {
  const invalid = { status: 400, body: { code: 50035, errors: { type: { _errors: [{}] } } } };

  test.each([DEFER_UPDATE, UPDATE, CHOICES])('a command takes no callback of type %i', async (type) => {
    const { callback } = await called();
    const data = type === CHOICES ? { choices: [] } : type === UPDATE ? { content: 'a' } : undefined;
    expect(await callback(type, data)).toMatchObject(invalid);
    expect((await callback(MESSAGE, { content: 'still open' })).status).toBe(204);
  });

  test('completion takes choices only', async () => {
    const { acting, callback } = await completing();
    expect(await callback(MESSAGE, { content: 'a' })).toMatchObject(invalid);
    await callback(CHOICES, { choices: [{ name: 'One', value: '1' }] });
    expect(await acting).toEqual({ is: 'choices', choices: [{ name: 'One', value: '1' }] });
  });

  test('completion has no follow-up', async () => {
    const { callback, followUp } = await completing();
    await callback(CHOICES, { choices: [] });
    expect(code(await followUp({ content: 'a' }))).toBe(10015);
  });

  test('a form is no answer to a form', async () => {
    const { callback } = await submitted(await called());
    expect(await callback(MODAL, form)).toMatchObject(invalid);
  });

  test('a form comes first or never', async () => {
    const { callback } = await called();
    await callback(DEFER);
    expect(code(await callback(MODAL, form))).toBe(40060);
  });

  test('a form that a command opened has nothing to update, one that a button opened has', async () => {
    const fromCommand = await submitted(await called());
    expect(await fromCommand.callback(UPDATE, { content: 'a' })).toMatchObject(invalid);
    const message = await posted();
    const fromButton = await submitted(await pressed(message));
    expect((await fromButton.callback(UPDATE, { content: 'a', components: [] })).status).toBe(204);
    expect(seen()[0]?.message).toMatchObject({ id: message, content: 'a', components: [] });
  });
});

describe('deferral', () => {
  test('carries only EPHEMERAL', async () => {
    const { callback } = await called();
    const refused = await callback(DEFER, { flags: 1 << 15 });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { data: { flags: { _errors: [{}] } } } },
    });
  });

  test('an edit fills it and can turn to components, but not its visibility', async () => {
    const { callback, original } = await called();
    await callback(DEFER, { flags: EPHEMERAL });
    expect(seen()).toMatchObject([{ thinking: true, only: standIn.world.users.reader.id }]);
    await original('PATCH', { flags: 1 << 15, components: [{ type: 10, content: 'Here.' }] });
    expect(seen()).toMatchObject([
      { thinking: false, only: standIn.world.users.reader.id, message: { flags: EPHEMERAL | (1 << 15) } },
    ]);
  });

  test.each([
    ['public', 0, EPHEMERAL],
    ['private', EPHEMERAL, 0],
  ])('the first follow-up takes the place and the visibility of a %s one', async (_, deferred, own) => {
    const { callback, followUp, original } = await called();
    await callback(DEFER, { flags: deferred });
    await followUp({ content: 'first', flags: own });
    expect(seen()).toMatchObject([{ thinking: false, message: { content: 'first', flags: deferred } }]);
    expect((await original('GET')).body.content).toBe('first');
    await followUp({ content: 'second', flags: own });
    expect(seen()).toMatchObject([{}, { message: { content: 'second', flags: own } }]);
  });

  test('once it is deleted or filled, a follow-up has its own visibility', async () => {
    const deleted = await called();
    await deleted.callback(DEFER);
    expect((await deleted.original('DELETE')).status).toBe(204);
    await deleted.followUp({ content: 'private', flags: EPHEMERAL });
    expect(seen()).toMatchObject([{ only: standIn.world.users.reader.id, message: { content: 'private' } }]);
    expect(code(await deleted.original('PATCH', { content: 'a' }))).toBe(10008);

    const filled = await called();
    await filled.callback(DEFER);
    await filled.original('PATCH', { content: 'public' });
    await filled.followUp({ content: 'also private', flags: EPHEMERAL });
    expect(seen().map(({ only }) => only !== null)).toEqual([true, false, true]);
  });
});

describe('components', () => {
  test('an update changes the message that they stand on', async () => {
    const message = await posted();
    const { callback, original } = await pressed(message);
    await callback(UPDATE, { content: 'Page 2' });
    expect(seen()).toMatchObject([{ message: { id: message, content: 'Page 2', components: [{}] } }]);
    expect((await original('GET')).body.id).toBe(message);
  });

  test('after a deferred update, @original is that message', async () => {
    const message = await posted();
    const { callback, original } = await pressed(message);
    await callback(DEFER_UPDATE);
    expect(seen()).toMatchObject([{ thinking: false, message: { content: 'Page 1' } }]);
    await original('PATCH', { content: 'Page 2' });
    expect(seen()).toMatchObject([{ message: { id: message, content: 'Page 2' } }]);
    await original('DELETE');
    expect(seen()).toEqual([]);
  });

  test('a new message in answer is @original, and refers to the other', async () => {
    const message = await posted();
    const { callback, original } = await pressed(message);
    await callback(MESSAGE, { content: 'More' });
    expect((await original('GET')).body).toMatchObject({
      content: 'More',
      message_reference: { message_id: message },
      interaction_metadata: { type: 3, interacted_message_id: message, user: { id: standIn.world.users.reader.id } },
    });
  });

  test('a private message is seen and pressed by one person', async () => {
    const message = await posted(EPHEMERAL);
    const { colleague, moderator } = standIn.world.users;
    const { server } = standIn.world.places;
    for (const { id } of [colleague, moderator]) expect(standIn.messages(server.id, id)).toEqual([]);
    const press = { do: 'press' as const, message, customId: 'next', componentType: 2, values: [] };
    expect(await standIn.act({ as: { ...asReader(), user: colleague.id }, ...press })).toMatchObject({ is: 'failed' });
  });

  test('someone else may press a public one, under the first person’s installation', async () => {
    const message = await posted();
    const { colleague, reader } = standIn.world.users;
    const press = { do: 'press' as const, message, customId: 'next', componentType: 2, values: [] };
    standIn.act({ as: { ...asReader(), user: colleague.id }, ...press });
    expect(await nextInteraction()).toMatchObject({
      member: { user: { id: colleague.id } },
      authorizing_integration_owners: { 1: reader.id },
      data: { custom_id: 'next', component_type: 2, id: 2 },
      message: { id: message, interaction_metadata: { user: { id: reader.id } } },
    });
  });
});

describe('follow-ups', () => {
  test('five where the app is only the person’s own', async () => {
    const { callback, followUp } = await called('visited');
    await callback(MESSAGE, { content: 'a' });
    for (let count = 1; count <= 5; count += 1) expect((await followUp({ content: `${count}` })).status).toBe(200);
    await pause(WEBHOOK_WINDOW);
    expect(await followUp({ content: '6' })).toMatchObject({ status: 400, body: { code: 40094 } });
    expect(seen('visited')).toHaveLength(6);
  });

  test('more in a server that has added it', async () => {
    const { callback, followUp } = await called();
    await callback(MESSAGE, { content: 'a' });
    for (let count = 1; count <= 5; count += 1) expect((await followUp({ content: `${count}` })).status).toBe(200);
    await pause(WEBHOOK_WINDOW);
    expect((await followUp({ content: '6' })).status).toBe(200);
  });

  test('are changed and deleted by the token of their own interaction', async () => {
    const mine = await called();
    await mine.callback(MESSAGE, { content: 'a' });
    const { id } = (await mine.followUp({ content: 'b' })).body;
    const other = await called();
    await other.callback(MESSAGE, { content: 'c' });
    expect(code(await other.message('PATCH', id, { content: 'stolen' }))).toBe(10008);
    expect((await mine.message('PATCH', id, { content: 'changed' })).body).toMatchObject({
      content: 'changed',
      edited_timestamp: expect.any(String),
    });
    expect((await mine.message('DELETE', id)).status).toBe(204);
    expect(code(await mine.message('GET', id))).toBe(10008);
  });
});

describe('what the API refuses besides', () => {
  test('another token', async () => {
    const response = await ask(standIn, 'GET', '/users/@me', { headers: { authorization: 'Bot nobody' } });
    expect(response.status).toBe(401);
  });

  test('an unknown route, broken JSON, a channel that the bot is not in', async () => {
    expect((await request(standIn, 'GET', '/nowhere')).status).toBe(404);
    const { visited, server } = standIn.world.places;
    expect(code(await request(standIn, 'POST', `/channels/${visited.id}/messages`, { content: 'a' }))).toBe(50001);
    expect((await request(standIn, 'POST', `/channels/${server.id}/messages`, { content: 'a' })).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    const broken = await ask(standIn, 'POST', `/channels/${server.id}/messages`, { headers, body: '{' });
    expect(broken.status).toBe(400);
  });

  test('an empty message, with a code of its own', async () => {
    const { callback } = await called();
    expect(await callback(MESSAGE, { content: '' })).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test('a flaw is named by its path, as Discord does', async () => {
    const { callback } = await called();
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'a'.repeat(81), custom_id: 'a' }] }];
    const { body } = await callback(MESSAGE, { content: 'a', components });
    expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    const [flaw] = body.errors.data.components[0].components[0].label._errors;
    expect(flaw).toMatchObject({ code: 'BASE_TYPE_TOO_BIG' });
  });
});
