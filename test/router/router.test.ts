import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { attachment, command, message, text, unlisted, whole } from '../../src/command/command.ts';
import { known } from '../../src/command/known-command.ts';
import type { Commands } from '../../src/command/registry.ts';
import { Problem, type Reply } from '../../src/command/reply.ts';
import type { Library, StoredLink } from '../../src/library/library.ts';
import { type Responder, Undelivered } from '../../src/router/delivery.ts';
import type { Asker, Call, Completion, Event, Press, Target } from '../../src/router/event.ts';
import { makeRouter } from '../../src/router/router.ts';
import { en } from '../../src/words/en.ts';
import { recorder, type Told } from '../recorder.ts';

const ana: Asker = { user: 'ana', moderator: false, channel: 'c', scope: 'server:s', locale: 'en-GB' };
const ben: Asker = { ...ana, user: 'ben' };
const mod: Asker = { ...ana, user: 'mod', moderator: true };

const said = (words: string): Reply => ({ blocks: [{ kind: 'text', text: [words] }] });

/** `ask` tells what it was given; `facts` breaks; `quotes` finds trouble. */
const commands: Commands = new Map(
  [
    known(
      'ask',
      command({
        options: { question: text({ max: 40 }), article: text({ max: 20 }).optional() },
        complete: {
          article: async (typed) => [{ name: `${typed}!`, value: typed }],
          question: async (typed) => (typed === 'slow' ? new Promise(() => {}) : []),
        },
        run: async (options, { channel, library }) =>
          said(JSON.stringify({ ...options, channel, scope: library.scope })),
      }),
    ),
    known(
      'quotes',
      command({
        options: { page: unlisted(whole({ min: 1, max: 9 })).default(1) },
        run: async ({ page }) => {
          if (page > 1) throw new Problem('There is no such page.');
          return {
            ...said('page'),
            source: { id: 'a2b3c4d5', title: 'T', publisher: null, published: null, address: null, origin: [] },
          };
        },
      }),
    ),
    known(
      'add',
      command({
        writes: true,
        options: {
          link: text({ max: 40 }).optional(),
          file: attachment().optional(),
          text: unlisted(text({ max: 4_000 }).optional()),
          title: unlisted(text({ max: 40 }).optional()),
        },
        asks: ({ link, file, text }) =>
          (link ?? file ?? text) === undefined
            ? [
                { option: 'title', required: false },
                { option: 'text', required: true },
              ]
            : [],
        run: async (options, { asker, add }) => {
          const source = { from: 'link', url: JSON.stringify(options) } as const;
          return said(JSON.stringify([asker, await add(source, () => {})]));
        },
      }),
    ),
    known(
      'who-said-this',
      command({
        kind: 'message',
        options: { message: message({ max: 40 }) },
        run: async (options, { add }) =>
          said(await add({ from: 'version', job: options.message }, () => {}).then(String, String)),
      }),
    ),
    known(
      'tell-me',
      command({
        listed: false,
        personal: true,
        options: {},
        run: async (_, { asker, commands }) => said(JSON.stringify({ ...asker, commands: [...commands.keys()] })),
      }),
    ),
    known(
      'facts',
      command({
        options: {},
        complete: {},
        run: async () => {
          throw new Error('secret');
        },
      }),
    ),
  ].map((each) => [each.name, each]),
);

const links = new Map<string, StoredLink>([['k3f9x2ab', { command: 'ask', options: { question: 'kept' } }]]);

/** A router over one library, whose `edition` is changed at will; `talks` are what channels were said to talk about. */
const bot = () => {
  const lines: string[] = [];
  const talks: string[][] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) });
  const state = { edition: {}, talking: async () => {}, woken: 0 };
  const load = { late: 0, open: 0, adding: 0, asked: 0 };
  const added: unknown[] = [];
  const library = (scope: string) =>
    ({
      scope,
      edition: () => state.edition,
      link: async (id: string) => links.get(id) ?? null,
      talkedAbout: async (...talk: string[]) => {
        talks.push(talk);
        await state.talking();
      },
    }) as unknown as Library;
  const none = () => Promise.reject(new Error('none'));
  const router = makeRouter({
    commands,
    libraryFor: library,
    answers: none,
    meaning: async () => null,
    add: async (adding) => {
      added.push(adding);
      return { is: 'failed', job: String(added.length) };
    },
    admit: async () => null,
    load,
    wake: () => {
      state.woken += 1;
    },
    retentionDays: null,
    log,
  });
  const route = async (
    event: Event,
    over: Partial<Responder> = {},
  ): Promise<{ told: Told[]; log: Record<string, unknown>[] }> => {
    const { told, responder } = recorder();
    await router(event, en, { ...responder, ...over });
    return { told, log: lines.map((line) => JSON.parse(line)) };
  };
  return { route, state, talks, added, load };
};

