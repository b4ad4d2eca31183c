import { expect, test } from 'vitest';
import { makeJudge } from '../../../src/playground/judge/judge.ts';
import { openapi } from '../openapi.ts';

const judge = await makeJudge(openapi);
const byLimits = await makeJudge();
const codes = (body: unknown, by = judge) =>
  by(body, { to: 'commands' }).map(({ path, code }) => `${path.join('.')} ${code}`);

const option = (extra: object = {}) => ({ type: 3, name: 'article', description: 'Which article.', ...extra });
const command = (extra: object = {}) => ({ name: 'summary', description: 'What it says in short.', ...extra });
const withOption = (extra: object) => [command({ options: [option(extra)] })];
const nested = (type: number, extra: object = {}) => ({ type, name: 'one', description: 'The first.', ...extra });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const INVALID = 'APPLICATION_COMMAND_OPTIONS_INVALID';

test.each<[string, object[]]>([
  ['none at all', []],
  ['a bare command', [command()]],
  ['a name in another script', [command({ name: 'सारांश' })]],
  [
    'everything',
    [
      command({
        type: 1,
        name_localizations: { de: 'kurz' },
        description_localizations: { de: 'Was darin steht.' },
        integration_types: [0, 1],
        contexts: [0, 1, 2],
        default_member_permissions: '8192',
        nsfw: false,
        options: [
          option({ required: true, autocomplete: true, max_length: 6_000 }),
          option({ name: 'length', choices: [{ name: 'Short', value: 'short' }] }),
          option({ name: 'count', type: 4, min_value: 1, max_value: 25 }),
        ],
      }),
    ],
  ],
  ['a right click', [{ type: 3, name: 'Read This Message' }]],
  ['a slash command and a right click of one name', [command(), { type: 3, name: 'summary' }]],
  ['subcommands', [command({ options: [{ type: 1, name: 'one', description: 'The first.', options: [option()] }] })]],
])('Discord takes %s', (_, body) => {
  expect(codes(body)).toEqual([]);
});

