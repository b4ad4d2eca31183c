import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInteraction, scopeOf } from '../../src/discord/interaction.ts';

const inServer = {
  id: '1290000000000000001',
  application_id: '1290000000000000002',
  token: 'a.token',
  version: 1,
  locale: 'en-GB',
  guild_id: '1290000000000000003',
  channel_id: '1290000000000000004',
  channel: { id: '1290000000000000004', type: 0 },
  member: { user: { id: '1290000000000000005', username: 'ana' }, permissions: '8192', roles: [] },
  authorizing_integration_owners: { '0': '1290000000000000003' },
  entitlements: [],
  context: 0,
};

const { member, guild_id, ...rest } = inServer;
const inDm = {
  ...rest,
  user: member.user,
  authorizing_integration_owners: { '0': '0', '1': member.user.id },
  context: 1,
};

const asker = {
  user: '1290000000000000005',
  moderator: true,
  channel: '1290000000000000004',
  scope: 'server:1290000000000000003',
  locale: 'en-GB',
};

const message = { id: '1', flags: 64, interaction_metadata: { id: '2', type: 2, user: { id: '7' } } };

const attached = {
  filename: 'oven.pdf',
  url: 'https://cdn.example/oven.pdf?ex=1',
  content_type: 'application/pdf',
  size: 9,
};
const file = { name: 'oven.pdf', address: 'https://cdn.example/oven.pdf?ex=1', type: 'application/pdf' };
const clickedOn = (target: object | undefined) => ({
  ...inServer,
  type: 2,
  data: {
    id: '1',
    name: 'Keep this article',
    type: 3,
    target_id: '9',
    resolved: { messages: target === undefined ? {} : { '9': { id: '9', ...target } } },
  },
});

