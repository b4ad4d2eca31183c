import { expect, it } from 'vitest';
import { INVALID_MOST, makeRateLimits, secondsIn } from '../../src/discord/api-rate-limits.ts';

const MINUTE = 60_000;

const limits = () => {
  let time = 1_000_000;
  return {
    ...makeRateLimits(() => time),
    pass: (ms: number) => {
      time += ms;
    },
  };
};
const response = (status: number, scope: string | null = null, retryAfter: number | null = null, isJson = true) => ({
  status,
  scope,
  retryAfter,
  isJson,
});

it.each([
  ['a first answer meets its own', 'callback', response(429, 'user', 2), { callback: 2_000, webhook: 0, other: 0 }],
  ['it is one resource’s', 'callback', response(429, 'shared', 2), { callback: 0, webhook: 0, other: 0 }],
  [
    'an interaction meets a global one',
    'callback',
    response(429, 'global', 2),
    { callback: 2_000, webhook: 2_000, other: 2_000 },
  ],
  [
    'the bot’s token meets a global one, which exempts interactions',
    'other',
    response(429, 'global', 2),
    { callback: 0, webhook: 0, other: 0 },
  ],
  [
    'an edit meets its own, which is one token’s',
    'webhook',
    response(429, 'user', 2),
    { callback: 0, webhook: 0, other: 0 },
  ],
  [
    'Cloudflare means the address',
    'other',
    response(429, null, 600, false),
    { callback: 600_000, webhook: 600_000, other: 600_000 },
  ],
  ['Discord does not say how long', 'callback', response(429), { callback: 1_000, webhook: 0, other: 0 }],
] as const)('who waits where %s', (_, route, heard, waits) => {
  const { heard: hear, wait, pass } = limits();
  hear(route, heard);
  expect({ callback: wait('callback'), webhook: wait('webhook'), other: wait('other') }).toEqual(waits);
  pass(600_000);
  expect(wait('callback')).toBe(0);
});

it('nothing is sent after half of the invalid requests that Discord bears, until they are ten minutes old', () => {
  const { heard, wait, pass } = limits();
  for (let n = 1; n < INVALID_MOST; n += 1) heard('webhook', response(n % 2 ? 401 : 403));
  heard('callback', response(429, 'shared', 0));
  expect(wait('callback')).toBe(0);
  heard('webhook', response(401));
  expect(wait('callback')).toBeGreaterThan(9 * MINUTE);
  expect(wait('other')).toBeGreaterThan(9 * MINUTE);
  pass(wait('other') - 1);
  expect(wait('other')).toBe(1);
  pass(1);
  expect(wait('other')).toBe(0);
});

it.each([
  ['1.5', 1.5],
  ['600', 600],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 37],
  ['Sun, 06 Nov 1994 08:40:00 GMT', 0],
  ['999999999', 86_400],
  ['Sat, 06 Nov 2094 08:49:37 GMT', 86_400],
  ['-1', null],
  ['soon', null],
  ['1e999', null],
  ['NaN', null],
  ['', null],
  [null, null],
])('Retry-After: %s is %s seconds', (header, seconds) => {
  expect(secondsIn(header, Date.parse('1994-11-06T08:49:00Z'))).toBe(seconds);
});
