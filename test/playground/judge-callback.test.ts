import { expect, test } from 'vitest';
import { blank } from '../../src/playground/compose.ts';
import { makeJudge } from '../../src/playground/judge.ts';
import { openapi } from './openapi.ts';

const judge = await makeJudge(openapi);
const before = { ...blank('1204817302551035914'), content: 'Hello' };
const codes = (body: unknown) =>
  judge(body, { to: 'callback', before, files: [] }).map(({ path, code }) => `${path.join('.')} ${code}`);

const field = (id: string, extra: object = {}) => ({
  type: 18,
  label: 'Words',
  component: { type: 4, custom_id: id, style: 1, ...extra },
});
const modal = (extra: object) => ({
  type: 9,
  data: { custom_id: 'form', title: 'A form', components: [field('words')], ...extra },
});
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

test.each<[string, object]>([
  ['a message', { type: 4, data: { content: 'Hello', flags: 64 } }],
  ['a deferral', { type: 5 }],
  ['a private deferral', { type: 5, data: { flags: 64 } }],
  ['a deferred update', { type: 6 }],
  ['an update of some of it', { type: 7, data: { components: [] } }],
  ['choices', { type: 8, data: { choices: [{ name: 'One', value: '1' }] } }],
  ['no choices', { type: 8, data: { choices: [] } }],
  ['a form', modal({})],
  ['a form of rows', modal({ components: [{ type: 1, components: [{ ...field('a').component, label: 'Words' }] }] })],
])('Discord takes %s', (_, body) => {
  expect(codes(body)).toEqual([]);
});

test.each<[string, object, string]>([
  ['an unknown type', { type: 99 }, 'type BASE_TYPE_INVALID_VALUE'],
  ['an empty message', { type: 4 }, ' MESSAGE_EMPTY'],
  ['components in a deferral', { type: 5, data: { components: [] } }, 'data BASE_TYPE_UNRECOGNIZED_KEYS'],
  ['V2 in a deferral', { type: 5, data: { flags: 1 << 15 } }, 'data.flags BASE_TYPE_INVALID_VALUE'],
  ['data in a deferred update', { type: 6, data: { content: 'a' } }, 'data BASE_TYPE_UNRECOGNIZED_KEYS'],
  [
    '26 choices',
    { type: 8, data: { choices: many(26, (n) => ({ name: 'a', value: `${n}` })) } },
    'data.choices BASE_TYPE_TOO_BIG',
  ],
  [
    'a nameless choice',
    { type: 8, data: { choices: [{ name: '', value: 'a' }] } },
    'data.choices.0.name BASE_TYPE_TOO_SMALL',
  ],
  [
    'a choice of 101 characters',
    { type: 8, data: { choices: [{ name: 'a', value: 'a'.repeat(101) }] } },
    'data.choices.0.value BASE_TYPE_TOO_BIG',
  ],
  ['a form of six fields', modal({ components: many(6, (n) => field(`${n}`)) }), 'data.components BASE_TYPE_TOO_BIG'],
  ['an empty form', modal({ components: [] }), 'data.components BASE_TYPE_TOO_SMALL'],
  ['a title of 46', modal({ title: 'a'.repeat(46) }), 'data.title BASE_TYPE_TOO_BIG'],
  ['a field twice', modal({ components: [field('a'), field('a')] }), 'data.components COMPONENT_CUSTOM_ID_DUPLICATED'],
  [
    'a field of 4001 characters',
    modal({ components: [field('a', { max_length: 4_001 })] }),
    'data.components.0.component.max_length BASE_TYPE_TOO_BIG',
  ],
  [
    'a field with min above max',
    modal({ components: [field('a', { min_length: 5, max_length: 4 })] }),
    'data.components.0.component.min_length TEXT_INPUT_MIN_ABOVE_MAX',
  ],
])('Discord refuses %s', (_, body, expected) => {
  expect(codes(body)).toContain(expected);
});
