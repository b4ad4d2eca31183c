import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Form, Problem, type Reply } from '../../src/command/reply.ts';
import { type Delivery, deliver, type Manner, Undelivered } from '../../src/router/delivery.ts';
import { en } from '../../src/words/en.ts';
import { recorder } from '../recorder.ts';

const reply: Reply = { blocks: [{ kind: 'text', text: ['Here it is.'] }] };
const form: Form = { title: 'Ask', command: 'ask', options: {}, fields: [] };
const excuse = (message: string): Reply => ({ blocks: [{ kind: 'text', text: [message] }], links: [] });

const open: Manner = { to: 'new', hidden: false };
const hidden: Manner = { to: 'new', hidden: true };
const pressed: Manner = { to: 'pressed', hidden: false };

const after = (ms: number, made: () => Reply | Form) =>
  new Promise<Reply | Form>((resolve, reject) =>
    setTimeout(() => {
      try {
        resolve(made());
      } catch (error) {
        reject(error);
      }
    }, ms),
  );

const fail = (error: Error) => (): Reply => {
  throw error;
};

const run = async (manner: Manner, ms: number, made: () => Reply | Form, answer: Delivery['answer'] = 'direct') => {
  const { told, responder } = recorder();
  const outcome = deliver({ responder, manner, words: en, answer, report: () => 'id0' }, () => after(ms, made));
  await vi.advanceTimersByTimeAsync(61_000);
  return { told, ...(await outcome) };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer that is ready', () => {
  it.each([
    ['public', open, ['answer', reply, false]],
    ['private', hidden, ['answer', reply, true]],
    ['on the pressed message', pressed, ['update', reply, false]],
  ])('is given at once: %s', async (_, manner, step) => {
    const { told, outcome } = await run(manner, 10, () => reply);
    expect(told).toEqual([step]);
    expect(outcome).toBe('answered');
  });

  it('may be a form', async () => {
    const { told, outcome } = await run(open, 10, () => form);
    expect(told).toEqual([['open', form]]);
    expect(outcome).toBe('form');
  });
});

describe('an answer on its way', () => {
  const slowly = (ms: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  };

  it('is not promised any more, however long Discord takes to accept it', async () => {
    const { told, responder } = recorder();
    const slow = {
      ...responder,
      answer: async (...given: [Reply, boolean]) => {
        await responder.answer(...given);
        await slowly(5_000)();
      },
    };
    const outcome = deliver(
      { responder: slow, manner: open, words: en, answer: 'direct', report: () => '' },
      async () => reply,
    );
    await vi.advanceTimersByTimeAsync(6_000);
    expect((await outcome).outcome).toBe('answered');
    expect(told).toEqual([['answer', reply, false]]);
  });

  it('that takes long to be prepared is promised before', async () => {
    const { told, responder } = recorder();
    const slow = { ...responder, prepare: slowly(2_000) };
    const outcome = deliver(
      { responder: slow, manner: open, words: en, answer: 'direct', report: () => '' },
      async () => reply,
    );
    await vi.advanceTimersByTimeAsync(6_000);
    await outcome;
    expect(told).toEqual([
      ['defer', false],
      ['edit', reply, false],
    ]);
  });

  it('shows no step after it was given up', async () => {
    const { told, responder } = recorder();
    const outcome = deliver(
      { responder, manner: hidden, words: en, answer: 'defer', report: () => '' },
      async (progress) => {
        await slowly(90_000)();
        await progress('Still reading …');
        return reply;
      },
    );
    await vi.advanceTimersByTimeAsync(100_000);
    await outcome;
    expect(told).toEqual([
      ['defer', true],
      ['edit', excuse(en.frame.timedOut), true],
    ]);
  });
});

