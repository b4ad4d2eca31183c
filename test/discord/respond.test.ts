import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/reply.ts';
import { responder } from '../../src/discord/respond.ts';
import type { StoredLink } from '../../src/library/library.ts';

const question = 'why '.repeat(40).trim();
const reply: Reply = {
  blocks: [{ kind: 'text', text: ['Here.'] }],
  links: [
    { label: 'Long', command: 'ask', options: { question } },
    { label: 'Short', command: 'help', options: {} },
    { label: 'Long, again', command: 'ask', options: { question, article: 'a2b3c4d5' }, update: true },
  ],
};

/** What went out first, and what went over REST. */
const answering = (keepLinks: (links: StoredLink[]) => Promise<string[]>) => {
  const first: unknown[] = [];
  const rest: unknown[][] = [];
  const send = async (route: string, options?: { body?: unknown }) => {
    rest.push([route, options?.body === undefined ? null : JSON.parse(String(options.body))]);
  };
  const deliver = async (body: Buffer) => void first.push(JSON.parse(body.toString()));
  const via = { post: send, patch: send, delete: send };
  return {
    first,
    rest,
    ...responder({ applicationId: '9', token: 't', channel: '7' }, deliver, via, keepLinks, 'Remove'),
  };
};

const kept = async (links: StoredLink[]) => links.map((_, index) => `kept${index}`);
const ids = (sent: unknown) => [...JSON.stringify(sent).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id]) => id);

it('offers nothing without a name, which Discord would refuse with all others', async () => {
  const { first, offer } = answering(kept);
  await offer([
    { name: ' ', value: 'a2b3c4d5' },
    { name: 'Bakery on Mill Lane', value: 'e6f7g8h9' },
  ]);
  expect(first).toEqual([
    {
      type: 8,
      data: {
        choices: [
          { name: '…', value: 'a2b3c4d5' },
          { name: 'Bakery on Mill Lane', value: 'e6f7g8h9' },
        ],
      },
    },
  ]);
});

describe('an answer', () => {
  it('carries long links under the ids that they were kept by, in their order', async () => {
    const { first, answer } = answering(kept);
    await answer({ ...reply }, false);
    expect(ids(first)).toEqual(['*kept0', 'help?', '~*kept1', '#remove']);
  });

  it('carries a long link beside a quotation, too', async () => {
    const { first, answer } = answering(kept);
    const link = { label: 'Long', command: 'ask', options: { question } };
    await answer({ blocks: [{ kind: 'quotation', words: ['Yes.'], by: ['Ada'], link }] }, true);
    expect(ids(first)).toEqual(['*kept0']);
  });

  it('goes without links that could not be kept', async () => {
    const { first, answer } = answering(async () => []);
    await answer({ ...reply }, false);
    expect(ids(first)).toEqual(['help?', '#remove']);
  });

  it('that is private is marked so, and has no button to remove it', async () => {
    const { first, answer } = answering(kept);
    await answer({ ...reply }, true);
    expect(first).toEqual([
      expect.objectContaining({ type: 4, data: expect.objectContaining({ flags: 64 | (1 << 15) }) }),
    ]);
    expect(ids(first)).not.toContain('#remove');
  });

  it('is written once, however often it is given', async () => {
    let asked = 0;
    const given = { ...reply };
    for (const _ of [1, 2]) {
      const { answer } = answering(async (links) => {
        asked += 1;
        return kept(links);
      });
      await answer(given, false);
    }
    expect(asked).toBe(1);
  });
});

describe('what follows', () => {
  it('goes by the interaction’s own token', async () => {
    const { rest, edit, followUp, remove } = answering(kept);
    await edit({ ...reply }, false);
    await followUp({ ...reply }, true);
    await remove();
    expect(rest.map(([route]) => route)).toEqual([
      '/webhooks/9/t/messages/@original',
      '/webhooks/9/t',
      '/webhooks/9/t/messages/@original',
    ]);
  });

  it('after a deferral, its visibility is all that the deferral says', async () => {
    const { first, defer, deferUpdate } = answering(kept);
    await defer(false);
    await defer(true);
    await deferUpdate();
    expect(first).toEqual([{ type: 5 }, { type: 5, data: { flags: 64 } }, { type: 6 }]);
  });
});

describe('a form', () => {
  const form = {
    title: 'Ask',
    command: 'ask',
    options: { article: 'a2b3c4d5' },
    fields: [
      { option: 'question', label: 'Your question', placeholder: 'Who?', long: false, required: true, max: 300 },
    ],
  };

  it('is a modal whose fields are the options', async () => {
    const { first, open } = answering(kept);
    await open(form);
    expect(first).toEqual([
      {
        type: 9,
        data: {
          title: 'Ask',
          custom_id: 'ask?article=a2b3c4d5',
          components: [
            {
              type: 18,
              label: 'Your question',
              component: {
                type: 4,
                custom_id: 'question',
                style: 1,
                required: true,
                max_length: 300,
                placeholder: 'Who?',
              },
            },
          ],
        },
      },
    ]);
  });

  it('with long options is kept, or fails where it can’t be', async () => {
    const long = { ...form, options: { words: question } };
    const { first, open } = answering(kept);
    await open(long);
    expect(ids(first)[0]).toBe('*kept0');
    await expect(answering(async () => []).open(long)).rejects.toThrow('could not be kept');
  });
});

describe('a failure of Discord’s', () => {
  const none = { body: undefined, files: undefined };
  const refusal = (code: number, status = 404) =>
    new DiscordAPIError({ code, message: 'No.' }, code, status, 'POST', '/', none);
  const failing = (error: Error) => {
    const send = () => Promise.reject(error);
    const rest = { post: send, patch: send, delete: send };
    return responder({ applicationId: '9', token: 't', channel: '7' }, send, rest, kept, 'Remove');
  };

  it.each([
    ['an expired interaction', refusal(10_062), { name: 'Undelivered', why: 'gone' }],
    ['an interaction that was answered already', refusal(40_060, 400), { name: 'Undelivered', why: 'gone' }],
    ['an outage', new HTTPError(503, 'No.', 'POST', '/', none), { name: 'Undelivered', why: 'out of reach' }],
    ['a body that Discord refuses', refusal(50_035, 400), { code: 50_035 }],
  ])('of a first answer: %s', async (_, error, thrown) => {
    await expect(failing(error).answer({ ...reply }, false)).rejects.toMatchObject(thrown);
    await expect(failing(error).defer(false)).rejects.toMatchObject(thrown);
  });

  it.each([
    ['a deleted message', refusal(10_008), { why: 'gone' }],
    ['a deleted channel', refusal(10_003), { why: 'gone' }],
    ['a token that has ended', refusal(50_027, 401), { why: 'gone' }],
    ['a body that Discord refuses', refusal(50_035, 400), { code: 50_035 }],
  ])('of what follows: %s', async (_, error, thrown) => {
    const { edit, followUp, remove } = failing(error);
    await expect(edit({ ...reply }, false)).rejects.toMatchObject(thrown);
    await expect(followUp({ ...reply }, true)).rejects.toMatchObject(thrown);
    await expect(remove()).rejects.toMatchObject(thrown);
  });

  it('of a step is not waited for', async () => {
    const out = new HTTPError(503, 'No.', 'PATCH', '/', none);
    await expect(failing(out).show({ ...reply }, false)).rejects.toMatchObject({ why: 'out of reach' });
  });
});
