/**
 * Whether a change of the code has changed any answer. Everything that the bot says over the articles of `chat/dev` goes to
 * a file, a line a thing said; two checkouts that answer alike write the same bytes. The file is
 * `onrecord-same/COMMIT.jsonl` in the system's temporary folder. `SAME_AS=FILE npm run bench -- same` compares with the file
 * of an earlier run and names what differs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { languageSaid } from './same/language.ts';
import { repliesSaid } from './same/replies.ts';
import type { Said } from './same/said.ts';

export const name = 'same';

/** Keys of differences that are printed. */
const NAMED = 10;

const lineOf = (one: Said): string => JSON.stringify(one);
const keyOf = (line: string): string => (JSON.parse(line) as Said).key;

const compared = async (lines: string[], file: string): Promise<Figure[]> => {
  const before = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const known = new Set(before);
  const fresh = new Set(lines);
  const keys = new Set(
    [...lines.filter((line) => !known.has(line)), ...before.filter((line) => !fresh.has(line))].map(keyOf),
  );
  for (const key of [...keys].slice(0, NAMED)) console.log(`same: differs from ${file}: ${key}`);
  return [{ name: 'things said that differ', value: keys.size, anchor: 'to be 0' }];
};

const counted = (all: Said[]): Figure[] => {
  const reply = /^(\/|[A-Z])/;
  const presses = all.filter(({ key }) => / press \d+$/.test(key));
  const replies = all.filter(({ key }) => reply.test(key));
  return [
    { name: 'readings, answers and summaries', value: all.length - replies.length },
    { name: 'replies to commands', value: replies.length - presses.length },
    { name: 'replies to pressed buttons', value: presses.length },
  ];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  if (!existsSync(join(evalFolder, 'chat/dev.jsonl'))) {
    console.log('same: the articles of chat/dev are not there');
    return [];
  }
  const all = [...(await languageSaid(evalFolder)), ...(await repliesSaid(evalFolder))];
  const lines = all.map(lineOf);
  const folder = join(tmpdir(), 'onrecord-same');
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  const file = join(folder, `${commit}.jsonl`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${lines.join('\n')}\n`);
  console.log(`same: ${file}`);
  const { SAME_AS: earlier } = process.env;
  return [...counted(all), ...(earlier ? await compared(lines, earlier) : [])];
};
