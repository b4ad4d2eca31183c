/** Files and lines of any length take little memory, and are refused in a sentence. */
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { importArticles } from '../../../src/cli/import/import.ts';
import { linesOf, MOST_LINE } from '../../../src/cli/import/numbered-lines.ts';
import { read } from '../../../src/cli/read-file.ts';

vi.setConfig({ testTimeout: 60_000 });

/** More than a string can hold. */
const HUGE = 700 * 2 ** 20;
const GOOD = JSON.stringify({ title: 'Ferry sails', text: 'The ferry sailed at noon. It was full.' });

let folder: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-huge-'));
  told = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    told += line;
    return true;
  });
  return () => {
    write.mockRestore();
    rmSync(folder, { recursive: true });
  };
});

/** A file of zeros, which takes no room on the disk, and what stands behind them. */
const huge = (name: string, end = ''): string => {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  ftruncateSync(file, HUGE);
  writeSync(file, end, HUGE);
  closeSync(file);
  return path;
};
const bringIn = (...args: string[]) =>
  importArticles(join(folder, 'library.db'), { usual: '5', isIn: async () => true }, args);

test('a line of 700 MB is refused by its number, and the next one is kept', async () => {
  expect(await bringIn(huge('lines.jsonl', `\n${GOOD}`))).toBe(false);
  expect(told).toContain('lines.jsonl:1: the line is longer than 16 MB.');
  expect(told).toContain('1 article kept, 0 there already, 1 refused.');
});

test('what gzip made of endless zeros is one line too', async () => {
  const packed = createGzip();
  const chunks = packed.toArray();
  for (let written = 0; written < 64; written += 1) packed.write(Buffer.alloc(2 ** 20));
  packed.end(`\n${GOOD}\n`);
  writeFileSync(join(folder, 'lines.jsonl.gz'), Buffer.concat(await chunks));
  expect(await bringIn(join(folder, 'lines.jsonl.gz'))).toBe(false);
  expect(told).toContain('lines.jsonl.gz:1: the line is longer than 16 MB.');
  expect(told).toContain('1 article kept');
});

test('a .json of 700 MB is refused with the way on; other files and tables too', async () => {
  expect(await bringIn(huge('list.json'), huge('text.txt'), huge('table.csv'), '/dev/zero')).toBe(false);
  expect(told).toMatch(/list\.json: .*Make it a \.jsonl, with an article on each line/);
  expect(told).toMatch(/text\.txt: This holds more than I can take in/);
  expect(told).toMatch(/table\.csv, row 2: A row is longer than 16 MB/);
  expect(told).toMatch(/\/dev\/zero: This holds more than I can take in/);
  expect(told).toContain('0 articles kept, 0 there already, 4 refused.');
});

test('gzip that is cut off or none is said, and what came before is kept', async () => {
  const packed = gzipSync(`${GOOD}\n${'x'.repeat(1_000)}`);
  writeFileSync(join(folder, 'cut.jsonl.gz'), packed.subarray(0, -12));
  writeFileSync(join(folder, 'none.jsonl.gz'), GOOD);
  expect(await bringIn(join(folder, 'cut.jsonl.gz'), join(folder, 'none.jsonl.gz'))).toBe(false);
  expect(told).toMatch(/cut\.jsonl\.gz: It is cut off/);
  expect(told).toMatch(/none\.jsonl\.gz: It isn’t packed with gzip/);
});

test('read refuses what is too long as the bot does', async () => {
  await expect(read([huge('text.txt')])).rejects.toThrow('This holds more than I can take in');
});

test('a long line is not held: its bytes are counted, and no more', async () => {
  const chunk = Buffer.alloc(2 ** 20, 'a');
  const input = async function* () {
    for (let sent = 0; sent < 4_000; sent += 1) yield chunk;
    yield Buffer.from('\r\nsecond\n\nfourth');
  };
  const lines = await Array.fromAsync(linesOf(input()));
  expect(lines).toEqual([
    { number: 1, text: null },
    { number: 2, text: 'second' },
    { number: 3, text: '' },
    { number: 4, text: 'fourth' },
  ]);
});

test('lines are whole however the bytes come', async () => {
  const whole = readFileSync(import.meta.filename);
  const input = async function* () {
    for (let from = 0; from < whole.length; from += 7) yield whole.subarray(from, from + 7);
  };
  const lines = await Array.fromAsync(linesOf(input()));
  expect(`${lines.map(({ text }) => text).join('\n')}\n`).toBe(whole.toString());
  expect(MOST_LINE).toBe(16 * 1024 * 1024);
});
