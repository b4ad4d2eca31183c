/** Tells the log of Discord's rate limits, seldom, and of invalid requests long before Discord bans this address for them. */
import type { Logger } from 'pino';
import {
  type InvalidRequest,
  invalidRequests,
  type RateLimit,
  rateLimits,
  type SpentByHost,
  spentByHost,
} from '../diagnostics/diagnostics.ts';

/** Milliseconds between two lines about limits of the same scope. */
const SELDOM = 60_000;
/** Invalid requests between two lines. */
const EACH = 1_000;

/** @returns what ends it. */
export const logLimits = (log: Pick<Logger, 'warn' | 'error'>): (() => void) => {
  const told = new Map<string, number>();
  const limited = ({ route, scope, wait }: RateLimit) => {
    const now = performance.now();
    if (now - (told.get(scope) ?? Number.NEGATIVE_INFINITY) < SELDOM) return;
    told.set(scope, now);
    log.warn({ route, scope, ms: wait }, 'Discord’s rate limit makes requests wait.');
  };
  const invalid = ({ count, isSpent }: InvalidRequest) => {
    if (isSpent)
      log.error(
        { count },
        'Nothing is sent to Discord until fewer requests of the last ten minutes are invalid (401, 403, 429): at 10,000 Discord bans this address. See docs/runbook.md.',
      );
    else if (count % EACH === 0)
      log.warn({ count }, 'Many requests of the last ten minutes were invalid (401, 403, 429). See docs/runbook.md.');
  };
  const spent = ({ wait }: SpentByHost) =>
    log.error(
      { ms: wait },
      'The bot’s processes on this host have had too many invalid requests together (401, 403, 429); this one sends nothing to Discord meanwhile: at 10,000 Discord bans this address. See docs/runbook.md.',
    );
  rateLimits.subscribe(limited);
  invalidRequests.subscribe(invalid);
  spentByHost.subscribe(spent);
  return () => {
    rateLimits.unsubscribe(limited);
    invalidRequests.unsubscribe(invalid);
    spentByHost.unsubscribe(spent);
  };
};
