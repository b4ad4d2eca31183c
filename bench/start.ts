/**
 * How soon the bot answers after `npm start`, and what it takes at rest. Each start is a process of its own. A first start is
 * one after a fresh clone: there is no library, and Node has compiled nothing yet (see node26.cjs). Later ones have both.
 */

import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStandIn } from '../src/playground/stand-in.ts';
import { asStarted } from './bots/as-started.ts';
import { median } from './counts.ts';
import { residentOfFamily } from './family.ts';
import type { Figure } from './figures.ts';

export const name = 'start';

const ROUNDS = 5;
/** Milliseconds after which a process counts as at rest. */
const REST = 4_000;

/** Milliseconds until a command prints `line`, or ends where `line` is null. */
const until = async (command: string, args: string[], line: string | null, env: Record<string, string>) => {
  const started = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exit = once(child, 'exit');
  if (line === null) await exit;
  else
    await new Promise<void>((resolve) => child.stdout.on('data', (chunk) => String(chunk).includes(line) && resolve()));
  const took = performance.now() - started;
  // Not killed: what was compiled is kept at the end.
  if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  await exit;
  return took;
};

/**
 * Resident memory of this bot with all its processes, connected to a stand-in in another one; MB. After a first start its reader is
 * there, which has read what comes with the bot; after a later one there is none.
 */
const atRest = async (folder: string): Promise<number> => {
  const standIn = await startStandIn({ port: 0 });
  const bot = fork(new URL('bots/this.ts', import.meta.url), [standIn.api, standIn.token, join(folder, 'rest.db')], {
    execArgv: asStarted,
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'rest-cache') },
  });
  await once(bot, 'message');
  await sleep(REST);
  const { own, children } = await residentOfFamily(bot.pid ?? 0);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await standIn.close();
  return children.reduce((sum, one) => sum + one, own);
};

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-start-'));
  const rounds: { node: number; npm: number; first: number; again: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const env = {
      LIBRARY_FILE: join(folder, `${i}.db`),
      NODE_COMPILE_CACHE: join(folder, `${i}-cache`),
      PLAYGROUND_PORT: '4700',
      DISCORD_TOKEN: '',
      NODE_ENV: '',
    };
    rounds.push({
      node: await until(process.execPath, ['-e', '0'], null, env),
      npm: await until('npm', ['exec', '--no', '--', 'node', '-e', '0'], null, env),
      first: await until('npm', ['start'], 'is open', env),
      again: await until('npm', ['start'], 'is open', env),
    });
  }
  const rest = { first: await atRest(folder), again: await atRest(folder) };
  await rm(folder, { recursive: true });
  const node = median(rounds.map((round) => round.node));
  return [
    { name: 'node -e 0', value: Math.round(node), unit: 'ms' },
    { name: 'npm and node -e 0', value: Math.round(median(rounds.map((round) => round.npm))), unit: 'ms' },
    {
      name: 'npm start to ready, beyond Node: first start',
      value: Math.round(median(rounds.map(({ first }) => first)) - node),
      unit: 'ms',
      anchor: 'to reach 1000',
    },
    {
      name: 'npm start to ready, beyond Node: later starts',
      value: Math.round(median(rounds.map(({ again }) => again)) - node),
      unit: 'ms',
      anchor: 'to reach 1000',
    },
    // Where there is no /proc there is no figure.
    ...[
      { name: 'all processes, with a warm reader: first start', value: rest.first, anchor: 'at most 380' },
      { name: 'all processes, at rest without a reader: later starts', value: rest.again, anchor: 'at most 230' },
    ]
      .filter(({ value }) => !Number.isNaN(value))
      .map(({ value, ...rest }) => ({ ...rest, value: Math.round(value), unit: 'MB' })),
  ];
};
