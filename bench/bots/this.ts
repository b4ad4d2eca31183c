/** This bot with its limits on, but that nobody meets them, as `npm start` starts it, with its log sent nowhere. */
import { pino } from 'pino';
import { startBot } from '../../src/bot/start-gateway.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Rates } from '../../src/router/admission.ts';
import './with-parent.ts';

const [, , api = '', token = '', library = ''] = process.argv;
const log = pino({ level: 'info' }, { write() {} });
const rate = (): Rates['lookUp'] => ({ person: [1e9, 10], server: [1e9, 10], all: [1e9, 10] });
const rates: Rates = { typing: rate(), lookUp: rate(), asking: rate(), adding: rate() };
const limits = { perServer: 100_000, perPerson: 100_000, atOnce: 2 };
await startBot({
  token,
  api,
  guild: null,
  library,
  retentionDays: null,
  limits,
  rates,
  language: startLanguage(),
  log,
});
// Told to stop it ends by itself, so that Node keeps what it has compiled.
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
