import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type LastWords, lastWords } from '../../../src/language/reader/last-words.ts';
import { isThere } from './forked.ts';

const SCRIPT = fileURLToPath(new URL('./watched.ts', import.meta.url));

/** What a process says before it ends that does this, under a budget of 200 MB; a loop has half a second. */
const watched = async (what: string): Promise<LastWords & { code: number | null }> => {
  const child = fork(SCRIPT, [what], {
    execArgv: ['--max-old-space-size=100'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = lastWords(child.stderr);
  const [code] = await once(child, 'close');
  return { ...said(), code };
};

test('a process that never ends its work exceeds its time', async () => {
  expect(await watched('loop')).toMatchObject({ exceeded: 'too-slow', code: null });
});

test('one that keeps bytes exceeds its memory', async () => {
  expect(await watched('bytes')).toMatchObject({ exceeded: 'too-much', code: null });
});

test('so does one that keeps objects faster than the watchdog looks', async () => {
  expect((await watched('objects')).exceeded).toBe('too-much');
});

test('one that only waits exceeds nothing', async () => {
  expect(await watched('wait')).toEqual({ exceeded: null, line: '', code: 0 });
});

test('one that aborts says why, in a line', async () => {
  expect(await watched('abort')).toMatchObject({ exceeded: null, line: 'A native fault.' });
});

test('one that never ends its work ends when whoever started it is killed', async () => {
  const parent = fork(SCRIPT, ['parent'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [child] = await once(parent, 'message');
  expect(isThere(child)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isThere(child), { timeout: 20_000 }).toBe(false);
});
