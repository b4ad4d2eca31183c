/** The README's tables are what the code says. */
import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { expect, it } from 'vitest';
import type { Field, Known } from '../src/command/known-command.ts';
import { gather } from '../src/command/registry.ts';
import { en } from '../src/words/en.ts';
import { wordsOf } from '../src/words/words.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

const shownOption = ({ name, required }: Field) => (required ? ` ${name}` : ` ${name}?`);

const row = (command: Known): string => {
  const words = wordsOf(en, command.name);
  if (command.kind === 'message') return `| *${words?.display}* | ${words?.description} |`;
  const options = command.fields.filter(({ listed, name }) => listed && name !== 'hide').map(shownOption);
  return `| \`/${command.name}${options.join('')}\` | ${words?.description} |`;
};

it('lists the commands with their options', async () => {
  for (const command of (await gather()).values()) if (command.listed !== false) expect(readme).toContain(row(command));
});

it('lists every variable of .env.example with its default', async () => {
  const variables = parse(await readFile(new URL('../.env.example', import.meta.url), 'utf8'));
  for (const [name, value] of Object.entries(variables))
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\| ${value === '' ? '' : `\`${value}\` `}\\|`, 'm'));
});
