import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import { optionTrouble } from '../../src/playground/option-trouble.ts';

const {
  String: Text,
  Integer,
  Number: Decimal,
  Boolean: Flag,
  Attachment,
  User,
  Subcommand,
} = ApplicationCommandOptionType;
const described = { description: 'An option.' };
const declared: APIApplicationCommandOption[] = [
  { ...described, type: Text, name: 'question', required: true, min_length: 3, max_length: 8 },
  { ...described, type: Text, name: 'length', choices: [{ name: 'Short', value: 'short' }] },
  { ...described, type: Integer, name: 'count', min_value: 1, max_value: 5 },
  { ...described, type: Decimal, name: 'share' },
  { ...described, type: Flag, name: 'hide' },
  { ...described, type: Attachment, name: 'file' },
  { ...described, type: User, name: 'person' },
];
const question = { name: 'question', type: Text, value: 'who?' };

test.each<[string, Parameters<typeof optionTrouble>[1], string | null]>([
  ['what is required', [question], null],
  [
    'all of them',
    [
      question,
      { name: 'length', type: Text, value: 'short' },
      { name: 'count', type: Integer, value: 5 },
      { name: 'share', type: Decimal, value: 0.5 },
      { name: 'hide', type: Flag, value: false },
      { name: 'file', type: Attachment, value: '1' },
    ],
    null,
  ],
  ['nothing', [], 'question: This option is required. Specify a value.'],
  ['an unknown one', [question, { name: 'topic', type: Text, value: 'a' }], 'topic: this command has no such option.'],
  ['one twice', [question, question], 'An option may be given once only.'],
  ['another type', [{ ...question, type: Integer }], 'question: wrong type of value.'],
  ['an empty text', [{ ...question, value: '' }], 'question: Specify a value.'],
  ['a short text', [{ ...question, value: 'a' }], 'question: Must be between 3 and 8 in length.'],
  ['a long text', [{ ...question, value: 'a'.repeat(9) }], 'question: Must be between 3 and 8 in length.'],
  ['no choice', [question, { name: 'length', type: Text, value: 'long' }], 'length: Pick one of the choices.'],
  ['a number too large', [question, { name: 'count', type: Integer, value: 6 }], 'count: Must be between 1 and 5.'],
  ['half a number', [question, { name: 'count', type: Integer, value: 1.5 }], 'count: Enter a valid integer.'],
  ['no number', [question, { name: 'share', type: Decimal, value: 'a' }], 'share: Enter a valid number.'],
  ['neither true nor false', [question, { name: 'hide', type: Flag, value: 'yes' }], 'hide: Choose true or false.'],
  ['a file that is not there', [question, { name: 'file', type: Attachment, value: '2' }], 'file: Upload a file.'],
  [
    'what is not imitated',
    [question, { name: 'person', type: User, value: '1' }],
    'person: The playground does not imitate this type of option.',
  ],
])('%s', (_, given, expected) => {
  expect(optionTrouble(declared, given, (id) => id === '1')).toBe(expected);
});

test('subcommands are not imitated', () => {
  const options: APIApplicationCommandOption[] = [{ ...described, type: Subcommand, name: 'one' }];
  expect(optionTrouble(options, [], () => false)).toBe('The playground does not imitate subcommands.');
});
