import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { commands, contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([seed]));

test('all commands in the order of use, each with its description and an example to press', async () => {
  const reply = await run('help', {}, context);
  const names = [
    'summary',
    'quotes',
    'who-said',
    'who-said-this',
    'ask',
    'facts',
    'person',
    'timeline',
    'article',
    'articles',
    'add',
    'keep-this',
    'forget',
    'export',
    'privacy',
    'help',
  ];
  const listed = [...commands].filter(([, { listed }]) => listed !== false).map(([name]) => name);
  expect(listed.sort()).toEqual(names.toSorted());
  const lines = plain(reply).filter((line) => line.startsWith('- '));
  expect(lines.map((line) => line.split('*')[1])).toEqual(
    names.map((name) => ({ 'who-said-this': 'Who said this?', 'keep-this': 'Keep this article' })[name] ?? `/${name}`),
  );
  // A right click is shown, not pressed, and so is what writes or sends a file.
  const told = ['who-said-this', 'article', 'add', 'keep-this', 'forget', 'export', 'privacy', 'help'];
  const pressed = names.filter((name) => !told.includes(name));
  expect(reply.links?.map(({ command }) => command)).toEqual(pressed);
  expect(reply.menus?.[0]?.links).toHaveLength(names.length);
});

test.each(['ask', '/ask', 'ASK'])('one command, typed as %s', async (typed) => {
  const reply = await run('help', { command: typed }, context);
  expect(reply.title).toBe('/ask');
  expect(plain(reply)).toEqual([
    'Ask a question and get the sentence that answers it',
    '- *question* Your question, in a few words (needed)',
    '- *article* Which article, by its title; if left out, the one talked about last, or all of them',
    '- *hide* Show the reply to me alone',
    '~ The buttons below are examples: press one.',
  ]);
  expect(reply.links?.[0]?.label).toBe('/ask When did the escalation occur?');
});

test('values of a choice are named, and options that only buttons fill in are not shown', async () => {
  const lines = plain(await run('help', { command: 'facts' }, context)).join('\n');
  expect(lines).toContain('(“Numbers”, “Dates”, “Places”, “Organisations” or “People”)');
  expect(lines).not.toContain('*page*');
});

test('examples are labelled by the words that people see', async () => {
  const { links } = await run('help', { command: 'summary' }, context);
  expect(links?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['/summary sentences: 1', '/summary Aliyev', '/summary All']),
  );
});

test.each([
  ['quote', 'There is no command called “quote”. Did you mean …?', ['/quotes']],
  ['weather', 'There is no command called “weather”.', ['What I can do']],
])('%s is no command', async (typed, message, labels) => {
  const found = await problem('help', { command: typed }, context);
  expect(found.message).toBe(message);
  expect(found.links.map(({ label }) => label)).toEqual(labels);
});
