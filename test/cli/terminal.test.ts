/** Nothing that the command line prints controls the terminal, whatever files, articles and jobs are called. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import { print } from '../../src/cli/print.ts';
import { read } from '../../src/language/read.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { openStore } from '../../src/library/open-store.ts';
import { draft } from '../library/made.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');
/** A window's title, a cleared screen, colours in eight bits, writing turned around, other line ends, and a line that lies. */
const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202ecba\u2066\u2028\u2029\u0085\u007f\u0008\r\nAll is well.';
const GOOD = 'Harbour reopens\n\nThe harbour of Eastwick opened on Monday. “We are glad,” said Mira Sand.';

/** Code points that stand in no line of a terminal, written out anew. */
const isControl = (point: number): boolean =>
  point < 0x20 ||
  (point >= 0x7f && point <= 0x9f) ||
  [0x61c, 0x200e, 0x200f].includes(point) ||
  (point >= 0x2028 && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069);

let folder: string;
let library: string;
let job: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-terminal-'));
  mkdirSync(inFolder(HOSTILE));
  library = inFolder('library.db');
  writeFileSync(inFolder(`${HOSTILE}.txt`), `${HOSTILE} ${GOOD}\u001b[31m\u202e`);
  writeFileSync(inFolder(`${HOSTILE}/broken.pdf`), '%PDF-1.7 nothing');
  writeFileSync(inFolder(`${HOSTILE}/table.csv`), `text,language,date\n"a ""${HOSTILE}""",en,soon\n"a"b,c"`);
  writeFileSync(
    inFolder(`${HOSTILE}/${HOSTILE}.jsonl`),
    [{ text: GOOD, language: HOSTILE }, { url: `https://nowhere.example/${HOSTILE}` }, HOSTILE, { onrecord: HOSTILE }]
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );
  writeFileSync(inFolder(`${HOSTILE}/not.json`), HOSTILE);
  writeFileSync(inFolder(`${HOSTILE}/not.jsonl.gz`), HOSTILE);

  const store = await openStore(library);
  const shelf = store.libraryFor('server:1');
  const made = { ...draft('Harbour reopens', '“We are glad,” said Mira Sand. “It took long.”'), title: HOSTILE };
  const reading = read({ text: articleText(made), title: made.title });
  const article = await shelf.keep(made, reading, { addedBy: '42' });
  const [quote] = reading.quotes;
  if (!quote) throw new Error('Nobody is quoted.');
  await shelf.correct(article.id, { place: extentOf(quote), name: HOSTILE, by: '7' });
  for (const source of [
    { from: 'link', url: `https://news.example/${HOSTILE}` },
    { from: 'file', address: 'https://cdn.example/a.pdf', name: HOSTILE, type: null },
  ]) {
    const work = { source, tell: '{}', locale: 'en-GB' };
    const key = JSON.stringify(source);
    ({ id: job } = await store.jobs.enqueue({ kind: 'add', key, scope: 'server:1', askedBy: HOSTILE, work }));
    await store.jobs.take();
    await store.jobs.over(job, 'failed', HOSTILE);
  }
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: string[], env: Record<string, string> = {}) => {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...inherited } = process.env;
  const own = { NO_COLOR: '1', DISCORD_TOKEN: '', DATABASE_URL: '', LIBRARY_FILE: library, LOADED: inFolder('loaded') };
  const child = spawn(process.execPath, ['-r', './test/without-network.cjs', 'src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...inherited, ...own, ...env },
  });
  child.stdin.end();
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  for (const said of [out, err]) {
    const lines = said.split('\n');
    for (const line of lines)
      expect(
        [...line].filter((char) => isControl(char.codePointAt(0) ?? 0)),
        line,
      ).toEqual([]);
    expect(lines).not.toContain('All is well.');
    expect(said).not.toMatch(/^\s+at .*:\d+/m);
  }
  return { out, err, code };
};