describe('an answer that takes long', () => {
  it.each([
    [
      'public',
      open,
      [
        ['defer', false],
        ['edit', reply, false],
      ],
    ],
    [
      'private',
      hidden,
      [
        ['defer', true],
        ['edit', reply, true],
      ],
    ],
    ['on the pressed message', pressed, [['deferUpdate'], ['edit', reply, false]]],
  ])('is promised first: %s', async (_, manner, steps) => {
    expect((await run(manner, 2_000, () => reply)).told).toEqual(steps);
  });

  it('is promised at once where the command is known to be slow', async () => {
    expect((await run(open, 10, () => reply, 'defer')).told).toEqual([
      ['defer', false],
      ['edit', reply, false],
    ]);
  });

  it('is waited for where it waits its turn', async () => {
    const { told, responder } = recorder();
    const delivery = { responder, manner: hidden, words: en, answer: 'wait', report: () => '' } as const;
    const outcome = deliver(delivery, () => after(14 * 60_000, () => reply));
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect((await outcome).outcome).toBe('answered');
    expect(told).toEqual([
      ['defer', true],
      ['edit', reply, true],
    ]);
  });

  it('is given up after a minute', async () => {
    const { told, outcome } = await run(hidden, 3_600_000, () => reply);
    expect(told).toEqual([
      ['defer', true],
      ['edit', excuse(en.frame.timedOut), true],
    ]);
    expect(outcome).toBe('problem');
  });

  it('can no longer be a form', async () => {
    const { told, outcome } = await run(hidden, 2_000, () => form);
    expect(told.at(-1)).toEqual(['edit', excuse(en.frame.unexpected('id0')), true]);
    expect(outcome).toBe('error');
  });

  it('shows its steps', async () => {
    const { told, responder } = recorder();
    await deliver({ responder, manner: open, words: en, answer: 'direct', report: () => '' }, async (progress) => {
      await progress('Reading …');
      return reply;
    });
    expect(told).toEqual([
      ['defer', false],
      ['show', { blocks: [{ kind: 'note', text: ['Reading …'] }] }, false],
      ['edit', reply, false],
    ]);
  });
});

describe('steps', () => {
  const slowSteps = () => {
    const { told, responder } = recorder();
    const show = async (...given: [Reply, boolean]) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await responder.show(...given);
    };
    return { told, delivery: { responder: { ...responder, show }, manner: open, words: en, answer: 'wait' } as const };
  };
  const note = (text: string) => ['show', { blocks: [{ kind: 'note', text: [text] }] }, false];

  it('that come faster than Discord takes them are left out but for the last, and the answer comes after them', async () => {
    const { told, delivery } = slowSteps();
    const outcome = deliver({ ...delivery, report: () => '' }, async (progress) => {
      for (const step of ['one', 'two', 'three']) void progress(step);
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      for (const step of ['four', 'five']) void progress(step);
      return reply;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
    expect(told).toEqual([['defer', false], note('three'), note('five'), ['edit', reply, false]]);
  });

  it('that Discord does not take are no trouble', async () => {
    const { told, responder } = recorder();
    const show = () => Promise.reject(new Error('Unknown Message'));
    await deliver(
      { responder: { ...responder, show }, manner: open, words: en, answer: 'wait', report: () => '' },
      async (progress) => {
        await progress('one');
        return reply;
      },
    );
    expect(told).toEqual([
      ['defer', false],
      ['edit', reply, false],
    ]);
  });
});

describe('trouble', () => {
  const problem = fail(new Problem('I keep no such article.'));
  const told = excuse('I keep no such article.');

  it.each([
    ['of a public command', open, 10, [['answer', told, true]]],
    ['of a button that updates', pressed, 10, [['answer', told, true]]],
    [
      'after a private deferral',
      hidden,
      2_000,
      [
        ['defer', true],
        ['edit', told, true],
      ],
    ],
    // The first follow-up inherits the deferral's visibility, so the public one goes first.
    ['after a public deferral', open, 2_000, [['defer', false], ['remove'], ['followUp', told, true]]],
    ['after a deferred update', pressed, 2_000, [['deferUpdate'], ['followUp', told, true]]],
  ])('is told privately and overwrites nothing: %s', async (_, manner, ms, steps) => {
    const result = await run(manner, ms, problem);
    expect(result.told).toEqual(steps);
    expect(result.outcome).toBe('problem');
  });

  it('that nobody expected is told by its id alone', async () => {
    const { told, outcome } = await run(open, 10, fail(new Error('secret')));
    expect(told).toEqual([['answer', excuse(en.frame.unexpected('id0')), true]]);
    expect(outcome).toBe('error');
  });

  it.each(['gone', 'out of reach'] as const)(
    'gets no apology where the answer itself can’t be given: %s',
    async (why) => {
      const { told, responder } = recorder();
      const edit = () => Promise.reject(new Undelivered(why, null));
      const reported: unknown[] = [];
      const report = (error: unknown) => String(reported.push(error));
      const outcome = deliver(
        { responder: { ...responder, edit }, manner: open, words: en, answer: 'defer', report },
        async () => reply,
      );
      await expect(outcome).rejects.toMatchObject({ why });
      expect([told, reported]).toEqual([[['defer', false]], []]);
    },
  );

  it('with the delivery itself is the caller’s', async () => {
    const { responder } = recorder();
    const gone = { ...responder, answer: () => Promise.reject(new Error('Unknown interaction')) };
    const outcome = deliver(
      { responder: gone, manner: open, words: en, answer: 'direct', report: () => '' },
      async () => reply,
    );
    await expect(outcome).rejects.toThrow('Unknown interaction');
  });
});
