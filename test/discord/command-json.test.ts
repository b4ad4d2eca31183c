import { describe, expect, it } from 'vitest';
import { attachment, choice, command, flag, text, unlisted, whole } from '../../src/command/command.ts';
import { known } from '../../src/command/known-command.ts';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { en } from '../../src/words/en.ts';

const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const run = async () => ({ blocks: [] });

describe('what Discord is told of an option', () => {
  const { article, articles } = en.commands.summary.options;
  const told = (options: Parameters<typeof command>[0]['options'], complete = {}) => {
    const sample = known('summary', command({ options, complete, run }));
    const [json] = commandsJson(new Map([['summary', sample]]), en);
    return json && 'options' in json ? json.options?.[0] : null;
  };

  it.each([
    ['a text', text({ max: 100 }), { type: 3, required: true, min_length: 1, max_length: 100 }],
    [
      'one that may be left out',
      text({ max: 100 }).optional(),
      { type: 3, required: false, min_length: 1, max_length: 100 },
    ],
    ['a whole number', whole({ min: 1, max: 5 }), { type: 4, required: true, min_value: 1, max_value: 5 }],
    [
      'one with a default',
      whole({ min: 1, max: 5 }).default(1),
      { type: 4, required: false, min_value: 1, max_value: 5 },
    ],
    ['a flag', flag().default(true), { type: 5, required: false }],
    ['a file', attachment().optional(), { type: 11, required: false }],
  ])('%s', (_, option, expected) => {
    expect(told({ article: option })).toEqual({ name: 'article', description: article, ...expected });
  });

  it('nothing, where only links lead to the command', () => {
    const hidden = known('cite', command({ listed: false, options: { at: whole({ min: 0, max: 9 }) }, run }));
    expect(commandsJson(new Map([['cite', hidden]]), en)).toEqual([]);
  });

  it('a choice, by the names that people see', () => {
    const { today, week } = en.commands.summary.choices.articles;
    expect(told({ articles: choice(['today', 'week']).default('week') })).toEqual({
      name: 'articles',
      description: articles,
      required: false,
      type: 3,
      choices: [
        { name: today, value: 'today' },
        { name: week, value: 'week' },
      ],
    });
  });

  it('one that completes', () => {
    expect(told({ article: text({ max: 9 }) }, { article: async () => [] })).toMatchObject({ autocomplete: true });
  });

  it('nothing of one that only buttons fill in', () => {
    expect(told({ page: unlisted(whole({ min: 1, max: 9 })).default(1) })).toMatchObject({ name: 'hide' });
  });
});

describe('the commands', async () => {
  const all = commandsJson(await gather(), en);
  const commands = all.filter((json) => 'options' in json);

  it('on a message are told by the names that people see', () => {
    const others = all.filter((json) => !commands.includes(json));
    const names = [en.commands['keep-this'].display, en.commands['who-said-this'].display];
    expect(others).toEqual(names.map((name) => ({ ...everywhere, type: 3, name })));
  });

  it.each(commands.map((json) => [json.name, json] as const))(
    '/%s is for servers and for users, with hide',
    (_, json) => {
      expect(json).toMatchObject(everywhere);
      const last = 'options' in json ? json.options?.at(-1) : null;
      expect(last).toEqual({ name: 'hide', description: en.options.hide, type: 5, required: false });
    },
  );

  it.each(commands.map((json) => [json.name, json] as const))('/%s keeps to the limits of its texts', (_, json) => {
    expect(json.name).toMatch(LIMITS.command.namePattern);
    expect(JSON.stringify(json).length).toBeLessThan(LIMITS.command.total);
    const described = [json, ...(('options' in json ? json.options : null) ?? [])] as { description: string }[];
    for (const { description } of described) {
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(LIMITS.command.description);
    }
  });
});

describe('a command on a message', () => {
  it('is told by its display name alone', () => {
    const words = { ...en, commands: { ...en.commands, help: { ...en.commands.help, display: 'Who said this?' } } };
    const sample = known('help', command({ kind: 'message', options: { command: text({ max: 4_000 }) }, run }));
    expect(commandsJson(new Map([['help', sample]]), words)).toEqual([
      { ...everywhere, type: 3, name: 'Who said this?' },
    ]);
  });
});
