/**
 * A soak: half of what the bot could answer, for half an hour (`MINUTES=1` for less; `RATE=200` look-ups a second at most, for
 * a machine that others use too). What it holds is looked at once a minute, after a collection.
 */
import { z } from 'zod';
import type { Figure } from './figures.ts';
import { slopeOf } from './soak/slope.ts';
import { type Held, soak } from './soak/soaking.ts';

export const name = 'soak';

const number = (usual: number) => z.coerce.number().positive().default(usual);
const minutes = number(30).parse(process.env.MINUTES);
const rate = number(100_000).parse(process.env.RATE);
const MB = 1024 * 1024;
/** The first part is not counted: code is compiled. All replies that a bot keeps are there before. */
const WARM = 0.2;
/** Replies that a bot keeps, as src/router/reply-cache.ts has it. */
const KEPT = 2_000;

export const measure = async (): Promise<Figure[]> => {
  const soaked = await soak(minutes * 60, 60, rate, KEPT);
  const counted = soaked.held.filter(({ at }) => at >= minutes * WARM);
  const slope = (of: (one: Held) => number, held = counted) => {
    const { slope: perMinute, error } = slopeOf(held.map((one) => [one.at, of(one) / MB] as const));
    return `${(perMinute * 60).toFixed(1)} ± ${(error * 60).toFixed(1)}`;
  };
  for (const [at, { p50, p99, asked, failed }] of soaked.minutes.entries()) {
    const { rss, heap, code, handles, files } = soaked.held[at + 1] ??
      soaked.held[0] ?? { rss: 0, heap: 0, code: 0, handles: 0, files: 0 };
    console.log(
      `  minute ${at + 1}: ${asked} asked, ${failed} not answered, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; ${(rss / MB).toFixed(0)} MB, heap ${(heap / MB).toFixed(2)} MB, ${(code / MB).toFixed(2)} of it code, ${handles} handles, ${files} files`,
    );
  }
  const later = soaked.held.filter(({ at }) => at >= minutes / 2);
  const p99s = soaked.minutes.map(({ p99 }, at) => [at, p99] as const).slice(Math.floor(minutes * WARM));
  const { slope: p99Slope, error: p99Error } = slopeOf(p99s);
  const first = counted[0];
  const last = counted.at(-1);
  return [
    { name: 'minutes', value: soaked.minutes.length, anchor: 'at least 30' },
    { name: 'look-ups a second', value: Math.round(soaked.rate), anchor: `half of ${Math.round(soaked.capacity)}` },
    { name: 'look-ups', value: soaked.minutes.reduce((sum, { asked }) => sum + asked, 0) },
    { name: 'not answered', value: soaked.minutes.reduce((sum, { failed }) => sum + failed, 0), anchor: '0' },
    { name: 'refused by Discord', value: soaked.refused, anchor: '0' },
    { name: 'articles added meanwhile', value: soaked.kept },
    {
      name: 'heap: slope and its standard error',
      value: slope(({ heap }) => heap),
      unit: 'MB an hour',
      anchor: 'within noise',
    },
    {
      name: 'heap without compiled code: slope and its standard error',
      value: slope(({ heap, code }) => heap - code),
      unit: 'MB an hour',
      anchor: 'within noise',
    },
    {
      name: 'both in the second half',
      value: `${slope(({ heap }) => heap, later)}; ${slope(({ heap, code }) => heap - code, later)}`,
      unit: 'MB an hour',
      anchor: 'within noise',
    },
    {
      name: 'resident: slope and its standard error',
      value: slope(({ rss }) => rss),
      unit: 'MB an hour',
      anchor: 'within noise',
    },
    {
      name: 'resident in the second half: slope and its standard error',
      value: slope(({ rss }) => rss, later),
      unit: 'MB an hour',
      anchor: 'within noise',
    },
    {
      name: 'handles: after warming up, and in the end',
      value: `${first?.handles}, ${last?.handles}`,
      anchor: 'the same',
    },
    {
      name: 'open files: after warming up, and in the end',
      value: `${first?.files}, ${last?.files}`,
      anchor: 'the same',
    },
    {
      name: 'p99: the best minute and the worst',
      value: `${Math.min(...p99s.map(([, p99]) => p99)).toFixed(1)}, ${Math.max(...p99s.map(([, p99]) => p99)).toFixed(1)}`,
      unit: 'ms',
    },
    {
      name: 'p99: slope and its standard error',
      value: `${p99Slope.toFixed(2)} ± ${p99Error.toFixed(2)}`,
      unit: 'ms a minute',
      anchor: 'within noise',
    },
  ];
};
