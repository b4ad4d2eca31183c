/** What becomes of an event where something is refused: the router's part. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { command, text, unlisted, whole } from '../../src/command/command.ts';
import { known } from '../../src/command/known-command.ts';
import type { Commands } from '../../src/command/registry.ts';
import type { Reply } from '../../src/command/reply.ts';
import { questionOf } from '../../src/language/answers/question.ts';
import type { Reading } from '../../src/language/reading.ts';
import type { Library } from '../../src/library/library.ts';
import { admission, isTooMuch, type Limits, Refusal, type Weight } from '../../src/router/admission.ts';
import type { Asker, Event } from '../../src/router/event.ts';
import type { Load } from '../../src/router/load.ts';
import { makeRouter } from '../../src/router/router.ts';
import { en } from '../../src/words/en.ts';
import { recorder } from '../recorder.ts';

const asker: Asker = { user: 'ana', moderator: false, channel: 'c', scope: 'server:1', locale: 'en-GB' };
const reading = {} as Reading;
const rest: Load = { late: 0, open: 0, adding: 0, asked: 0 };
const said = (words: string): Reply => ({ blocks: [{ kind: 'text', text: [words] }] });

/** What commands do that cost little, much and most. */
const commands: Commands = new Map(
  [
    known('quotes', command({ options: {}, run: async () => said('quotes') })),
    known(
      'ask',
      command({
        options: { question: text({ max: 40 }), articles: unlisted(whole({ min: 1, max: 9 }).default(1)) },
        complete: { question: async () => [{ name: 'Who?', value: 'Who?' }] },
        run: async ({ question, articles }, { answers }) => {
          if (articles === 1) await answers(reading, questionOf(question), 1);
          else for (let i = 0; i < articles; i++) await answers(reading, questionOf(question), 1, 1);
          return said('answered');
        },
      }),
    ),
    known('export', command({ answer: 'defer', options: {}, run: async () => said('all of it') })),
    known(
      'add',
      command({
        writes: true,
        answer: 'wait',
        options: {},
        run: async (_, { add }) => said(String((await add({ from: 'link', url: 'https://a.example' }, () => {}))?.is)),
      }),
    ),
  ].map((one) => [one.name, one]),
);

/** A router that refuses the weights in `refused`, and what was weighed and done. */
const made = (refused: Set<Weight>) => {
  const weighed: Weight[] = [];
  const done: string[] = [];
  const edition = {};
  const load: Load = { ...rest };
  const route = makeRouter({
    commands,
    libraryFor: (scope) => ({ scope, edition: () => edition }) as unknown as Library,
    answers: async () => {
      done.push('answers');
      return [];
    },
    meaning: async () => null,
    add: async () => {
      done.push('add');
      return { is: 'failed', job: '1' };
    },
    admit: async (weight) => {
      weighed.push(weight);
      return refused.has(weight) ? new Refusal('Later, please.') : null;
    },
    load,
    wake: () => {},
    retentionDays: null,
    log: pino({ level: 'silent' }),
  });
  const send = async (event: Event) => {
    const { told, responder } = recorder();
    await route(event, en, responder);
    return told;
  };
  const call = (name: string, options = {}) => send({ kind: 'call', via: 'slash', asker, command: name, options });
  return { send, call, weighed, done, refused };
};

const later = [['answer', { blocks: [{ kind: 'text', text: ['Later, please.'] }], links: [] }, true]];
const publicly = (words: string) => [['answer', said(words), false]];

describe('a refusal', () => {
  it.each<[string, Weight, string, object]>([
    ['of a look-up', 'lookUp', 'quotes', {}],
    ['of a question to one article', 'ask', 'ask', { question: 'Who?' }],
    ['of a question to many', 'askAll', 'ask', { question: 'Who?', articles: 3 }],
    ['of an article to add', 'add', 'add', {}],
    ['of what is long, before it is promised', 'long', 'export', {}],
  ])('%s is told privately, and nothing of it is done', async (_, weight, name, options) => {
    const { call, done } = made(new Set([weight]));
    expect(await call(name, options)).toEqual(later);
    expect(done).toEqual([]);
  });

  it('of a press is told privately, and the message stays', async () => {
    const { send } = made(new Set<Weight>(['lookUp']));
    const target = { kind: 'link', command: 'quotes', options: {}, update: true } as const;
    const message = { askedBy: 'ana', private: false };
    expect(await send({ kind: 'press', asker, target, filled: null, message })).toEqual(later);
  });

  it('while somebody types offers nothing, and says nothing', async () => {
    const { send, done } = made(new Set<Weight>(['type']));
    const typing = { kind: 'complete', asker, command: 'ask', option: 'question', typed: 'w', options: {} } as const;
    expect(await send(typing)).toEqual([['offer', []]]);
    expect(done).toEqual([]);
  });
});

