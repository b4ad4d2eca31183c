import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../src/article/article.ts';
import { type Allowance, type Counter, counterInMemory } from '../../src/library/counter.ts';
import { type Counted, makeLimits, RATES, type Rates } from '../../src/router/admission.ts';

const rate = (person: number, server: number, all: number): Rates[Counted] => ({
  person: [person, 10],
  server: [server, 20],
  all: [all, 30],
});
const rates: Rates = {
  typing: rate(4, 8, 16),
  lookUp: rate(3, 5, 8),
  asking: rate(2, 3, 4),
  adding: rate(1, 2, 3),
};

const asked = (user: string, scope: Scope = 'server:1') => ({ user, scope });

/** Limits in memory, and which counters are shared. */
const made = () => {
  const shared: string[] = [];
  const sharing = (allowance: Allowance): Counter => {
    shared.push(allowance.of);
    return counterInMemory(allowance);
  };
  return { limits: makeLimits(rates, counterInMemory, sharing), shared };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('limits', () => {
  it('let a person do so much, then tell for how long nothing more', async () => {
    const { limits } = made();
    for (const _ of [1, 2, 3]) expect(await limits('lookUp', asked('ana'))).toBeNull();
    expect(await limits('lookUp', asked('ana'))).toEqual({ whose: 'person', seconds: 10 });
    vi.advanceTimersByTime(7_500);
    expect(await limits('lookUp', asked('ana'))).toEqual({ whose: 'person', seconds: 3 });
    expect(await limits('lookUp', asked('ben'))).toBeNull();
    vi.advanceTimersByTime(2_500);
    expect(await limits('lookUp', asked('ana'))).toBeNull();
  });

  it('count each kind apart', async () => {
    const { limits } = made();
    expect(await limits('adding', asked('ana'))).toBeNull();
    expect(await limits('adding', asked('ana'))).toMatchObject({ whose: 'person' });
    for (const kind of ['typing', 'lookUp', 'asking'] as const) expect(await limits(kind, asked('ana'))).toBeNull();
  });

  it('hold for a server, to which whoever is refused as a person takes nothing away', async () => {
    const { limits } = made();
    for (let i = 0; i < 50; i++) await limits('lookUp', asked('ana'));
    expect(await limits('lookUp', asked('ben'))).toBeNull();
    expect(await limits('lookUp', asked('cem'))).toBeNull();
    expect(await limits('lookUp', asked('dan'))).toEqual({ whose: 'server', seconds: 20 });
    expect(await limits('lookUp', asked('dan', 'server:2'))).toBeNull();
  });

  it('hold for all together, wherever they are', async () => {
    const { limits } = made();
    const everywhere: Scope[] = ['server:1', 'server:2', 'user:ana', 'user:ben'];
    for (const [at, scope] of everywhere.entries()) expect(await limits('asking', asked(`${at}`, scope))).toBeNull();
    expect(await limits('asking', asked('eve', 'user:eve'))).toEqual({ whose: 'all', seconds: 30 });
  });

  it('are counted by each process where that is cheap, and by all together where the work is dear', () => {
    expect(made().shared.toSorted()).toEqual(
      ['asking', 'adding'].flatMap((kind) => ['person', 'server', 'all'].map((whose) => `${kind} ${whose}`)).toSorted(),
    );
  });
});

describe('the limits of the bot', () => {
  it.each(Object.entries(RATES))(
    '%s: more for a server than for a person, and more for all',
    (_, { person, server, all }) => {
      expect(server[0]).toBeGreaterThan(person[0]);
      expect(all[0]).toBeGreaterThan(server[0]);
    },
  );

  it('are tighter for what costs more', () => {
    const perMinute = ([points, seconds]: [number, number]) => (points / seconds) * 60;
    const inOrder = [RATES.typing, RATES.lookUp, RATES.asking, RATES.adding];
    for (const whose of ['person', 'server', 'all'] as const)
      expect(inOrder.map((one) => perMinute(one[whose]))).toEqual(
        inOrder.map((one) => perMinute(one[whose])).toSorted((a, b) => b - a),
      );
  });

  it('let somebody turn a page each second for an hour, type fast, and add twenty links in a row', async () => {
    const limits = makeLimits(RATES, counterInMemory, counterInMemory);
    for (let second = 0; second < 3_600; second++) {
      expect(await limits('lookUp', asked('ana'))).toBeNull();
      for (let letter = 0; letter < 8; letter++) expect(await limits('typing', asked('ana'))).toBeNull();
      vi.advanceTimersByTime(1_000);
    }
    for (let link = 0; link < 20; link++) expect(await limits('adding', asked('ana'))).toBeNull();
  });
});
