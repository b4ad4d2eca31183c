import { expect, test } from 'vitest';
import { blank } from '../../../src/playground/compose.ts';
import { makeJudge } from '../../../src/playground/judge/judge.ts';
import { openapi } from '../openapi.ts';

const judge = await makeJudge(openapi);
const before = { ...blank('1204817302551035914'), content: 'Hello' };
const byLimits = await makeJudge();
const codes = (body: unknown, completes: number | null = null, by = judge) =>
  by(body, { to: 'callback', before, files: [], completes }).map(({ path, code }) => `${path.join('.')} ${code}`);

const field = (id: string, extra: object = {}) => ({
  type: 18,
  label: 'Words',
  component: { type: 4, custom_id: id, style: 1, ...extra },
});
const labelled = (component: object, label = 'Words') => ({
  type: 18,
  label,
  component: { type: 4, style: 1, custom_id: 'a', ...component },
});
const options = (count: number, extra: object = {}) => many(count, (n) => ({ label: 'a', value: `${n}`, ...extra }));
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
  ['no list of choices', { type: 8, data: {} }, 'data.choices BASE_TYPE_INVALID_TYPE'],
  [
    'a choice without a value',
    { type: 8, data: { choices: [{ name: 'a', value: '' }] } },
    'data.choices.0.value BASE_TYPE_TOO_SMALL',
  ],
  [
    'a button in a form',
    modal({ components: [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a' }] }] }),
    'data.components.0.components.0.type BASE_TYPE_INVALID_VALUE',
  ],
  [
    'a field labelled with a blank',
    modal({ components: [labelled({}, ' ')] }),
    'data.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'radio buttons without a choice',
    modal({ components: [labelled({ type: 21, options: [] })] }),
    'data.components.0.component.options BASE_TYPE_TOO_SMALL',
  ],
  [
    'two radio buttons pressed in',
    modal({ components: [labelled({ type: 21, options: options(2, { default: true }) })] }),
    'data.components.0.component.options SELECT_COMPONENT_TOO_MANY_DEFAULTS',
  ],
  [
    'checkboxes without a box',
    modal({ components: [labelled({ type: 22, options: [] })] }),
    'data.components.0.component.options BASE_TYPE_TOO_SMALL',
  ],
  [
    'eleven files',
    modal({ components: [labelled({ type: 19, max_values: 11 })] }),
    'data.components.0.component.max_values BASE_TYPE_TOO_BIG',
  ],
  [
    'a menu that is disabled',
    modal({ components: [labelled({ type: 3, options: options(1), disabled: true })] }),
    'data.components.0.component.disabled MODAL_SELECT_DISABLED',
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
  expect(codes(body, null, byLimits), 'without Discord’s own description').toContain(expected);
});

test.each<[string, number, string | number, string[]]>([
  ['a text for a text', 3, 'a', []],
  ['a number for a text', 3, 1, ['data.choices.0.value BASE_TYPE_INVALID_TYPE']],
  ['a text for a number', 10, '1', ['data.choices.0.value BASE_TYPE_INVALID_TYPE']],
  ['a half for an integer', 4, 0.5, ['data.choices.0.value BASE_TYPE_INVALID_TYPE']],
  ['2^53 for an integer', 4, 2 ** 53, ['data.choices.0.value BASE_TYPE_TOO_BIG']],
  ['a half for a number', 10, 0.5, []],
])('a completion offers %s', (_, type, value, expected) => {
  expect(codes({ type: 8, data: { choices: [{ name: 'a', value }] } }, type, byLimits)).toEqual(expected);
});
