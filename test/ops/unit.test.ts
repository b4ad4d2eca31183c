/** systemd's unit: by its own linter, and by what the bot asks of the kernel while it runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../free-port.ts';
import { isHere, said } from './tool.ts';

vi.setConfig({ testTimeout: 180_000 });

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const unit = readFileSync(join(root, 'ops/systemd/onrecord.service'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const NOBODY = 65_534;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-unit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('starts as `npm start` does', () => {
  const [, command = ''] = /^ExecStart=\S+\/(node .*) start$/m.exec(unit) ?? [];
  expect(command).toBe(scripts.start);
});

describe.skipIf(!isHere('systemd-analyze'))('systemd-analyze', () => {
  it('finds no fault, and little that could be taken away from it', () => {
    const file = join(folder, 'onrecord.service');
    // Its program has to be where the unit says.
    writeFileSync(file, unit.replaceAll('/opt/onrecord', root));
    expect(said('systemd-analyze', ['verify', '--man=no', file])).toEqual({ code: 0, text: '' });
    // From 0, "shut in", to 10, "may do anything"; over 1.5 it fails.
    expect(said('systemd-analyze', ['security', '--offline=true', '--no-pager', '--threshold=15', file]).code).toBe(0);
  });

  /** The names in systemd's sets of system calls, and in the sets that they are made of. */
  const callsOf = (set: string): string[] =>
    said('systemd-analyze', ['--no-pager', 'syscall-filter', set])
      .text.split('\n')
      .filter((line) => /^ {4}[@\w]/.test(line))
      .flatMap((line) => (line.trim().startsWith('@') ? callsOf(line.trim()) : [line.trim()]));

  it.skipIf(!isHere('strace') || process.getuid?.() !== 0)(
    'by strace (Debian’s package, as root) the bot calls nothing that the unit forbids',
    async () => {
      const filters = [...unit.matchAll(/^SystemCallFilter=(~?)(.*)$/gm)].map(([, not, sets = '']) => ({
        not: not === '~',
        calls: sets.split(' ').flatMap(callsOf),
      }));
      const allowed = new Set([
        ...callsOf('@default'),
        ...filters.filter(({ not }) => !not).flatMap(({ calls }) => calls),
      ]);
      for (const { calls } of filters.filter(({ not }) => not)) for (const call of calls) allowed.delete(call);
      expect(allowed.size).toBeGreaterThan(100);
      expect(allowed).not.toContain('mount');

      chownSync(folder, NOBODY, NOBODY);
      chmodSync(folder, 0o755);
      const port = await freePort();
      const counted = join(folder, 'calls.txt');
      const [, node = '', ...args] = scripts.start.split(' ').toSpliced(0, 1, '', process.execPath);
      const bot = spawn(
        'strace',
        [
          ...['-f', '-c', '-U', 'calls,name', '-o', counted],
          ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs'],
          ...[node, ...args, 'start'],
        ],
        {
          cwd: root,
          detached: true,
          stdio: 'ignore',
          env: {
            PATH: process.env.PATH,
            LIBRARY_FILE: join(folder, 'library', 'onrecord.db'),
            METRICS_PORT: String(port),
            PLAYGROUND_PORT: String(await freePort()),
            NODE_COMPILE_CACHE: join(folder, 'cache'),
          },
        },
      );
      const ended = once(bot, 'close');
      const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status);
      await expect.poll(() => ready().catch(() => 0), { timeout: 150_000 }).toBe(200);
      process.kill(-(bot.pid ?? 0), 'SIGTERM');
      await ended;
      const called = readFileSync(counted, 'utf8')
        .split('\n')
        .map((line) => /^\s*\d+\s+(\w+)$/.exec(line)?.[1] ?? '')
        .filter((name) => name !== '' && name !== 'total');
      expect(called.length).toBeGreaterThan(30);
      // What setpriv itself does to become nobody, before the bot begins.
      const before = new Set(['setresuid', 'setresgid', 'setgroups', 'capget', 'capset', 'setreuid', 'setregid']);
      expect(called.filter((name) => !allowed.has(name) && !before.has(name))).toEqual([]);
    },
  );
});
