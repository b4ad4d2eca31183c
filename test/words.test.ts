import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIMITS } from '../src/discord/limits.ts';
import { type CommandWords, wordsFor } from '../src/words/words.ts';

const words = wordsFor('en-GB');

/** Comments and strings, whichever begins first; a backtick string up to the next backtick. */
const tokens = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/**
 * Strings in a source that look like something said: two words with a blank between them, or a word that begins with a
 * capital. Examples are what people type, not what the bot says.
 */
const sentencesIn = (source: string): string[] =>
  source
    .replace(/^ {2}examples: \[.*?\],\n/ms, '')
    .replace(/^(?:import|export) .*? from '.*?';$/gms, '')
    .match(tokens)
    ?.filter((token) => !token.startsWith('/'))
    .map((token) => token.slice(1, -1).replace(/\$\{[^}]*\}/g, ''))
    .filter((said) => /\p{L}{2}[^\p{L}]*\s\S*\p{L}{2}|^\P{L}*\p{Lu}\p{Ll}+/u.test(said)) ?? [];

test.each([
  ["throw new Problem('Try again later.');", ['Try again later.']],
  ["link('Next', 'quotes', {});", ['Next']],
  ['text: [`no more than $' + '{count} of them`]', ['no more than  of them']],
  ["text: ['◀ Previous']", ['◀ Previous']],
  ['// A comment, it’s said.\n/** "And another one." */', []],
  [
    "import { next } from '../src/show/link.ts';\nconst shown = [' · ', ' … ', 'who-said', 'text', `/$" + '{name}`];',
    [],
  ],
  ["  examples: [{ words: 'plays a role' }],\n", []],
])('%s', (source, found) => {
  expect(sentencesIn(source)).toEqual(found);
});

const folders = ['../commands/', '../src/show/'].map((folder) => new URL(folder, import.meta.url));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => new URL(file, folder)),
);

test.each(files.map((file) => [file.pathname.split('/').slice(-2).join('/'), file]))(
  '%s says nothing by itself',
  (_, file) => {
    expect(sentencesIn(readFileSync(file, 'utf8'))).toEqual([]);
  },
);

test.each(Object.entries(words.commands) as [string, CommandWords][])(
  '%s fits where Discord shows it',
  (_, command) => {
    const { description, options, choices = {}, form } = command;
    for (const text of [description, ...Object.values(options)]) {
      expect(text.length, text).toBeGreaterThan(0);
      expect(text.length, text).toBeLessThanOrEqual(LIMITS.command.description);
    }
    for (const label of Object.values(choices).flatMap((values) => Object.values(values)))
      expect(label.length).toBeLessThanOrEqual(LIMITS.command.choiceName);
    if (!form) return;
    expect(form.title.length).toBeLessThanOrEqual(LIMITS.modal.title);
    for (const { label, placeholder } of Object.values(form.fields)) {
      expect(label.length).toBeLessThanOrEqual(LIMITS.modal.label);
      expect(placeholder.length).toBeLessThanOrEqual(LIMITS.modal.placeholder);
    }
  },
);

test.each([
  ['2024-04-22', '22 April 2024'],
  ['2024-04-22T23:59:00Z', '22 April 2024'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
  ['yesterday', 'yesterday'],
])('the date %s is as exact as it is given', (iso, shown) => {
  expect(words.date(iso)).toBe(shown);
});
