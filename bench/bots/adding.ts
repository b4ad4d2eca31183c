/** This bot as `npm start` starts it, on an internet of one site; it tells how late its event loop was since it was asked last. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { startBot } from '../../src/bot/start-gateway.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import './with-parent.ts';

/** Milliseconds from one look at the clock to the next; what is measured is the whole of it. */
const RESOLUTION = 1;
const NS = 1e6;

const [, , api = '', token = '', library = '', port = ''] = process.argv;
const log = pino({ level: 'info' }, { write() {} });
await startBot({
  token,
  api,
  guild: null,
  library,
  retentionDays: null,
  limits: { perServer: 100_000, perPerson: 100_000, atOnce: 2 },
  internet: {
    resolve: async () => ['93.184.215.14'],
    reach: (_, wanted) => ({ host: '127.0.0.1', port: wanted === 80 ? Number(port) : wanted }),
  },
  language: startLanguage(),
  log,
});
const late = monitorEventLoopDelay({ resolution: RESOLUTION });
/** The longest work in one go: on a machine that others keep busy a thread is late through no fault of its own. */
let longest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const used = process.threadCpuUsage();
  longest = Math.max(longest, (used.user + used.system - before.user - before.system) / 1000);
  before = used;
}, RESOLUTION).unref();
process.on('message', () => {
  late.disable();
  const beyond = (ns: number) => ns / NS - RESOLUTION;
  process.send?.({ p99: beyond(late.percentile(99)), max: beyond(late.max), longest });
  longest = 0;
  late.reset();
  late.enable();
});
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
