import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { keepUp } from '../../src/bot/background-work.ts';
import { encodeMissing, meaningOf } from '../../src/bot/encode-articles.ts';
import { encoderOf } from '../encoder.ts';

const log = pino({ level: 'silent' });
const vectorOf = encoderOf();
const encode = async (texts: string[]) => texts.map(vectorOf);
const { signal } = new AbortController();

/** A store of articles of so many passages. */
const shelf = (sizes: Record<string, number>) => {
  const kept = new Map<string, number>();
  return {
    kept,
    toEncode: async (_version: number, limit: number) =>
      Object.entries(sizes)
        .filter(([id]) => !kept.has(id))
        .slice(0, limit)
        .map(([id, count]) => ({ id, passages: Array.from({ length: count }, (_, n) => `${id} passage ${n}`) })),
    keepMeaning: async (id: string, _version: number, vectors: Int8Array) => {
      kept.set(id, vectors.length / 384);
    },
  };
};

describe('what has no vectors', () => {
  test('is encoded, a few passages at a time', async () => {
    const store = shelf({ one: 3, two: 20 });
    const calls: number[] = [];
    await encodeMissing(
      store,
      (texts) => {
        calls.push(texts.length);
        return encode(texts);
      },
      log,
      new Set(),
      signal,
    );
    expect([...store.kept]).toEqual([
      ['one', 3],
      ['two', 20],
    ]);
    expect(calls).toEqual([3, 8, 8, 4]);
  });

  test('is passed over where it fails, and all others are encoded', async () => {
    const store = shelf({ one: 1, bad: 1, three: 1 });
    const passed = new Set<string>();
    const fails = async (texts: string[]) => {
      if (texts[0]?.startsWith('bad')) throw new Error('no');
      return encode(texts);
    };
    await encodeMissing(store, fails, log, passed, signal);
    expect([...store.kept.keys()]).toEqual(['one', 'three']);
    expect([...passed]).toEqual(['bad']);
  });

  test('is left for later where the encoder can’t be loaded', async () => {
    const store = shelf({ one: 1, two: 1 });
    const passed = new Set<string>();
    let calls = 0;
    const none = async () => {
      calls += 1;
      throw new Error('There is no encoder for this platform.');
    };
    await expect(encodeMissing(store, none, log, passed, signal)).rejects.toThrow('no encoder');
    expect(calls).toBe(1);
    expect(passed.size).toBe(0);
  });

  test('is no longer encoded once that is stopped, and goes on from there at the next start', async () => {
    const store = shelf({ one: 1, two: 1, three: 1 });
    const first = Promise.withResolvers<void>();
    const noting = async (texts: string[]) => {
      first.resolve();
      return encode(texts);
    };
    const running = keepUp((stopped) => encodeMissing(store, noting, log, new Set(), stopped), 'trouble', log);
    await first.promise;
    await running.stop();
    const before = store.kept.size;
    expect(before).toBeLessThan(3);
    await encodeMissing(store, encode, log, new Set(), signal);
    expect(store.kept.size).toBe(3);
  });
});

describe('what a question means', () => {
  test('is a vector, or nothing where the encoder fails', async () => {
    expect(await meaningOf(encode)('Who came?')).toEqual(vectorOf('Who came?'));
    expect(await meaningOf(() => Promise.reject(new Error('gone')))('Who came?')).toBeNull();
  });

  test('is encoded once, and again after a failure', async () => {
    let calls = 0;
    const meaning = meaningOf(async (texts) => {
      calls += 1;
      if (calls === 1) throw new Error('gone');
      return encode(texts);
    });
    expect(await meaning('Who came?')).toBeNull();
    expect(await meaning('Who came?')).toEqual(vectorOf('Who came?'));
    expect(await meaning('Who came?')).toEqual(vectorOf('Who came?'));
    expect(calls).toBe(2);
  });
});
