import { describe, expect, it } from 'vitest';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import { canonical, register } from '../../src/discord/register.ts';
import { en } from '../../src/words/en.ts';

const APP = '1290000000000000002';
const GLOBAL = `/applications/${APP}/commands`;
const GUILD = `/applications/${APP}/guilds/77/commands`;

const wanted = commandsJson(await gather(), en);

/** As Discord gives commands back: with ids, and with much said that means nothing. */
const returned = (commands: object[]) =>
  commands.toReversed().map((command, index) => ({
    id: String(index),
    application_id: APP,
    version: '5',
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description: '',
    description_localizations: {},
    ...command,
    contexts: [2, 0, 1],
  }));

/** A REST that knows which commands stand where, and a library that knows where they were put. */
const world = (at: Record<string, object[]>, before: string | null) => {
  const sent: [string, unknown][] = [];
  const settings = new Map(before === null ? [] : [['commands-registered', before]]);
  return {
    sent,
    settings,
    rest: {
      get: async (route: string) => at[route] ?? [],
      put: async (route: string, options?: { body?: unknown }) => void sent.push([route, options?.body]),
    },
    store: {
      setting: async (key: string) => settings.get(key) ?? null,
      setSetting: async (key: string, value: string) => void settings.set(key, value),
    },
  };
};

describe('registering', () => {
  it('sends nothing when nothing changed', async () => {
    const { rest, store, sent } = world({ [GLOBAL]: returned(wanted) }, 'everywhere');
    expect(await register(rest, store, APP, 'everywhere', wanted)).toBe('unchanged');
    expect(sent).toEqual([]);
  });

  /** As Discord gives back a server's: without where they can be used, and with what it may add some day. */
  const ofServer = (commands: object[]) =>
    returned(commands).map((command) => ({
      ...command,
      contexts: undefined,
      integration_types: undefined,
      guild_id: '77',
      dm_permission: true,
      popularity: { score: 3 },
    }));

  it('sends nothing to a server whose commands are the same', async () => {
    const { rest, store, sent } = world({ [GUILD]: ofServer(wanted) }, '77');
    expect(await register(rest, store, APP, '77', wanted)).toBe('unchanged');
    expect(sent).toEqual([]);
  });

  it('sends all to a server where one option changed', async () => {
    const changed = ofServer(wanted).map((command) => ({ ...command, options: [] }));
    const { rest, store, sent } = world({ [GUILD]: changed }, '77');
    expect(await register(rest, store, APP, '77', wanted)).toBe('registered');
    expect(sent).toEqual([[GUILD, wanted]]);
  });

  it('sends all when one description changed', async () => {
    const [first, ...others] = returned(wanted);
    const { rest, store, sent } = world({ [GLOBAL]: [{ ...first, description: 'older' }, ...others] }, 'everywhere');
    expect(await register(rest, store, APP, 'everywhere', wanted)).toBe('registered');
    expect(sent).toEqual([[GLOBAL, wanted]]);
  });

  it('sends all when one translation changed', async () => {
    const said = (de: string) => [{ ...(wanted[0] as (typeof wanted)[number]), name_localizations: { de } }];
    const { rest, store, sent } = world({ [GLOBAL]: returned(said('frag')) }, 'everywhere');
    expect(await register(rest, store, APP, 'everywhere', said('fragen'))).toBe('registered');
    expect(sent).toHaveLength(1);
  });

  it('fills an empty place and remembers it', async () => {
    const { rest, store, sent, settings } = world({}, null);
    await register(rest, store, APP, 'everywhere', wanted);
    expect(sent).toEqual([[GLOBAL, wanted]]);
    expect(settings.get('commands-registered')).toBe('everywhere');
  });

  it.each([
    ['77', 'everywhere', GUILD, GLOBAL],
    ['everywhere', '77', GLOBAL, GUILD],
  ])('from %s to %s empties the place before', async (before, place, left, filled) => {
    const { rest, store, sent, settings } = world({ [left]: returned(wanted) }, before);
    await register(rest, store, APP, place, wanted);
    expect(sent).toEqual([
      [left, []],
      [filled, wanted],
    ]);
    expect(settings.get('commands-registered')).toBe(place);
  });

  it.each([403, 404])('is not held up by a server that the bot has left (%i)', async (status) => {
    const { rest, store, sent, settings } = world({}, '77');
    const gone = Object.assign(new Error('Missing Access'), { status });
    const put = async (route: string, options?: { body?: unknown }) => {
      if (route === GUILD) throw gone;
      return rest.put(route, options);
    };
    await register({ ...rest, put }, store, APP, 'everywhere', wanted);
    expect(sent).toEqual([[GLOBAL, wanted]]);
    expect(settings.get('commands-registered')).toBe('everywhere');
  });

  it('leaves a place alone that it did not fill', async () => {
    const { rest, store, sent } = world({ [GUILD]: returned(wanted), [GLOBAL]: returned(wanted) }, null);
    await register(rest, store, APP, 'everywhere', wanted);
    expect(sent).toEqual([]);
  });
});

describe('canonical forms', () => {
  const option = { type: 3, name: 'a', description: 'b' };
  it.each([
    [{ name: 'x', options: [{ ...option, required: false }] }, { name: 'x', type: 1, options: [option] }, true],
    [{ name: 'x', options: [] }, { name: 'x' }, true],
    [{ name: 'x', integration_types: [1, 0] }, { name: 'x', integration_types: [0, 1] }, true],
    [{ name: 'x', options: [{ ...option, required: true }] }, { name: 'x', options: [option] }, false],
    [
      { name: 'x', options: [option, { ...option, name: 'c' }] },
      { name: 'x', options: [{ ...option, name: 'c' }, option] },
      false,
    ],
    [{ name: 'x', name_localizations: { de: 'y' } }, { name: 'x' }, false],
    [{ name: 'x', default_member_permissions: '0' }, { name: 'x' }, false],
  ])('of %j and %j are equal: %j', (a, b, equal) => {
    const [left, right] = [canonical([a], 'everywhere'), canonical([b], 'everywhere')];
    if (equal) expect(left).toEqual(right);
    else expect(left).not.toEqual(right);
  });
});
