import { expect, test } from 'vitest';
import { bodies } from '../../src/discord/reply-body.ts';

const bodyOf = bodies(async () => [], 'Remove');

test('the body of a reply is written once, and what is kept of it is no more than its length', async () => {
  const reply = { blocks: [{ kind: 'text' as const, text: ['A reply — with a dash.'] }] };
  const body = await bodyOf(reply, false);
  expect(await bodyOf(reply, false)).toBe(body);
  expect(body.toString()).toContain('A reply — with a dash.');
  expect(body.buffer.byteLength).toBe(body.length);
});