const route = (event: Event) => bot().route(event);

const call = (name: string, options: Call['options'] = {}, asker = ana): Call => ({
  kind: 'call',
  via: 'slash',
  asker,
  command: name,
  options,
});

const link = (name: string, options: Record<string, string>, update = false): Target => ({
  kind: 'link',
  command: name,
  options,
  update,
});

const press = (target: Target | null, asker = ana, message: Press['message'] = { askedBy: 'ana', private: false }) =>
  ({ kind: 'press', asker, target, filled: null, message }) satisfies Press;

const shown = (told: Told[]): unknown => {
  const [, reply] = told.at(-1) ?? [];
  const [block] = (reply as Reply).blocks;
  return block?.kind === 'text' ? block.text.join('') : null;
};

describe('what is open', () => {
  it.each([call('ask', { question: 'When?' }), call('facts')])('is counted until it is answered', async (event) => {
    const { route, load } = bot();
    const open: number[] = [];
    const answer = async () => void open.push(load.open);
    await route(event, { answer });
    expect(open).toEqual([1]);
    expect(load.open).toBe(0);
  });
});

describe('a call', () => {
  it('runs the command with its options, its scope and its defaults', async () => {
    const { told } = await route(call('ask', { question: ' When? ' }));
    expect(told[0]?.[0]).toBe('answer');
    expect(told[0]?.[2]).toBe(false);
    expect(JSON.parse(String(shown(told)))).toEqual({
      question: 'When?',
      hide: false,
      channel: 'c',
      scope: 'server:s',
    });
  });

  it('is private with hide', async () => {
    const { told } = await route(call('ask', { question: 'When?', hide: true }));
    expect(told[0]?.[2]).toBe(true);
  });

  it.each([
    ['an unknown command', call('dance'), en.frame.unknownCommand('dance')],
    ['a missing option', call('ask'), en.frame.missing('question')],
    ['an empty one', call('ask', { question: ' \u202e ' }), en.frame.empty('question')],
    ['one too long', call('ask', { question: 'x'.repeat(6_000) }), en.frame.tooLong('question', 40)],
    ['one of another kind', call('ask', { question: 3 }), en.frame.empty('question')],
    ['a number too large', call('quotes', { page: 10 }), en.frame.outOfRange('page', 1, 9)],
    ['no number', call('quotes', { page: 'two' }), en.frame.notWhole('page')],
    ['a flag that is none', call('quotes', { hide: 'maybe' }), en.frame.notYesOrNo('hide')],
    ['an option too many', call('quotes', { colour: 'red' }), en.frame.unknownOption('colour')],
    ['trouble of its own', call('quotes', { page: 2 }), 'There is no such page.'],
  ])('with %s ends in a private sentence', async (_, event, sentence) => {
    const { told } = await route(event);
    expect(told).toHaveLength(1);
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
    expect(shown(told)).toBe(sentence);
  });

  it('that breaks tells an id which stands in the log, and nothing else', async () => {
    const { told, log } = await route(call('facts'));
    const id = log.find((line) => line.msg === 'unexpected')?.id;
    expect(shown(told)).toBe(en.frame.unexpected(String(id)));
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});

describe('a command that writes', () => {
  const file = { address: 'https://cdn.example/oven.pdf', name: 'oven.pdf', type: null };

  it('is told who asks, adds in their name, and is run each time', async () => {
    const { route, added } = bot();
    const first = await route(call('add', { link: 'x' }));
    const again = await route(call('add', { link: 'x' }));
    expect(JSON.parse(String(shown(first.told)))).toEqual([
      { user: 'ana', moderator: false },
      { is: 'failed', job: '1' },
    ]);
    expect(JSON.parse(String(shown(again.told)))[1]).toEqual({ is: 'failed', job: '2' });
    const adding = { scope: 'server:s', by: 'ana', locale: 'en-GB', tell: 'here' };
    expect(added[0]).toEqual({ ...adding, source: { from: 'link', url: JSON.stringify({ link: 'x', hide: false }) } });
  });

  it('gets a file as it came, and says so where it is none', async () => {
    const { route, added } = bot();
    await route(call('add', { file }));
    expect(added).toMatchObject([{ source: { url: JSON.stringify({ file, hide: false }) } }]);
    const { told } = await route(call('add', { file: '123' }));
    expect(shown(told)).toBe(en.frame.notAFile('file'));
  });

  it('opens a form for what it asks for; what is left empty is left out, and what was hidden stays so', async () => {
    const { route, added } = bot();
    const { told } = await route(call('add', { hide: true }));
    const [, form] = told[0] ?? [];
    expect(form).toMatchObject({
      command: 'add',
      options: { hide: true },
      fields: [
        { option: 'title', required: false, long: false },
        { option: 'text', required: true, long: true },
      ],
    });
    const filled = { title: '', text: 'Pasted.' };
    const sent = await route({ ...press(link('add', { hide: 'true' }), ana, null), filled });
    expect(sent.told[0]?.[2]).toBe(true);
    expect(added).toMatchObject([{ source: { url: JSON.stringify({ text: 'Pasted.', hide: true }) } }]);
  });

  it('and no other can add; a file beside a message is for those that take one', async () => {
    const clicked = { ...call('Who said this?', { message: 'x', file }), via: 'message' } as const;
    const { told, log } = await route(clicked);
    expect(shown(told)).toContain('has to say that it writes');
    // In the log it stands by its file's name, not by what people see.
    expect(log.at(-1)).toMatchObject({ kind: 'call', command: 'who-said-this' });
  });
});

describe('a press', () => {
  it('runs its link and answers with a new message', async () => {
    const { told } = await route(press(link('ask', { question: 'Who?' })));
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', false]);
  });

  it('updates the message where the link says so', async () => {
    const { told } = await route(press(link('quotes', { page: '1' }, true)));
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['update', false]);
  });

  it('is private on a private message', async () => {
    const { told } = await route(press(link('quotes', {}), ana, { askedBy: 'ana', private: true }));
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
  });

  it('by somebody else is answered to them alone', async () => {
    const { told } = await route(press(link('quotes', {}), ben));
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
  });

  it('that updates the message does not change it for a stranger, who gets the answer alone', async () => {
    const { told } = await route(press(link('quotes', { page: '1' }, true), ben));
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
  });

  it('opens a form for what the link leaves open', async () => {
    const { told } = await route(press(link('ask', { article: 'a2b3c4d5' })));
    expect(told).toEqual([
      [
        'open',
        {
          title: en.commands.ask.form.title,
          command: 'ask',
          options: { article: 'a2b3c4d5' },
          fields: [
            { ...en.commands.ask.form.fields.question, option: 'question', long: false, required: true, max: 40 },
          ],
        },
      ],
    ]);
  });

  it('of a form runs the command with what was typed', async () => {
    const sent = { ...press(link('ask', { article: 'a2b3c4d5' }, true)), filled: { question: 'Who?' } };
    const { told } = await route(sent);
    expect(told[0]?.[0]).toBe('answer');
    expect(JSON.parse(String(shown(told)))).toMatchObject({ question: 'Who?', article: 'a2b3c4d5' });
  });

  it('of an empty form says what is missing, and opens no form again', async () => {
    const { told } = await route({ ...press(link('ask', {})), filled: { question: ' ' } });
    expect(shown(told)).toBe(en.frame.empty('question'));
  });

  it('finds a link that is kept', async () => {
    const { told } = await route(press({ kind: 'stored', id: 'k3f9x2ab', update: false }));
    expect(String(shown(told))).toContain('"question":"kept"');
  });

  it.each([
    ['nothing of ours', null, en.frame.unreadable],
    ['an expired link', { kind: 'stored', id: 'gone', update: false } as const, en.frame.expired],
    ['an unknown command', link('dance', {}), en.frame.unknownCommand('dance')],
    ['a tampered page', link('quotes', { page: '-7' }), en.frame.outOfRange('page', 1, 9)],
    ['a tampered number', link('quotes', { page: '1e9' }), en.frame.notWhole('page')],
    ['a page past the end', link('quotes', { page: '2' }, true), 'There is no such page.'],
  ])('for %s ends in a private sentence, and the message stays', async (_, target, sentence) => {
    const { told } = await route(press(target));
    expect(told).toHaveLength(1);
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
    expect(shown(told)).toBe(sentence);
  });
});

describe('a personal command', () => {
  const toldTo = async (event: Event) => {
    const { told } = await route(event);
    return { step: told[0]?.[0], hidden: told[0]?.[2], said: JSON.parse(String(shown(told))) };
  };

  it('is told who asks, each time anew, and answers them alone', async () => {
    const { route } = bot();
    for (const asker of [ana, mod, ana]) {
      const { told } = await route(press(link('tell-me', {}), asker, { askedBy: asker.user, private: false }));
      expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
      expect(JSON.parse(String(shown(told)))).toMatchObject({ user: asker.user, moderator: asker.moderator });
    }
  });

  it('never takes the place of a public message', async () => {
    expect(await toldTo(press(link('tell-me', {}, true)))).toMatchObject({ step: 'answer', hidden: true });
    const onPrivate = press(link('tell-me', {}, true), ana, { askedBy: 'ana', private: true });
    expect(await toldTo(onPrivate)).toMatchObject({ step: 'update', hidden: true });
  });

  it('that is not listed is known to nobody', async () => {
    const { said } = await toldTo(call('tell-me'));
    expect(said.commands).toEqual(['ask', 'quotes', 'add', 'who-said-this', 'facts']);
  });
});

describe('what a channel talks about', () => {
  const talksAfter = async (...events: Event[]) => {
    const { route, talks } = bot();
    for (const event of events) await route(event);
    return talks;
  };

  it('is the article of a public reply', async () => {
    expect(await talksAfter(call('quotes'))).toEqual([['c', 'a2b3c4d5']]);
  });

  it.each([
    ['a private reply', call('quotes', { hide: true })],
    ['a reply about no article', call('ask', { question: 'Who?' })],
    ['a problem', call('quotes', { page: 2 })],
    ['a stranger’s press', press(link('quotes', {}), ben)],
    ['a reply where there is no channel', call('quotes', {}, { ...ana, channel: null })],
  ])('is not changed by %s', async (_, event) => {
    expect(await talksAfter(event)).toEqual([]);
  });

  it('is told once as long as the library stays as it is, also where a private reply came first', async () => {
    const { route, state, talks } = bot();
    for (const event of [call('quotes', { hide: true }), call('quotes'), call('quotes')]) await route(event);
    expect(talks).toHaveLength(1);
    // Another article was talked about meanwhile.
    state.edition = {};
    await route(call('quotes'));
    expect(talks).toHaveLength(2);
  });

  it('may fail to be kept: the reply is given all the same', async () => {
    const { route, state } = bot();
    state.talking = () => Promise.reject(new Error('disk full'));
    expect((await route(call('quotes'))).told[0]?.[0]).toBe('answer');
  });

  it('that could not be kept is told again when the reply is given again', async () => {
    const { route, state } = bot();
    let tries = 0;
    state.talking = () => {
      tries += 1;
      return Promise.reject(new Error('disk full'));
    };
    await route(call('quotes'));
    await route(call('quotes'));
    expect(tries).toBe(2);
  });
});

describe('a reply that was made before', () => {
  const replies = async (between: (state: ReturnType<typeof bot>['state']) => void, second = call('quotes')) => {
    const { route, state } = bot();
    const [first] = (await route(call('quotes'))).told;
    between(state);
    const [then] = (await route(second)).told;
    return [first?.[1], then?.[1]];
  };

  it('is given again while the library stays as it is', async () => {
    const [first, then] = await replies(() => {});
    expect(then).toBe(first);
  });

  it('is made anew when the library has changed', async () => {
    const [first, then] = await replies((state) => {
      state.edition = {};
    });
    expect(then).not.toBe(first);
  });

  it.each([
    ['another channel', call('quotes', {}, { ...ana, channel: 'd' })],
    ['another scope', call('quotes', {}, { ...ana, scope: 'user:ana' })],
    ['another language', call('quotes', {}, { ...ana, locale: 'de' })],
  ])('is not given to %s', async (_, event) => {
    const [first, then] = await replies(() => {}, event);
    expect(then).not.toBe(first);
  });
});

describe('removing a reply', () => {
  it.each([
    ['who asked', ana],
    ['a moderator', mod],
  ])('is done for %s', async (_, asker) => {
    expect((await route(press({ kind: 'remove' }, asker))).told).toEqual([['deferUpdate'], ['remove']]);
  });

  it.each([
    ['somebody else', press({ kind: 'remove' }, ben)],
    ['anybody, where nobody asked', press({ kind: 'remove' }, ana, { askedBy: null, private: false })],
  ])('is refused to %s', async (_, event) => {
    const { told } = await route(event);
    expect([told[0]?.[0], told[0]?.[2]]).toEqual(['answer', true]);
    expect(shown(told)).toBe(en.frame.notYours);
  });
});

describe('autocompletion', () => {
  const complete = (option: string, name = 'ask'): Completion => ({
    kind: 'complete',
    asker: ana,
    command: name,
    option,
    typed: 'ty',
    options: {},
  });

  it('offers what the command offers', async () => {
    expect((await route(complete('article'))).told).toEqual([['offer', [{ name: 'ty!', value: 'ty' }]]]);
  });

  it('makes the reader ready where a question is being typed, and nowhere else', async () => {
    const { route, state } = bot();
    await route(complete('article', 'facts'));
    expect(state.woken).toBe(0);
    await route(complete('question'));
    expect(state.woken).toBe(1);
  });

  it('offers nothing where that takes too long', async () => {
    expect((await route({ ...complete('question'), typed: 'slow' })).told).toEqual([['offer', []]]);
  });

  it('looks at the beginning alone of what nobody would type', async () => {
    const { told } = await route({ ...complete('article'), typed: 'ty'.repeat(3_000) });
    expect(told).toEqual([['offer', [{ name: `${'ty'.repeat(100)}!`, value: 'ty'.repeat(100) }]]]);
  });

  it.each([[complete('question')], [complete('article', 'dance')], [complete('toString')]])(
    'offers nothing where there is nothing',
    async (event) => {
      expect((await route(event)).told).toEqual([['offer', []]]);
    },
  );
});

describe('offers that were made before', () => {
  const first: Completion = {
    kind: 'complete',
    asker: ana,
    command: 'ask',
    option: 'article',
    typed: 'ty',
    options: {},
  };
  const offers = async (between: (state: ReturnType<typeof bot>['state']) => void, second: Completion) => {
    const { route, state } = bot();
    const [before] = (await route(first)).told;
    between(state);
    const [then] = (await route(second)).told;
    return [before?.[1], then?.[1]];
  };

  it('are given again while the library stays as it is', async () => {
    const [before, then] = await offers(() => {}, { ...first });
    expect(then).toBe(before);
  });

  it('are made anew when the library has changed', async () => {
    const [before, then] = await offers((state) => {
      state.edition = {};
    }, first);
    expect(then).not.toBe(before);
  });

  it.each<[string, Partial<Completion>]>([
    ['other letters', { typed: 'typ' }],
    ['other options beside it', { options: { question: 'who?' } }],
    ['another channel', { asker: { ...ana, channel: 'd' } }],
    ['another scope', { asker: { ...ana, scope: 'user:ana' } }],
    ['another language', { asker: { ...ana, locale: 'de' } }],
  ])('are not given for %s', async (_, other) => {
    const [before, then] = await offers(() => {}, { ...first, ...other });
    expect(then).not.toBe(before);
  });
});

describe('the log', () => {
  it('has one line: command, article, milliseconds, outcome', async () => {
    const { log } = await route(call('quotes'));
    expect(log).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        kind: 'call',
        command: 'quotes',
        article: 'a2b3c4d5',
        ms: expect.any(Number),
        outcome: 'answered',
      },
    ]);
  });

  it.each([
    ['gone', 'gone', 20],
    ['out of reach', 'undelivered', 40],
  ] as const)('has no error where nobody can be answered: %s', async (why, outcome, level) => {
    const { route } = bot();
    const answer = () => Promise.reject(new Undelivered(why, null));
    const { told, log } = await route(call('ask', { question: 'When?' }), { answer });
    expect(told).toEqual([]);
    expect(log).toEqual([expect.objectContaining({ level, outcome })]);
  });

  it('never holds what a person wrote', async () => {
    const secret = 'xyzzy';
    const events = [call('ask', { question: secret }), call(secret), press(link(secret, { a: secret }))];
    for (const event of events) expect(JSON.stringify((await route(event)).log)).not.toContain(secret);
  });
});
