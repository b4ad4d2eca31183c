/** The bot as tests start it: against a stand-in, with a library of its own, and silent. */
import { pino } from 'pino';
import { type Bot, startBot } from '../src/bot/start-gateway.ts';
import { startLanguage } from '../src/language/reader/readers.ts';
import type { StandIn } from '../src/playground/stand-in.ts';

type Settings = Parameters<typeof startBot>[0];

/** @param more what a test has otherwise than usual. */
export const started = (
  { token, api }: Pick<StandIn, 'token' | 'api'>,
  library: string,
  more: Partial<Settings> = {},
): Promise<Bot> =>
  startBot({
    token,
    api,
    guild: null,
    library,
    retentionDays: null,
    limits: { perServer: 100, perPerson: 100, atOnce: 2 },
    language: startLanguage(),
    log: pino({ level: 'silent' }),
    ...more,
  });
