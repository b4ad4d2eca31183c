import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([bakery]));

test('who somebody is, what they said and what is said about them, no sentence twice', async () => {
  const reply = await run('person', { name: 'field' }, context);
  expect(reply.title).toBe('Nora Field');
  expect(plain(reply)).toEqual([
    'who runs the bakery on Mill Lane',
    '~ Also called Field here',
    '# What they said',
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  *Nora Field* · reported · [at the source]',
    '> “We sell out by nine,” … “That cannot go on.”',
    '  *Nora Field* · word for word · [at the source]',
    '# What the article says about them',
    '- *She* baked bread as a child.',
  ]);
});

test('somebody who says nothing is still shown', async () => {
  expect(plain(await run('person', { name: 'Putin' }, contextFor(libraryOf([seed]))))).toContain(
    '- Following the talks, *Putin* and Aliyev participated in a meeting with former builders and workers at the BAM.',
  );
});

test('the other people are a menu on the same message; places are not among them', async () => {
  const [others] = (await run('person', { name: 'Nora Field' }, context)).menus ?? [];
  expect(others?.links).toMatchObject([{ label: 'Tom Ash', options: { name: 'Tom Ash' }, update: true }]);
});

test.each([
  ['Jo Brown', 'Nobody called “Jo Brown” is in this article. These are:', ['Nora Field', 'Tom Ash']],
  ['To', 'Nobody called “To” is in this article. Did you mean …?', ['Tom Ash']],
])('%s is nobody here', async (name, message, labels) => {
  const found = await problem('person', { name }, context);
  expect(found.message).toBe(message);
  expect(found.links.map(({ label }) => label)).toEqual(labels);
});
