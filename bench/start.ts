/**
 * How soon the bot answers after `npm start`, and what it takes at rest. Each start is a process of its own. A first start is
 * one after a fresh clone: there is no library, and Node has compiled nothing yet (see node26.cjs). Later ones have both.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asStarted } from './bots/as-started.ts';
import { median } from './counts.ts';
import { type Memory, memoryOfFamily } from './family.ts';
import type { Figure } from './figures.ts';
import { asOf, startBot, text } from './speed/rounds.ts';

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

/** Questions to the article that comes with the bot. */
const QUESTIONS = [
  'Who is Vladimir Putin?',
  'When did it happen?',
  'What did Armenia say?',
  'Why did Russia send troops?',
  'How many people died?',
  'Where did they meet?',
  'What did Aliyev promise?',
  'Who signed the agreement?',
  'What happened in Karabakh?',
  'What does the United States want?',
  'Who criticised the plan?',
  'What did Pashinyan say about peace?',
  'When will the talks go on?',
  'What is the corridor?',
  'How long did the war last?',
  'Who leads Azerbaijan?',
  'What do experts think?',
  'Is there a deadline?',
  'Who pays for it?',
  'What will happen next?',
];

/**
 * Memory of this bot with all its processes at rest. After a first start its reader is there, which has read the article that comes
 * with the bot; after a later one there is none.
 * @param library its file, in the folder; a start without that file is a first one.
 * @param questions are asked before.
 */
const atRest = async (folder: string, library: string, questions: readonly string[] = []): Promise<Memory> => {
  const bot = await startBot('this.ts', join(folder, library), asStarted, {
    NODE_COMPILE_CACHE: join(folder, 'rest-cache'),
  });
  await sleep(REST);
  for (const question of questions) {
    const asked = { do: 'call', as: asOf(bot.standIn), target: null, command: 'ask' } as const;
    const outcome = await bot.standIn.act({ ...asked, options: [text('question', question)] });
    if (outcome.is === 'failed') throw new Error(`No reply: ${outcome.why}`);
  }
  if (questions.length > 0) await sleep(REST);
  const memory = await memoryOfFamily(bot.process.pid ?? 0);
  bot.process.kill('SIGTERM');
  await once(bot.process, 'exit');
  await bot.standIn.close();
  return memory;
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
  const memory = [
    { when: 'with a reader that has read an article', at: await atRest(folder, 'rest.db'), anchor: 'at most 380' },
    { when: 'without a reader', at: await atRest(folder, 'rest.db'), anchor: 'at most 230' },
    {
      when: 'with a reader that has read one and answered 20 questions',
      at: await atRest(folder, 'asked.db', QUESTIONS),
      anchor: 'at most 380',
    },
  ];
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
    ...memory
      .filter(({ at }) => !Number.isNaN(at.once))
      .flatMap(({ when, at, anchor }) => [
        { name: `all processes, ${when}`, value: Math.round(at.once), unit: 'MB', anchor },
        { name: `all processes, ${when}: PSS`, value: Math.round(at.proportional), unit: 'MB' },
        { name: `all processes, ${when}: RSS, shared pages twice`, value: Math.round(at.resident), unit: 'MB' },
      ]),
  ];
};
