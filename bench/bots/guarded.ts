/** This bot with all that a large one has: a library in PostgreSQL, limits, metrics on a private port. */
import { pino } from 'pino';
import { startBot } from '../../src/bot/start-gateway.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import type { Rates } from '../../src/router/admission.ts';
import { watch } from '../../src/watching/watching.ts';
import { freePort } from '../../test/free-port.ts';
import './with-parent.ts';

// Everything is counted, and nobody meets a limit.
const rate = (): Rates['lookUp'] => ({ person: [1e9, 10], server: [1e9, 10], all: [1e9, 10] });
const rates: Rates = { typing: rate(), lookUp: rate(), asking: rate(), adding: rate() };

const [, , api = '', token = '', library = ''] = process.argv;
const log = pino({ level: 'info' }, { write() {} });
const watching = await watch({ privatePort: { host: '127.0.0.1', port: await freePort() }, traces: null }, api, log);
const limits = { perServer: 100_000, perPerson: 100_000, atOnce: 2 };
const settings = { token, api, guild: null, library, retentionDays: null, limits, rates, log };
const bot = await startBot({ ...settings, language: startLanguage() });
watching.show(bot.state);
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