test.each<[string, object[], string]>([
  ['no description', [{ name: 'summary' }], '0.description BASE_TYPE_INVALID_TYPE'],
  ['an empty description', [command({ description: '' })], '0.description BASE_TYPE_TOO_SMALL'],
  ['a description of 101', [command({ description: 'a'.repeat(101) })], '0.description BASE_TYPE_TOO_BIG'],
  ['a described right click', [{ type: 3, name: 'Read', description: 'a' }], '0.description BASE_TYPE_INVALID_VALUE'],
  [
    'a right click with options',
    [{ type: 3, name: 'Read', options: [option()] }],
    '0.options.0 BASE_TYPE_INVALID_TYPE',
  ],
  ['capitals', [command({ name: 'Summary' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a space in the name', [command({ name: 'who said' })], '0.name BASE_TYPE_INVALID_FORMAT'],
  ['a name of 33', [command({ name: 'a'.repeat(33) })], '0.name BASE_TYPE_INVALID_FORMAT'],
  [
    'capitals in a translation',
    [command({ name_localizations: { de: 'Kurz' } })],
    '0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['one name twice', [command(), command()], '1 APPLICATION_COMMANDS_DUPLICATE_NAME'],
  ['101 commands', many(101, (n) => command({ name: `c${n}` })), ' APPLICATION_COMMANDS_MAX'],
  ['16 right clicks', many(16, (n) => ({ type: 3, name: `c${n}` })), ' APPLICATION_COMMANDS_MAX'],
  ['no integration type', [command({ integration_types: [] })], '0.integration_types BASE_TYPE_TOO_SMALL'],
  ['an unknown context', [command({ contexts: [3] })], '0.contexts.0 BASE_TYPE_INVALID_VALUE'],
  ['26 options', [command({ options: many(26, (n) => option({ name: `o${n}` })) })], '0.options BASE_TYPE_TOO_BIG'],
  [
    'an option twice',
    [command({ options: [option(), option()] })],
    '0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
  ],
  [
    'required after optional',
    [command({ options: [option(), option({ name: 'words', required: true })] })],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'a subcommand beside an option',
    [command({ options: [option(), { type: 1, name: 'one', description: 'a' }] })],
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'choices with autocompletion',
    withOption({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
    `0.options.0.autocomplete ${INVALID}`,
  ],
  ['autocompletion of a flag', withOption({ type: 5, autocomplete: true }), `0.options.0.autocomplete ${INVALID}`],
  [
    'choices of a flag',
    withOption({ type: 5, choices: [{ name: 'a', value: 'a' }] }),
    `0.options.0.choices ${INVALID}`,
  ],
  ['a number among words', withOption({ choices: [{ name: 'a', value: 1 }] }), `0.options.0.choices ${INVALID}`],
  [
    'a choice twice',
    withOption({ choices: many(2, (n) => ({ name: 'a', value: `${n}` })) }),
    `0.options.0.choices ${INVALID}`,
  ],
  [
    '26 choices',
    withOption({ choices: many(26, (n) => ({ name: `${n}`, value: `${n}` })) }),
    '0.options.0.choices BASE_TYPE_TOO_BIG',
  ],
  [
    'a choice of 101 characters',
    withOption({ choices: [{ name: 'a', value: 'a'.repeat(101) }] }),
    '0.options.0.choices.0.value BASE_TYPE_TOO_BIG',
  ],
  [
    'an empty choice',
    withOption({ choices: [{ name: 'a', value: '' }] }),
    '0.options.0.choices.0.value BASE_TYPE_TOO_SMALL',
  ],
  ['a half of an integer', withOption({ type: 4, min_value: 0.5 }), `0.options.0.type ${INVALID}`],
  ['a number beyond 2^53', withOption({ type: 10, max_value: 2 ** 54 }), '0.options.0.max_value BASE_TYPE_TOO_BIG'],
  ['a description of blanks', [command({ description: ' ' })], '0.description BASE_TYPE_REQUIRED'],
  [
    'a translated name of a right click that is empty',
    [{ type: 3, name: 'Read', name_localizations: { de: '' } }],
    '0.name_localizations.de BASE_TYPE_TOO_SMALL',
  ],
  [
    'a translated description of a right click',
    [{ type: 3, name: 'Read', description_localizations: { de: 'Liest.' } }],
    '0.description_localizations.de BASE_TYPE_INVALID_VALUE',
  ],
  ['a required subcommand', [command({ options: [nested(1, { required: true })] })], `0.options.0.required ${INVALID}`],
  [
    'a group in a group',
    [command({ options: [nested(2, { options: [nested(2)] })] })],
    `0.options.0.options ${INVALID}`,
  ],
  [
    'an option in a group',
    [command({ options: [nested(2, { options: [option()] })] })],
    `0.options.0.options ${INVALID}`,
  ],
  [
    'a subcommand in a subcommand',
    [command({ options: [nested(1, { options: [nested(1)] })] })],
    `0.options.0.options ${INVALID}`,
  ],
  ['a length of 6001', withOption({ max_length: 6_001 }), '0.options.0.max_length BASE_TYPE_TOO_BIG'],
  ['a length of a number', withOption({ type: 4, max_length: 5 }), `0.options.0.min_length ${INVALID}`],
  ['min above max', withOption({ min_length: 6, max_length: 5 }), `0.options.0.min_length ${INVALID}`],
  ['a value range of a text', withOption({ min_value: 6 }), `0.options.0.min_value ${INVALID}`],
  [
    'more than 8000 characters, the longest translation counting',
    [
      command({
        options: many(25, (n) => ({
          ...option({
            name: `o${n}`,
            choices: many(2, (m) => ({ name: `${m}`.padEnd(70, 'a'), value: `${m}`.padEnd(70, 'b') })),
          }),
          description_localizations: { de: 'c'.repeat(60) },
        })),
      }),
    ],
    '0 APPLICATION_COMMAND_TOO_LARGE',
  ],
])('Discord refuses %s', (_, body, expected) => {
  expect(codes(body)).toContain(expected);
  expect(codes(body, byLimits), 'without Discord’s own description').toContain(expected);
});
