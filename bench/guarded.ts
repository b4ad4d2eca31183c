/**
 * What metrics, limits and a library in PostgreSQL cost one process: its share of an empty bot's throughput with all of them on,
 * and how soon it answers at half of what it could.
 */
import type { Action } from '../src/playground/outcome.ts';
import { startPostgres } from '../test/postgres.ts';
import { asStarted } from './bots/as-started.ts';
import { quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { steadily } from './soak/load.ts';
import { type Bot, compare, lookUps, startBot } from './speed/rounds.ts';

export const name = 'guarded';

/** Milliseconds at half load. */
const HALF = 20_000;

export const measure = async (): Promise<Figure[]> => {
  const server = await startPostgres();
  const bots = [
    await startBot('empty.ts', '', []),
    await startBot('guarded.ts', await server.database(), asStarted),
  ] as const;
  const [empty, ours] = bots;
  try {
    const alone = await compare(empty, ours, { actions: lookUps, atOnce: 1 });
    const many = await compare(empty, ours, { actions: lookUps, atOnce: 128 });
    // Both at the same rate: on a machine that others use too, what the slowest take is the machine's.
    const atHalf = ({ standIn }: Bot) => {
      const all = lookUps(standIn);
      return steadily(standIn, (n) => all[n % all.length] as Action, many.ours / 2, HALF);
    };
    const [beside, half] = [await atHalf(empty), await atHalf(ours)];
    return [
      {
        name: 'one at a time: share of the empty bot',
        value: Math.round(alone.share),
        unit: '%',
        anchor: 'as without',
      },
      { name: '128 at once: share of the empty bot', value: Math.round(many.share), unit: '%', anchor: 'to reach 85' },
      {
        name: '128 at once: replies a second',
        value: Math.round(many.ours),
        anchor: `empty bot ${Math.round(many.empty)}`,
      },
      ...[0.5, 0.99].map((q) => ({
        name: `at half of that: p${100 * q}`,
        value: quantile(half.each, q),
        unit: 'ms',
        anchor: `${q === 0.99 ? 'under 20; ' : ''}empty bot ${quantile(beside.each, q).toFixed(1)}`,
      })),
      { name: 'at half of that: not answered', value: half.failed, anchor: '0' },
    ];
  } finally {
    for (const bot of bots) {
      bot.process.kill('SIGKILL');
      await bot.standIn.close();
    }
    await server.stop();
  }
};
