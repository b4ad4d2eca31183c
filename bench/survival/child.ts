/** A bot in a process of its own: started, given orders, ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { asStarted } from '../bots/as-started.ts';
import type { Order, Setup } from './orders.ts';

export type LogLine = { level: number; msg?: string; outcome?: string; err?: { message?: string } };

export type Child = {
  pid: number;
  /** Where webhooks are answered. */
  port: number;
  tell(order: Order): Promise<unknown>;
  /** Lines at level warn and above, the latest last. */
  log: LogLine[];
  /** What it has printed that is no line of the log: what Node says of a crash. */
  printed: string[];
  signal(signal: NodeJS.Signals): void;
  /** Resolves, when it has ended, to how. */
  gone: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  isGone(): boolean;
};

const WARN = 40;
const KEPT = 2_000;
const BOT = fileURLToPath(new URL('./bot.ts', import.meta.url));
const CLOCK = new URL('./clock.ts', import.meta.url).href;

const asLine = (text: string): LogLine | null => {
  try {
    const line = JSON.parse(text);
    return typeof line?.level === 'number' ? line : null;
  } catch {
    return null;
  }
};

/** Words of a shell that come before the program: `['sh', '-c', 'ulimit -n 64; exec "$0" "$@"']`. */
export type Wrap = readonly string[];

/**
 * Starts a bot; resolves when it answers.
 * @param wrap what starts the program, where it is not started directly
 * @throws Error with what it printed, where it ends before.
 */
export const startChild = async (setup: Setup, wrap: Wrap = []): Promise<Child> => {
  const [command = '', ...args] = [
    ...wrap,
    process.execPath,
    ...asStarted,
    '--import',
    CLOCK,
    BOT,
    JSON.stringify(setup),
  ];
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log: LogLine[] = [];
  const printed: string[] = [];
  const keep = <T>(list: T[], item: T) => {
    list.push(item);
    if (list.length > KEPT) list.shift();
  };
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface(stream).on('line', (text) => {
        const line = asLine(text);
        if (line === null) keep(printed, text);
        else if (line.level >= WARN) keep(log, line);
      });
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  const ready = Promise.withResolvers<number>();
  child.on('message', (message: { ready: number } | { n: number; result: unknown }) => {
    if ('ready' in message) return ready.resolve(message.ready);
    waiting.get(message.n)?.(message.result);
    waiting.delete(message.n);
  });
  const gone: Child['gone'] = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  let ended = false;
  gone.then(({ code, signal }) => {
    ended = true;
    ready.reject(new Error(`The bot ended (${code ?? signal}) before it was ready:\n${printed.join('\n')}`));
    for (const end of waiting.values()) end(null);
  });
  const port = await ready.promise;
  return {
    pid: child.pid ?? 0,
    port,
    tell: (order) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        child.send({ n: last, order }, (error) => error && resolve(null));
      }),
    log,
    printed,
    signal: (signal) => child.kill(signal),
    gone,
    isGone: () => ended,
  };
};
