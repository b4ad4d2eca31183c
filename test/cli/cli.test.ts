import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask } from '../../src/cli/ask-file.ts';
import { read } from '../../src/cli/read-file.ts';
import { unreadable } from '../../src/words/en-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = join(ROOT, 'data/articles/caucasus-security.txt');
const BODY = 'The harbour of Eastwick opened again on Monday. “We are glad,” said Mira Sand, the harbour master.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const made = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** What a command prints, without the terminal's colours. */
const printed = async (command: typeof read, ...args: string[]): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await command(args);
    return stripVTControlCharacters(log.mock.calls.flat().join('\n'));
  } finally {
    log.mockRestore();
  }
};

/** What `npm run -s` runs. */
const run = async (args: string[], input: string) => {
  const child = spawn(process.execPath, ['src/main.ts', ...args], { cwd: ROOT });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
};

describe('read', () => {
  test('prints what a person wants to know', async () => {
    const out = await printed(read, SEED);
    expect(out).toMatch(/^Moscow playing key role in Caucasus security – Ex-Soviet state leader\nRT\n/);
    expect(out).toMatch(/\nPeople\n(?: {2}.*\n)* {2}Ilham Aliyev/);
    expect(out).toMatch(/\nWho said what\n(?: {2}.*\n)* {4}Ilham Aliyev, word for word\n/);
  });

  test('prints where it was said', async () => {
    const out = await printed(read, made('glad.txt', `Harbour reopens\n\n“We are glad,” Mira Sand said on Twitter.`));
    expect(out).toContain('  “We are glad,”\n    Mira Sand, word for word, on Twitter');
  });

  test('prints JSON whose places are in its text', async () => {
    const {
      title,
      publisher,
      byline,
      published,
      text: whole,
      reading,
    } = JSON.parse(await printed(read, SEED, '--json'));
    expect({ publisher, byline, published }).toEqual({ publisher: 'RT', byline: null, published: null });
    expect(whole.startsWith(`${title}\n\n`)).toBe(true);
    expect(reading.text).toBe(whole);
    expect(whole.split('\n\n')).toHaveLength(9);
  });

  test.each([
    ['harbour.md', `# Harbour reopens\n\n${BODY}`],
    [
      'harbour.html',
      `<html><body><article><h1>Harbour reopens</h1>${`<p>${BODY}</p>`.repeat(5)}</article></body></html>`,
    ],
    ['harbour.txt', `Harbour reopens\r\n\r\n${BODY}`],
  ])('takes %s', async (name, content) => {
    const out = JSON.parse(await printed(read, made(name, content), '--json'));
    expect(out).toMatchObject({ title: 'Harbour reopens', text: expect.stringContaining(`\n\n${BODY}`) });
  });
});

describe('ask', () => {
  test('prints an answer as JSON', async () => {
    const out = JSON.parse(await printed(ask, SEED, 'Who won the football match?', '--json'));
    expect(out).toMatchObject({ found: false, span: null });
  });

  test('says that the article does not say', async () => {
    expect(await printed(ask, SEED, 'When was the last war in Karabakh?')).toMatch(
      /^I found no clear answer in the article\.\nThe nearest sentence:\n/,
    );
    expect(await printed(ask, SEED, 'Who won the football match?')).toBe('The article doesn’t say.');
    expect(await printed(ask, SEED, 'What did Putin say about trust?')).toMatch(
      /^The article has no words of Vladimir Putin/,
    );
  });
});

test.each<[typeof read, string[], string]>([
  [read, [], 'Say which file to read'],
  [read, ['no-such-file.txt'], "no-such-file.txt can't be read"],
  [read, [ROOT], "can't be read"],
  [read, [SEED, SEED], 'Say which file to read'],
  [read, [SEED, '--frobnicate'], "Unknown option '--frobnicate'"],
  [ask, [SEED], 'Say which file and what to ask'],
  [ask, [SEED, ' '], 'Say which file and what to ask'],
])('$0.name $1 is refused in one clear line', async (command, args, line) => {
  await expect(printed(command, ...args)).rejects.toThrow(line);
});

describe('as a program', () => {
  test('takes standard input', async () => {
    const { out, code } = await run(['read', '-', '--json'], `Harbour reopens\n\n${BODY}`);
    expect({ title: JSON.parse(out).title, code }).toEqual({ title: 'Harbour reopens', code: 0 });
  });

  test('ends with 1 and one line where there is no article', async () => {
    const { out, err, code } = await run(['ask', '-', 'Who?'], '\n');
    expect({ out, err, code }).toEqual({
      out: '',
      err: `${unreadable.empty}\n`,
      code: 1,
    });
  });
});