describe('what is admitted', () => {
  it('is weighed once for each event, and again for the next', async () => {
    const { call, weighed } = made(new Set());
    expect(await call('ask', { question: 'Who?', articles: 3 })).toEqual(publicly('answered'));
    expect(weighed).toEqual(['lookUp', 'askAll']);
    await call('export');
    await call('add');
    expect(weighed.slice(2)).toEqual(['long', 'lookUp', 'add']);
  });

  it('costs nothing where the answer is known already', async () => {
    const { call, weighed, refused } = made(new Set());
    await call('ask', { question: 'Who?' });
    refused.add('ask');
    expect(await call('ask', { question: 'Who?' })).toEqual(publicly('answered'));
    expect(weighed).toEqual(['lookUp', 'ask', 'lookUp']);
  });
});

describe('the sentences', () => {
  const meeting =
    (whose: 'person' | 'server' | 'all', seconds: number): Limits =>
    async () => ({ whose, seconds });

  it.each<[Load, Limits | null, Weight, string | null]>([
    [rest, null, 'lookUp', null],
    [{ ...rest, open: 9_999 }, null, 'lookUp', en.frame.busy],
    [rest, meeting('person', 8), 'lookUp', 'You’re faster than I am. Please go on in 8 seconds.'],
    [rest, meeting('person', 1), 'ask', 'You’re faster than I am. Please go on in 1 second.'],
    [rest, meeting('person', 200), 'add', 'You’re faster than I am. Please go on in 4 minutes.'],
    [rest, meeting('server', 20), 'lookUp', en.frame.tooMuch.server(20)],
    [rest, meeting('all', 20), 'add', en.frame.tooMuch.all(20)],
  ])('under %j', async (load, limits, weight, sentence) => {
    const refusal = await admission(load, limits)(weight, asker, en);
    expect(refusal?.message ?? null).toBe(sentence);
  });

  it('counts nothing that is not done for lack of time', async () => {
    let counted = 0;
    const limits: Limits = async () => {
      counted += 1;
      return null;
    };
    await admission({ ...rest, late: 9_999 }, limits)('lookUp', asker, en);
    expect(counted).toBe(0);
  });
});

const WEIGHTS: Weight[] = ['long', 'add', 'askAll', 'ask', 'type', 'lookUp'];

describe('what is refused, by what there is to do', () => {
  it.each<[string, Partial<Load>, Weight[]]>([
    ['nothing at rest', {}, []],
    ['nothing where a hundred are answered at once', { open: 128, late: 40 }, []],
    ['nothing for the sake of articles that wait', { adding: 400 }, []],
    ['nothing while the reader has a few questions to answer', { asked: 30 }, []],
    ['what asks many articles', { asked: 100 }, ['long', 'add', 'askAll']],
    ['whatever asks the reader', { asked: 500 }, ['long', 'add', 'askAll', 'ask']],
    ['no look-up, however much the reader is asked', { asked: 1e6 }, ['long', 'add', 'askAll', 'ask']],
    ['more articles', { adding: 501 }, ['add']],
    ['what costs much where the thread is late', { late: 300 }, ['long', 'add', 'askAll']],
    ['every question where it is later', { late: 700 }, ['long', 'add', 'askAll', 'ask']],
    ['what is offered while somebody types', { late: 1_500 }, ['long', 'add', 'askAll', 'ask', 'type']],
    ['everything, where nobody would be answered in time', { late: 2_500 }, WEIGHTS],
    ['everything, where too many wait', { open: 6_000 }, WEIGHTS],
  ])('%s: %j', (_, load, refused) => {
    expect(WEIGHTS.filter((weight) => isTooMuch(weight, { ...rest, ...load }))).toEqual(refused);
  });

  it('is never less under more', () => {
    for (const of of ['late', 'open', 'adding', 'asked'] as const)
      for (const weight of WEIGHTS) {
        const steps = [0, 100, 200, 400, 800, 1_600, 3_200, 6_400].map((much) =>
          isTooMuch(weight, { ...rest, [of]: much }),
        );
        expect(steps).toEqual(steps.toSorted((a, b) => Number(a) - Number(b)));
      }
  });
});
