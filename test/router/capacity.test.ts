import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isTooMuch, type Load, type Weight, watchLoad } from '../../src/router/capacity.ts';

const WEIGHTS: Weight[] = ['long', 'add', 'askAll', 'ask', 'type', 'lookUp'];
const rest: Load = { late: 0, open: 0, adding: 0, asked: 0 };

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

describe('the load that is watched', () => {
  const watched = () => {
    const load = watchLoad();
    onTestFinished(load.stop);
    return load;
  };

  it('counts what is open until it has ended, well or not', async () => {
    const load = watched();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const answering = load.answering(() => promise);
    const asking = load.asking((what: string) => promise.then((made) => made + what));
    const asked = [asking('a'), asking('b')];
    expect(load.now()).toEqual({ ...rest, open: 1, asked: 2 });
    resolve('x');
    expect(await Promise.all([answering, ...asked])).toEqual(['x', 'xa', 'xb']);
    expect(load.now()).toEqual(rest);
    reject(new Error('too late'));
    await expect(load.answering(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(load.now()).toEqual(rest);
  });

  it('takes whoever waits for an article for nobody who has to be answered', async () => {
    const load = watched();
    const { promise, resolve } = Promise.withResolvers<void>();
    const added = load.answering(() => load.adding(() => promise));
    expect(load.now()).toEqual({ ...rest, adding: 1 });
    resolve();
    await added;
    expect(load.now()).toEqual(rest);
  });

  it('knows that the thread is late', async () => {
    const load = watched();
    for (let i = 0; i < 8; i++) {
      const until = performance.now() + 400;
      while (performance.now() < until);
      await pause(1);
    }
    expect(load.now().late).toBeGreaterThan(100);
  });
});
