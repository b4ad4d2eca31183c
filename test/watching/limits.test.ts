/** Discord's rate limits and invalid requests, as whoever runs the bot sees them. */
import { expect, it, onTestFinished } from 'vitest';
import { INVALID_MOST, makeRateLimits } from '../../src/discord/api-rate-limits.ts';
import { logLimits } from '../../src/watching/limits-log.ts';
import { openMetrics } from '../../src/watching/metrics.ts';

const told = () => {
  const lines: [level: string, ...unknown[]][] = [];
  const log = (level: string) => (what: unknown) => void lines.push([level, what]);
  onTestFinished(logLimits({ warn: log('warn'), error: log('error') }));
  return lines;
};
const limited = { status: 429, scope: 'user', retryAfter: 1, isJson: true };

it('a rate limit is logged once in a while, and each request that meets it is counted', async () => {
  const lines = told();
  const metrics = openMetrics('https://discord.com/api', '1.2.3');
  onTestFinished(metrics.close);
  const { heard } = makeRateLimits();
  for (const scope of ['user', 'user', 'shared']) heard('callback', { ...limited, scope });
  expect(lines).toEqual([
    ['warn', { route: 'callback', scope: 'user', ms: 1_000 }],
    ['warn', { route: 'callback', scope: 'shared', ms: 1_000 }],
  ]);
  const text = await metrics.text();
  expect(text).toContain('onrecord_discord_rate_limits_total{route="callback",scope="user"} 2');
  expect(text).toContain('onrecord_discord_invalid_requests_total 2');
});

it('invalid requests are logged by the thousand, and as an error when nothing is sent any more', () => {
  const lines = told();
  const { heard } = makeRateLimits();
  for (let n = 0; n <= INVALID_MOST; n += 1) heard('other', { ...limited, status: 403 });
  expect(lines).toEqual([
    ...[1_000, 2_000, 3_000, 4_000].map((count) => ['warn', { count }]),
    ['error', { count: INVALID_MOST }],
  ]);
});
