/** This bot as `this.ts` starts it, counting what it takes to answer: asked for `counts`, it sends them and begins anew. */
import { pino } from 'pino';
import { startBot } from '../../src/bot/start-gateway.ts';
import { calls, interactions } from '../../src/diagnostics/diagnostics.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Counts } from '../reply/counts.ts';
import './with-parent.ts';

const [, , api = '', token = '', library = ''] = process.argv;
const language = startLanguage();
const ignore = () => {};
const none = (): Counts => ({ answered: [], queries: 0, reading: 0, runs: 0 });
let counts = none();
let runsBefore = 0;

interactions.subscribe({
  start: ignore,
  end: ignore,
  asyncStart: ignore,
  error: ignore,
  asyncEnd: ({ began }) => counts.answered.push(performance.now() - began),
});
calls.subscribe({
  start: ({ to }) => {
    if (to === 'store') counts.queries += 1;
  },
  end: ignore,
  asyncStart: ignore,
  error: ignore,
  asyncEnd: ({ to, began }) => {
    if (to === 'reader') counts.reading += performance.now() - began;
  },
});

await startBot({
  token,
  api,
  guild: null,
  library,
  retentionDays: null,
  limits: { perServer: 100_000, perPerson: 100_000, atOnce: 2 },
  language,
  log: pino({ level: 'silent' }),
});

process.on('message', (asked) => {
  if (asked !== 'counts') return;
  const runs = language.encoderRuns() - runsBefore;
  process.send?.({ ...counts, runs });
  runsBefore += runs;
  counts = none();
});
process.send?.('ready');
