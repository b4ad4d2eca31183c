/** What goes wrong with a library in PostgreSQL. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Server } from '../../test/postgres.ts';
import { type Fault, newAddress } from '../survival/fault.ts';
import { add } from '../survival/people.ts';
import type { Scene } from '../survival/scene.ts';

const run = promisify(execFile);

const OURS = "application_name LIKE 'onrecord-%' AND datname = current_database()";
const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OURS}`;

/** Something of the harness's own on the database, for as long as `work` takes. */
const connected = async <T>({ library }: Scene, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(library);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
};

const pidsOf = async (client: pg.Client, condition: string): Promise<number[]> => {
  const { rows } = await client.query(`SELECT pid FROM pg_stat_activity WHERE ${condition}`);
  return rows.map(({ pid }) => Number(pid));
};

/** @param disk where the database's tables stand on a small disk of their own; null where there is none. */
export const postgresFaults = (server: Server, disk: string | null): Fault[] => [
  {
    name: 'PostgreSQL is restarted',
    holds: 'who asks meanwhile is told to try again; then all goes on',
    inject: () => server.restart(),
  },
  {
    name: 'every connection to PostgreSQL is cut',
    holds: 'others are made',
    inject: (scene) => connected(scene, async (client) => void (await client.query(CUT))),
  },
  {
    name: 'connections are cut in mid transaction, for three seconds',
    holds: 'a transaction is whole or not at all; jobs are tried again',
    inject: (scene) =>
      connected(scene, async (client) => {
        for (let n = 0; n < 100; n += 1) {
          await client.query(`${CUT} AND state <> 'idle'`);
          await pause(30);
        }
      }),
  },
  {
    name: 'a process of PostgreSQL’s is killed, and it recovers from its log',
    holds: 'what was confirmed is there',
    inject: (scene) =>
      connected(scene, async (client) => {
        const [pid] = await pidsOf(client, OURS);
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        await pause(1_000);
      }),
  },
  {
    name: 'PostgreSQL stands still for five seconds',
    holds: 'look-ups of what is remembered go on, the others wait or are told',
    long: true,
    inject: (scene) =>
      connected(scene, async (client) => {
        const pids = (await pidsOf(client, OURS)).filter((pid) => pid > 0);
        for (const pid of pids) process.kill(pid, 'SIGSTOP');
        await pause(5_000);
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      }),
  },
  {
    name: 'a table is locked for twelve seconds',
    holds: 'who waits for it is told within the time limit of a statement',
    long: true,
    inject: (scene) =>
      connected(scene, async (client) => {
        await client.query('BEGIN; LOCK TABLE article IN ACCESS EXCLUSIVE MODE');
        const asked = scene.act(add(newAddress()));
        await pause(12_000);
        await client.query('ROLLBACK');
        await asked;
      }),
  },
  {
    name: 'PostgreSQL has no connection left, for five seconds',
    holds: 'who needs one is told; then all goes on',
    long: true,
    inject: async (scene) => {
      const taken: pg.Client[] = [];
      await connected(scene, async (client) => {
        await client.query(CUT);
        for (let full = false; !full && taken.length < 200; ) {
          const more = new pg.Client(scene.library);
          more.on('error', () => {});
          full = await more.connect().then(
            () => !taken.push(more),
            () => true,
          );
        }
        await client.query(CUT);
        await pause(5_000);
      });
      for (const one of taken) await one.end().catch(() => {});
    },
  },
  {
    name: 'PostgreSQL becomes read-only for four seconds, as after a failover',
    holds: 'look-ups go on, who writes is told',
    long: true,
    inject: (scene) =>
      connected(scene, async (client) => {
        const { rows } = await client.query('SELECT current_database() AS name');
        await client.query(`ALTER DATABASE ${rows[0]?.name} SET default_transaction_read_only = on`);
        await client.query(CUT);
        await pause(4_000);
        await client.query(`ALTER DATABASE ${rows[0]?.name} RESET default_transaction_read_only`);
        await client.query(CUT);
      }),
  },
  ...(disk === null
    ? []
    : [
        {
          name: 'the disk under PostgreSQL is full',
          holds: 'look-ups go on, who writes is told; what was confirmed is there',
          long: true as const,
          inject: async ({ act }: Scene) => {
            const filler = join(disk, 'filler');
            await run('sh', ['-c', `dd if=/dev/zero of=${filler} bs=64k 2>/dev/null || true`]);
            for (let n = 0; n < 5; n += 1) await act(add(newAddress()));
            await pause(3_000);
            await rm(filler);
          },
        },
      ]),
];

/** What goes wrong with one of several replicas on one database. */
export const replicaFaults: Fault[] = [
  {
    name: 'one of two replicas is killed in mid job (SIGKILL)',
    holds: 'the other answers; it takes up the job when its lease has run out',
    long: true,
    out: true,
    inject: async (scene) => {
      const asked = Array.from({ length: 6 }, () => scene.keep(newAddress()));
      await pause(300);
      const [first] = scene.bots;
      first?.signal('SIGKILL');
      await first?.gone;
      await scene.start();
      await Promise.all(asked);
    },
  },
  {
    name: 'one of two replicas is told to stop (SIGTERM)',
    holds: 'it answers what it has taken; the other answers the rest',
    long: true,
    out: true,
    inject: async (scene) => {
      const [first] = scene.bots;
      first?.signal('SIGTERM');
      await first?.gone;
      await scene.start();
    },
  },
  {
    name: 'the port is taken',
    holds: 'the replica says so and does not start',
    inject: async (scene) => {
      const [first] = scene.bots;
      const started = await scene.start({ port: first?.port ?? 0 }).catch((error: Error) => error.message);
      if (typeof started !== 'string' || !/Port \d+ can’t be had/.test(started)) throw new Error(`It says: ${started}`);
    },
  },
  {
    name: 'the replicas’ clock is ten minutes wrong',
    holds: 'requests count as another time’s, and the log names the clock; then all goes on',
    out: true,
    inject: async ({ bots }) => {
      for (const bot of bots) await bot.tell({ do: 'clock', ahead: 600_000 });
      await pause(2_000);
      for (const bot of bots) await bot.tell({ do: 'clock', ahead: 0 });
    },
  },
];
