/**
 * What metrics, limits and a library in PostgreSQL cost one process: its share of an empty bot's throughput with all of them on,
 * and how soon it answers at half of what it could.
 */
import type { Action } from '../src/playground/action.ts';
import { startPostgres } from '../test/postgres.ts';
import { asStarted } from './bots/as-started.ts';
import { median, quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { type Answered, steadily } from './soak/load.ts';
import { type Bot, compare, lookUps, startBot } from './speed/rounds.ts';

export const name = 'guarded';

/** At half load both bots are asked by turns, for so many milliseconds each time: a stop of Discord's side meets few of them. */
const PIECE = 4_000;
const PIECES = 7;

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
      return steadily(standIn, (n) => all[n % all.length] as Action, many.ours / 2, PIECE);
    };
    const beside: Answered[] = [];
    const half: Answered[] = [];
    for (let piece = 0; piece < PIECES; piece += 1) {
      beside.push(await atHalf(empty));
      half.push(await atHalf(ours));
    }
    const usual = (pieces: Answered[], q: number) => median(pieces.map(({ each }) => quantile(each, q)));
    return [
      {
        name: 'one at a time: share of the empty bot',
        value: Math.round(alone.share),
        unit: '%',
        anchor: 'as without',
      },
      { name: '128 at once: share of the empty bot', value: Math.round(many.share), unit: '%', anchor: 'to reach 85' },
      {
        name: '128 at once: share of the empty bot by processor time',
        value: Math.round(many.byWork),
        unit: '%',
        anchor: 'of all threads',
      },
      {
        name: '128 at once: replies a second',
        value: Math.round(many.ours),
        anchor: `empty bot ${Math.round(many.empty)}`,
      },
      ...[0.5, 0.99].map((q) => ({
        name: `at half of that: p${100 * q}, the middle one of ${PIECES} pieces`,
        value: usual(half, q),
        unit: 'ms',
        anchor: `${q === 0.99 ? 'under 20; ' : ''}empty bot ${usual(beside, q).toFixed(1)}`,
      })),
      {
        name: 'at half of that: p99 of the worst piece',
        value: Math.max(...half.map(({ each }) => quantile(each, 0.99))),
        unit: 'ms',
        anchor: `empty bot ${Math.max(...beside.map(({ each }) => quantile(each, 0.99))).toFixed(1)}`,
      },
      { name: 'at half of that: not answered', value: half.reduce((sum, { failed }) => sum + failed, 0), anchor: '0' },
    ];
  } finally {
    for (const bot of bots) {
      bot.process.kill('SIGKILL');
      await bot.standIn.close();
    }
    await server.stop();
  }
};