describe('nothing controls the terminal:', () => {
  it('read', async () => {
    const file = inFolder(`${HOSTILE}.txt`);
    expect(await run(['read', file])).toMatchObject({ out: expect.stringContaining('Mira Sand'), code: 0 });
    const { out } = await run(['read', file, '--json']);
    expect(JSON.parse(out).text).toContain('owned');
    expect(await run(['read', inFolder(`${HOSTILE}2`)])).toMatchObject({
      err: expect.stringContaining('can'),
      code: 1,
    });
  });

  it('ask', async () => {
    const file = inFolder(`${HOSTILE}.txt`);
    expect(await run(['ask', file, `Who is glad? ${HOSTILE}`])).toMatchObject({ code: 0 });
    expect(await run(['ask', file, 'Who is glad?', '--json'])).toMatchObject({ code: 0 });
  });

  it('import', async () => {
    const other = { LIBRARY_FILE: inFolder('other.db') };
    const { err, code } = await run(['import', inFolder(HOSTILE), inFolder(`no ${HOSTILE}`)], other);
    expect(code).toBe(1);
    for (const where of [
      'broken.pdf: ',
      'table.csv, row 2: ',
      '.jsonl:1: ',
      '.jsonl:4: ',
      'not.json: ',
      'not.jsonl.gz: ',
    ])
      expect(err).toContain(where);
    expect(await run(['import', '--server', HOSTILE, folder], other)).toMatchObject({ code: 1 });
  });

  it('jobs', async () => {
    expect((await run(['jobs'])).out).toContain('https://news.example/\\u001b]0;owned');
    expect(await run(['jobs', '--again', HOSTILE])).toMatchObject({ code: 1 });
    expect(await run(['jobs', '--again', job])).toMatchObject({ out: `${job} is tried again.\n`, code: 0 });
  });

  it('corrections', async () => {
    expect(JSON.parse((await run(['corrections'])).out)).toMatchObject({ name: HOSTILE, by: '7' });
  });

  it('backup and move', async () => {
    const [copy, moved] = [inFolder(`${HOSTILE}/copy.db`), inFolder(`${HOSTILE}/moved.db`)];
    expect(await run(['backup', copy])).toMatchObject({
      out: expect.stringMatching(/\\u001b\]0;owned.*\/copy\.db\n$/),
      code: 0,
    });
    expect(await run(['backup', copy])).toMatchObject({ err: expect.stringContaining('exists already'), code: 1 });
    expect((await run(['backup', `${copy}/below.db`])).err).toContain("can't be made. Name another one");
    expect(await run(['move', '--from', `sqlite:${copy}`, '--to', `sqlite:${moved}`])).toMatchObject({ code: 0 });
    const none = inFolder(`${HOSTILE}/not.json`);
    expect(await run(['move', '--from', `sqlite:${none}`, '--to', `sqlite:${moved}`])).toMatchObject({ code: 1 });
  });

  it('the doctor, and what main says', async () => {
    expect((await run(['doctor'], { LIBRARY_FILE: inFolder(`${HOSTILE}/new.db`) })).out).toContain('\\u001b]0;owned');
    expect(await run(['doctor'], { LIBRARY_FILE: inFolder(`${HOSTILE}/not.json`) })).toMatchObject({ code: 1 });
    expect(await run([HOSTILE])).toMatchObject({ err: expect.stringContaining('There is no “\\u001b]0;'), code: 1 });
    expect(await run(['read', `--${HOSTILE}`])).toMatchObject({ code: 1 });
    expect(await run(['start'], { LIBRARY_FILE: HOSTILE, LOG_LEVEL: HOSTILE })).toMatchObject({ code: 1 });
  });
});

it('src/cli prints by print.ts alone', () => {
  const files = readdirSync(join(ROOT, 'src/cli'), { recursive: true, encoding: 'utf8' });
  const printing = files.filter(
    (file) =>
      file.endsWith('.ts') && /console\.|std(?:out|err)\b/.test(readFileSync(join(ROOT, 'src/cli', file), 'utf8')),
  );
  expect(printing).toEqual(['print.ts']);
});

it.each([
  ['plain “words”, “naïve” 漢字 👍', 'plain “words”, “naïve” 漢字 👍'],
  ['a\tb\nc', 'a\\u0009b\\u000ac'],
  ['\u001b[31m', '\\u001b[31m'],
])('%j is shown as %j', (given, shown) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  print([given]);
  expect(log).toHaveBeenCalledExactlyOnceWith(shown);
});
