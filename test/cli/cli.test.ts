import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SEED = 'data/articles/caucasus-security.txt';
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

/** What `npm run -s` runs. */
const run = async (args: string[], input = '') => {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
};

describe('read', () => {
  test('prints what a person wants to know', async () => {
    const { out, err, code } = await run(['read', SEED]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^Moscow playing key role in Caucasus security – Ex-Soviet state leader\nRT\n/);
    expect(out).toMatch(/\nPeople\n(?: {2}.*\n)* {2}Ilham Aliyev/);
    expect(out).toMatch(/\nWho said what\n(?: {2}.*\n)* {4}Ilham Aliyev, word for word\n/);
  });

  test('prints JSON whose places are in its text', async () => {
    const { out } = await run(['read', SEED, '--json']);
    const { title, publisher, byline, published, text: whole, reading } = JSON.parse(out);
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
    const { out } = await run(['read', made(name, content), '--json']);
    expect(JSON.parse(out)).toMatchObject({ title: 'Harbour reopens', text: expect.stringContaining(`\n\n${BODY}`) });
  });

  test('takes standard input', async () => {
    const { out } = await run(['read', '-', '--json'], `Harbour reopens\n\n${BODY}`);
    expect(JSON.parse(out).title).toBe('Harbour reopens');
  });
});

describe('ask', () => {
  test('prints an answer as JSON', async () => {
    const { out } = await run(['ask', SEED, 'Who won the football match?', '--json']);
    expect(JSON.parse(out)).toMatchObject({ found: false, span: null });
  });

  test('says that the article does not say', async () => {
    expect((await run(['ask', SEED, 'Who won the football match?'])).out).toMatch(/^The article doesn’t say\.\n/);
  });
});

test.each([
  [['read'], 'Say which file to read'],
  [['read', 'no-such-file.txt'], "no-such-file.txt can't be read"],
  [['read', 'src'], "src can't be read"],
  [['read', '-'], 'There is no article text in this'],
  [['read', SEED, '--frobnicate'], "Unknown option '--frobnicate'"],
  [['ask', SEED], 'Say which file and what to ask'],
])('%j is one clear line', async (args, line) => {
  const { out, err, code } = await run(args);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toContain(line);
});
