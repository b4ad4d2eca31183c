/** The bot in a process of its own, on an internet of one site, with orders from the harness and its log on stdout. */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getHeapSpaceStatistics } from 'node:v8';
import threads, { Worker } from 'node:worker_threads';
import '../bots/with-parent.ts';
import type { Measured, Order, Setup, Thread } from './orders.ts';

/** What stands in the address of each thread's file. */
const FILES: Record<Exclude<Thread, 'reader'>, RegExp> = {
  library: /sqlite\/worker\.ts$/,
  extraction: /piscina/,
};

const workers = new Map<Worker, string>();
// A thread can only be ended by whoever has started it: whoever starts one does it by this class from now on.
threads.Worker = class extends Worker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    workers.set(this, String(given[0]));
    this.once('exit', () => workers.delete(this));
  }
};
syncBuiltinESMExports();

/** The readers, which are processes. */
const readers = new Set<ChildProcess>();
subscribe('child_process', (message) => {
  const { process: reader } = message as { process: ChildProcess };
  readers.add(reader);
  reader.once('exit', () => readers.delete(reader));
});

const { via, api, token, library, site, publicKey, port, articles }: Setup = JSON.parse(process.argv[2] ?? '{}');
const clock = new BroadcastChannel('clock');
(clock as unknown as { unref(): void }).unref();
let dns = true;

const { pino } = await import('pino');
const { outliveUnheard } = await import('../../src/bot/unhandled-rejections.ts');
const { startLanguage } = await import('../../src/language/reader/readers.ts');
const log = pino({ level: 'info', base: null });
outliveUnheard(log);
const settings = {
  token,
  api,
  guild: null,
  library,
  retentionDays: null,
  limits: { perServer: articles, perPerson: articles, atOnce: 2 },
  internet: {
    resolve: async () => {
      if (!dns) throw Object.assign(new Error('No name server.'), { code: 'ESERVFAIL' });
      return ['93.184.215.14'];
    },
    reach: (_: string, wanted: number) => ({ host: '127.0.0.1', port: wanted === 80 ? site : wanted }),
  },
  language: startLanguage(),
  log,
};

const residentOf = ({ pid }: ChildProcess): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
};

const measure = (): Measured => {
  const { rss, heapUsed, external } = process.memoryUsage();
  // Compiled code, and what V8 needs to take it back.
  const ofCode = getHeapSpaceStatistics().filter(({ space_name }) => /code|trusted/.test(space_name));
  const status = readFileSync('/proc/self/status', 'utf8');
  return {
    rss: [...readers].reduce((sum, reader) => sum + residentOf(reader), rss),
    heap: heapUsed,
    code: ofCode.reduce((sum, { space_used_size }) => sum + space_used_size, 0),
    external,
    handles: process.getActiveResourcesInfo().length,
    files: readdirSync('/proc/self/fd').length,
    threads: Number(/Threads:\s+(\d+)/.exec(status)?.[1]),
  };
};

const kill = async (thread: Thread): Promise<boolean> => {
  if (thread === 'reader') return [...readers].filter((reader) => reader.kill('SIGKILL')).length > 0;
  const found = [...workers].filter(([, file]) => FILES[thread].test(file));
  for (const [worker] of found) await worker.terminate();
  return found.length > 0;
};

const obey = async (order: Order): Promise<unknown> => {
  switch (order.do) {
    case 'kill':
      return kill(order.thread);
    case 'clock':
      clock.postMessage(order.ahead);
      return null;
    case 'dns':
      dns = order.works;
      return null;
    case 'measure':
      globalThis.gc?.();
      return measure();
  }
};
process.on('message', async ({ n, order }: { n: number; order: Order }) => {
  process.send?.({ n, result: await obey(order) });
});

const started =
  via === 'gateway'
    ? await (await import('../../src/bot/start-gateway.ts')).startBot(settings)
    : await (await import('../../src/bot/start-webhooks.ts')).startServing({ ...settings, publicKey, port });
if ('lost' in started)
  void started.lost.then((sentence) => {
    process.stdout.write(`${sentence}\n`);
    process.exit(1);
  });
const stop = async () => {
  await started.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.send?.({ ready: 'port' in started ? started.port : 0 });
