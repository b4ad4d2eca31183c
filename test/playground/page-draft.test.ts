import type { APIApplicationCommand } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  checkOption,
  findCommands,
  isCommandLike,
  type Option,
  readTyped,
  typedInto,
} from '../../src/playground/page/command-draft.ts';

const command = (name: string, description: string, options: object[] = [], type = 1) =>
  ({ id: name, name, description, options, type }) as unknown as APIApplicationCommand;
const option = (rest: object) => ({ type: 3, name: 'words', description: 'Words', ...rest }) as Option;

const commands = [
  command('quotes', 'Who said what', [option({ name: 'person' }), option({ name: 'topic' })]),
  command('who-said', 'Whose words these are', [option({ required: true }), option({ name: 'article' })]),
  command('ask', 'A question'),
  command('Who said this?', '', [], 3),
];
const nameOf = ({ name }: { name: string }) => name;

test.each([
  ['', ['ask', 'quotes', 'who-said']],
  ['QUO', ['quotes']],
  ['said', ['who-said', 'quotes']],
  ['question', ['ask']],
  ['nothing like it', []],
])('the commands that fit %j', (typed, expected) => {
  expect(findCommands(commands, typed, nameOf).map(nameOf)).toEqual(expected);
});

test.each([
  ['/quotes person:Ada Lind topic: rain', 'quotes', { person: 'Ada Lind', topic: 'rain' }],
  ['/quotes ', 'quotes', {}],
  ['/who-said as she said: no', 'who-said', { words: 'as she said: no' }],
  ['/who-said the rain article:storm', 'who-said', { words: 'the rain', article: 'storm' }],
  ['//quotes person:Ada', 'quotes', { person: 'Ada' }],
])('typed %j', (text, name, values) => {
  const typed = readTyped(text, commands, nameOf);
  expect(typed?.command.name).toBe(name);
  expect(Object.fromEntries(typed?.values ?? [])).toEqual(values);
  expect(typed?.loose).toBe('');
});

test('words that belong to no option are kept', () => {
  expect(readTyped('/quotes page:2 person:Ada', commands, nameOf)).toMatchObject({ loose: 'page:2' });
});

test.each([
  ['Who said it: Ann?', 'Who said it: Ann?', null],
  ['question:Who', 'Who', null],
  ['question: Who? article:', 'Who?', { name: 'article', words: '' }],
  ['Who? article:The tide hide:', 'Who?', { name: 'article', words: 'The tide hide:' }],
  ['Who? question:', 'Who? question:', null],
])('%j typed into an option', (text, words, next) => {
  expect(typedInto(text, 'question', ['article', 'hide'])).toEqual({ words, next });
});

test.each([
  ['/quotes', true],
  ['/qoutes person:Ada', true],
  ['//x', true],
  ['/', true],
  ['// a remark', false],
  ['/etc/hosts', false],
  ['and/or', false],
])('%j can only be a command: %j', (text, expected) => {
  expect(isCommandLike(text)).toBe(expected);
});

test.each(['/quot person:Ada', 'quotes', '/', '/Who said this?'])('%j is no command', (text) => {
  expect(readTyped(text, commands, nameOf)).toBeNull();
});

describe('what an option takes', () => {
  const choices = [{ name: 'One sentence', value: 'one' }];
  test.each([
    [{}, '', null],
    [{ required: true }, ' ', 'required'],
    [{ min_length: 3 }, 'ab', 'at least 3'],
    [{ max_length: 3 }, 'abcd', 'at most 3'],
    [{}, ' kept as it is ', { value: ' kept as it is ' }],
    [{ type: 4, min_value: 1, max_value: 9 }, '5', { value: 5 }],
    [{ type: 4 }, '1.5', 'whole number'],
    [{ type: 4 }, 'many', 'a number'],
    [{ type: 4, max_value: 9 }, '10', 'at most 9'],
    [{ type: 10, min_value: 0 }, '-0.5', 'at least 0'],
    [{ type: 10 }, '1.5', { value: 1.5 }],
    [{ type: 5 }, 'true', { value: true }],
    [{ type: 5 }, 'perhaps', 'on the list'],
    [{ choices }, 'one SENTENCE', { value: 'one' }],
    [{ choices }, 'two', 'on the list'],
    [{ type: 11, required: true }, '', 'required'],
  ])('%j given %j', (rest, text, expected) => {
    const checked = checkOption(option(rest), { text, chosen: null });
    if (typeof expected === 'string') expect(checked).toEqual({ problem: expect.stringContaining(expected) });
    else expect(checked).toEqual(expected);
  });

  test('a chosen value counts, not the words shown for it', () => {
    expect(checkOption(option({ autocomplete: true }), { text: 'Ada Lind', chosen: 'a1' })).toEqual({ value: 'a1' });
  });
});