describe('an interaction', () => {
  it.each([
    [
      'a slash command',
      {
        ...inServer,
        type: 2,
        data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Who?' }] },
      },
      { kind: 'call', via: 'slash', asker, command: 'ask', options: { question: 'Who?' } },
    ],
    [
      'one without options, in a DM, by somebody who moderates nothing',
      { ...inDm, type: 2, data: { id: '1', name: 'help', type: 1 } },
      {
        kind: 'call',
        via: 'slash',
        asker: { ...asker, moderator: false, scope: 'user:1290000000000000005' },
        command: 'help',
        options: {},
      },
    ],
    [
      'a right click on a message',
      {
        ...inServer,
        type: 2,
        data: {
          id: '1',
          name: 'Who said this?',
          type: 3,
          target_id: '9',
          resolved: { messages: { '9': { id: '9', content: 'pivotal' } } },
        },
      },
      { kind: 'call', via: 'message', asker, command: 'Who said this?', options: { message: 'pivotal' } },
    ],
    [
      'a right click on a forwarded message',
      {
        ...inServer,
        type: 2,
        data: {
          id: '1',
          name: 'Who said this?',
          type: 3,
          target_id: '9',
          resolved: {
            messages: { '9': { id: '9', content: '', message_snapshots: [{ message: { content: 'pivotal' } }] } },
          },
        },
      },
      { kind: 'call', via: 'message', asker, command: 'Who said this?', options: { message: 'pivotal' } },
    ],
    [
      'a slash command with a file',
      {
        ...inServer,
        type: 2,
        data: {
          id: '1',
          name: 'add',
          type: 1,
          options: [{ name: 'file', type: 11, value: '55' }],
          resolved: { attachments: { '55': { ...attached, id: '55' } } },
        },
      },
      { kind: 'call', via: 'slash', asker, command: 'add', options: { file } },
    ],
    [
      'one with a file that Discord tells nothing of',
      {
        ...inServer,
        type: 2,
        data: { id: '1', name: 'add', type: 1, options: [{ name: 'file', type: 11, value: '55' }] },
      },
      { kind: 'call', via: 'slash', asker, command: 'add', options: { file: '55' } },
    ],
    [
      'a right click on a message with files: the first that may have text',
      clickedOn({ content: 'look', attachments: [{ ...attached, content_type: 'image/png' }, attached] }),
      { kind: 'call', via: 'message', asker, command: 'Keep this article', options: { message: 'look', file } },
    ],
    [
      'a right click on a forwarded message with a file',
      clickedOn({ content: '', message_snapshots: [{ message: { content: '', attachments: [attached] } }] }),
      { kind: 'call', via: 'message', asker, command: 'Keep this article', options: { message: '', file } },
    ],
    [
      'a right click on news that another bot posted',
      clickedOn({ content: '', embeds: [{ type: 'rich' }, { url: 'https://news.example/1' }] }),
      {
        kind: 'call',
        via: 'message',
        asker,
        command: 'Keep this article',
        options: { message: 'https://news.example/1' },
      },
    ],
    [
      'a right click on a message that Discord does not tell',
      clickedOn(undefined),
      { kind: 'call', via: 'message', asker, command: 'Keep this article', options: { message: '' } },
    ],
    [
      'autocompletion beside a file',
      {
        ...inServer,
        type: 4,
        data: {
          id: '1',
          name: 'add',
          type: 1,
          options: [
            { name: 'file', type: 11, value: '55' },
            { name: 'link', type: 3, value: 'h', focused: true },
          ],
        },
      },
      { kind: 'complete', asker, command: 'add', option: 'link', typed: 'h', options: { link: 'h' } },
    ],
    [
      'autocompletion',
      {
        ...inServer,
        type: 4,
        data: {
          id: '1',
          name: 'quotes',
          type: 1,
          options: [
            { name: 'article', type: 3, value: 'k3f9x2ab' },
            { name: 'person', type: 3, value: 'ali', focused: true },
          ],
        },
      },
      {
        kind: 'complete',
        asker,
        command: 'quotes',
        option: 'person',
        typed: 'ali',
        options: { article: 'k3f9x2ab', person: 'ali' },
      },
    ],
    [
      'a button',
      { ...inServer, type: 3, message, data: { custom_id: '~quotes?page=2', component_type: 2 } },
      {
        kind: 'press',
        asker,
        target: { kind: 'link', command: 'quotes', options: { page: '2' }, update: true },
        filled: null,
        message: { askedBy: '7', private: true },
      },
    ],
    [
      'an entry of a menu',
      {
        ...inServer,
        type: 3,
        message: { id: '1' },
        data: { custom_id: '#menu0', component_type: 3, values: ['*k3f9x2ab'] },
      },
      {
        kind: 'press',
        asker,
        target: { kind: 'stored', id: 'k3f9x2ab', update: false },
        filled: null,
        message: { askedBy: null, private: false },
      },
    ],
    [
      'a form',
      {
        ...inServer,
        type: 5,
        message,
        data: {
          custom_id: 'ask?',
          components: [{ type: 18, component: { type: 4, custom_id: 'question', value: 'Who?' } }],
        },
      },
      {
        kind: 'press',
        asker,
        target: { kind: 'link', command: 'ask', options: {}, update: false },
        filled: { question: 'Who?' },
        message: { askedBy: '7', private: true },
      },
    ],
    [
      'a form of the older kind that a command opened',
      {
        ...inServer,
        type: 5,
        data: {
          custom_id: 'ask?',
          components: [{ type: 1, components: [{ type: 4, custom_id: 'question', value: '' }] }],
        },
      },
      {
        kind: 'press',
        asker,
        target: { kind: 'link', command: 'ask', options: {}, update: false },
        filled: { question: '' },
        message: null,
      },
    ],
  ])('%s becomes an event', (_, payload, event) => {
    expect(readInteraction(payload)).toEqual({
      id: inServer.id,
      applicationId: inServer.application_id,
      token: 'a.token',
      event,
    });
  });

  it('by a stranger on the message of somebody’s own shelf is the stranger’s', () => {
    const owners = { '0': '0', '1': '1290000000000000099' };
    const payload = {
      ...inDm,
      authorizing_integration_owners: owners,
      type: 3,
      message,
      data: { custom_id: 'articles?', component_type: 2 },
    };
    expect(readInteraction(payload)?.event.asker.scope).toBe('user:1290000000000000005');
  });

  it.each([
    ['a ping', { ...inServer, type: 1 }],
    ['a kind yet to come', { ...inServer, type: 99, data: {} }],
    ['one by nobody', { ...rest, type: 2, data: { id: '1', name: 'help' } }],
    ['broken data', { ...inServer, type: 3, message, data: { custom_id: 7 } }],
    ['nothing', null],
  ])('%s is left alone', (_, payload) => {
    expect(readInteraction(payload)).toBeNull();
  });

  it('never makes the door throw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.anything(), fc.anything(), (type, data, sent) => {
        readInteraction({ ...inServer, type, data, message: sent });
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        readInteraction(payload);
      }),
    );
  });
});

describe('whose shelf it reads and writes', () => {
  const SERVER = '900000000000000001';
  const OWNER = '100000000000000001';
  const ASKER = '100000000000000002';

  it.each<[string, unknown, string]>([
    ['a server that has the bot', { 0: SERVER }, `server:${SERVER}`],
    ['a server without the bot, installed by the user', { 1: OWNER }, `user:${OWNER}`],
    ['a direct message with the bot', { 0: '0', 1: OWNER }, `user:${OWNER}`],
    ['the same, with a number as Discord once sent it', { 0: 0, 1: OWNER }, `user:${OWNER}`],
    ['a direct message with the bot, not installed by the user', { 0: '0' }, `user:${ASKER}`],
    ['a group message', { 1: OWNER }, `user:${OWNER}`],
    ['a server that has the bot, and the user too', { 0: SERVER, 1: OWNER }, `server:${SERVER}`],
    ['nothing', {}, `user:${ASKER}`],
    ['nonsense', { 0: 'server:1', 1: '' }, `user:${ASKER}`],
    ['a negative number', { 0: '-1', 1: '1 OR 1' }, `user:${ASKER}`],
  ])('%s', (_where, owners, scope) => {
    expect(scopeOf(owners as Record<string, string>, ASKER)).toBe(scope);
  });
});
