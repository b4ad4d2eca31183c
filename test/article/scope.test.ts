import { expect, test } from 'vitest';
import { scopeOf } from '../../src/article/scope.ts';

const SERVER = '900000000000000001';
const OWNER = '100000000000000001';
const ASKER = '100000000000000002';

test.each<[string, unknown, string]>([
  ['a server that has the bot', { 0: SERVER }, `server:${SERVER}`],
  ['a server without the bot, installed by the user', { 1: OWNER }, `user:${OWNER}`],
  ['a direct message with the bot', { 0: '0', 1: OWNER }, `user:${OWNER}`],
  ['the same, with a number as Discord once sent it', { 0: 0, 1: OWNER }, `user:${OWNER}`],
  ['a direct message with the bot, not installed by the user', { 0: '0' }, `user:${ASKER}`],
  ['a group message', { 1: OWNER }, `user:${OWNER}`],
  ['a server that has the bot, and the user too', { 0: SERVER, 1: OWNER }, `server:${SERVER}`],
  ['nothing', {}, `user:${ASKER}`],
  ['nonsense', { 0: 'server:1', 1: '' }, `user:${ASKER}`],
  ['a negative number', { 0: '-1', 1: '1 OR 1' }, `user:${ASKER}`],
])('%s', (_where, owners, scope) => {
  expect(scopeOf(owners as Record<string, string>, ASKER)).toBe(scope);
});
