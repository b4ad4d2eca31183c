import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blank } from '../../../src/playground/compose.ts';
import { makeJudge } from '../../../src/playground/judge/judge.ts';
import type { Sending } from '../../../src/playground/judge/sending.ts';
import { refusalBody, refusals } from '../../../src/playground/refusal.ts';
import { openapi } from '../openapi.ts';

const judge = await makeJudge(openapi);
const before = blank('1204817302551035914');
const files: string[] = [];
const sendings: Sending[] = [
  { to: 'commands' },
  { to: 'callback', before, files },
  { to: 'message', files },
  { to: 'follow-up', files },
  { to: 'edit', before, files },
];

/** Bodies that look a little like Discord's, so that the rules deep inside are reached. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.integer({ min: 0, max: 20 }),
    fc.string(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.constantFrom(
      'type',
      'data',
      'components',
      'component',
      'accessory',
      'options',
      'choices',
      'content',
      'flags',
      'name',
      '__proto__',
    ),
    tie('value'),
  ),
})).value;

test('any body is judged, and refused in words where it is not a list or an object', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(...sendings), (body, sending) => {
      const flaws = judge(body, sending);
      if (typeof body !== 'object') expect(flaws).not.toEqual([]);
      expect(() => JSON.stringify(refusalBody(refusals.invalid(flaws)))).not.toThrow();
    }),
  );
});

test('each flaw stands under its path, those of one place together', () => {
  const flaws = [
    { path: ['data', 'components', 0], code: 'A', message: 'a' },
    { path: ['data', 'components', 0], code: 'B', message: 'b' },
    { path: ['data', 'components', 0, 'label'], code: 'C', message: 'c' },
    { path: [], code: 'D', message: 'd' },
  ];
  expect(refusalBody(refusals.invalid(flaws))).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      data: {
        components: {
          0: {
            _errors: [
              { code: 'A', message: 'a' },
              { code: 'B', message: 'b' },
            ],
            label: { _errors: [{ code: 'C', message: 'c' }] },
          },
        },
      },
      _errors: [{ code: 'D', message: 'd' }],
    },
  });
});

test('a type that is no number is no type', () => {
  const body = { type: [Object.create(null)] };
  expect(judge(body, { to: 'callback', before, files })).not.toEqual([]);
});
