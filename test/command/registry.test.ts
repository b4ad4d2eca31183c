import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attachment, choice, command, flag, text, unlisted, whole } from '../../src/command/command.ts';
import { known } from '../../src/command/known-command.ts';
import { gather, typed } from '../../src/command/registry.ts';

const run = async () => ({ blocks: [] });

const sample = known(
  'facts',
  command({
    options: {
      about: text({ max: 80 }).optional(),
      file: unlisted(attachment().optional()),
      kind: choice(['date', 'place']).default('date'),
      page: unlisted(whole({ min: 1, max: 9 })).default(1),
      article: text({ max: 100 }),
    },
    complete: { article: async () => [] },
    run,
  }),
);

describe('a command', () => {
  it('has its fields from its schema, required ones first, hide last', () => {
    expect(sample.fields).toEqual([
      { name: 'article', option: 'text', minLength: 1, maxLength: 100, required: true, completes: true, listed: true },
      { name: 'about', option: 'text', minLength: 1, maxLength: 80, required: false, completes: false, listed: true },
      { name: 'file', option: 'attachment', required: false, completes: false, listed: false },
      { name: 'kind', option: 'choice', enum: ['date', 'place'], required: false, completes: false, listed: true },
      { name: 'page', option: 'whole', minimum: 1, maximum: 9, required: false, completes: false, listed: false },
      { name: 'hide', option: 'flag', required: false, completes: false, listed: true },
    ]);
  });

  it('has its defaults, and hide among them', () => {
    expect(sample.schema.parse({ article: 'x' })).toEqual({ article: 'x', kind: 'date', page: 1, hide: false });
  });

  it('refuses options that it does not know', () => {
    expect(sample.schema.safeParse({ article: 'x', colour: 'red' }).success).toBe(false);
  });

  it.each([
    ['an option of another making', 'ask', { question: z.string() }, /"question" is not made by an option maker/],
    ['an option without words', 'ask', { colour: text({ max: 9 }) }, /does not describe "colour"/],
    ['a command without words', 'dance', {}, /has no description/],
  ])('is refused for %s', (_, name, options, message) => {
    expect(() => known(name, command({ options, run }))).toThrow(message);
  });

  it.each([[undefined], [{}], [{ options: {} }]])('is refused where the file exports %j', (exported) => {
    expect(() => known('ask', exported as never)).toThrow('commands/ask.ts: its default export is not a command');
  });
});

describe('gathering', () => {
  it('finds the commands of the house', async () => {
    expect([...(await gather()).keys()]).toEqual(
      expect.arrayContaining(['articles', 'ask', 'facts', 'help', 'person', 'quotes', 'summary', 'who-said']),
    );
  });

  it('throws on a bad file and names it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
    await writeFile(join(folder, 'bad.ts'), 'export const nothing = 1;');
    await expect(gather(pathToFileURL(`${folder}/`))).rejects.toThrow('commands/bad.ts');
  });
});

describe('options that came as strings', () => {
  it.each([
    [{ page: '2' }, { page: 2 }],
    [{ page: '2.5' }, { page: '2.5' }],
    [{ page: '99999999999999999999' }, { page: '99999999999999999999' }],
    [{ hide: 'true' }, { hide: true }],
    [{ hide: 'yes' }, { hide: 'yes' }],
    [{ about: '2024' }, { about: '2024' }],
    [{ unknown: '1' }, { unknown: '1' }],
  ])('%j become %j', (given, expected) => {
    expect(typed(sample, given)).toEqual(expected);
  });
});

describe('free text', () => {
  const option = text({ max: 10 });
  it.each([
    ['  two\n words ', 'two words'],
    ['a\u0000b', 'a b'],
    ['\u202eevil', 'evil'],
    ['e\u0301', '\u00e9'],
    ['\ud800', '\ufffd'],
    ['Ali\u061cy\u200bev\u{e0041}\u3164', 'Aliyev'],
  ])('%j is tidied to %j', (given, expected) => {
    expect(option.parse(given)).toBe(expected);
  });

  it.each([[''], ['   '], ['\u200b\u202e'], ['12345678901']])('%j is refused', (given) => {
    expect(option.safeParse(given).success).toBe(false);
  });

  it('a whole number is no string, and a flag neither', () => {
    expect(whole({ min: 1, max: 3 }).safeParse('2').success).toBe(false);
    expect(flag().safeParse('true').success).toBe(false);
  });
});
