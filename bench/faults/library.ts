/** What goes wrong with the library's file and the disk under it. */
import { execFile } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Fault, newAddress } from '../survival/fault.ts';
import { add, summary } from '../survival/people.ts';
import type { Scene } from '../survival/scene.ts';

const run = promisify(execFile);

/** Holds the lock to write for so many milliseconds, while somebody adds an article. */
const locking =
  (ms: number): Fault['inject'] =>
  async ({ library, act }) => {
    const db = new DatabaseSync(library);
    db.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
    const asked = act(add(newAddress()));
    await pause(ms);
    db.exec('ROLLBACK');
    db.close();
    await asked;
  };

/** The bot ends, and can't start until what is wrong is mended; it has to say what to do. */
const refusing = async (
  scene: Scene,
  sentence: RegExp,
  wrong: () => Promise<unknown>,
  mend: () => Promise<unknown>,
) => {
  await scene.end('SIGTERM');
  await wrong();
  try {
    await scene.start();
    throw new Error('It started all the same.');
  } catch (error) {
    if (!(error instanceof Error && sentence.test(error.message))) throw error;
  } finally {
    await mend();
    await scene.start();
  }
};

export const libraryFaults: Fault[] = [
  {
    name: 'another process holds the library’s lock for two seconds',
    holds: 'writes wait for it, look-ups don’t',
    inject: locking(2_000),
  },
  {
    name: 'another process holds the library’s lock for eight seconds',
    holds: 'who waits too long is told; jobs are tried again',
    long: true,
    inject: locking(8_000),
  },
  {
    name: 'a stored reading is damaged while the bot is off',
    holds: 'it is made anew',
    long: true,
    out: true,
    inject: async (scene) => {
      const { library, act } = scene;
      await scene.end('SIGTERM');
      const db = new DatabaseSync(library);
      db.exec('PRAGMA busy_timeout = 5000');
      const newest = db.prepare('SELECT number, title FROM article ORDER BY number DESC').get();
      const number = Number(newest?.number);
      db.prepare("UPDATE reading SET content = '{' WHERE article = ?").run(number);
      await scene.start();
      const content = db.prepare('SELECT content FROM reading WHERE article = ?');
      for (let n = 0; content.get(number)?.content === '{'; n += 1) {
        if (n > 100) throw new Error('It was not made anew.');
        await act(summary(String(newest?.title)));
        await pause(100);
      }
      db.close();
    },
  },
  {
    name: 'the library’s file is read-only',
    holds: 'the bot says what to do and does not start; then it goes on',
    long: true,
    out: true,
    inject: (scene) =>
      refusing(
        scene,
        /is read-only|may not be opened|cannot be opened/,
        () => run('chattr', ['+i', scene.library]),
        () => run('chattr', ['-i', scene.library]),
      ),
  },
  {
    name: 'the library’s file is damaged',
    holds: 'the bot says what to do and does not start; with a backup it goes on',
    long: true,
    out: true,
    inject: (scene) =>
      refusing(
        scene,
        /is damaged|is not a library/,
        async () => {
          await copyFile(scene.library, `${scene.library}.backup`);
          await writeFile(scene.library, 'This is no library. '.repeat(1_000));
        },
        () => copyFile(`${scene.library}.backup`, scene.library),
      ),
  },
  {
    name: 'no more files can be opened',
    holds: 'who needs one is told; the bot lives',
    long: true,
    out: true,
    inject: async ({ bots, act }) => {
      const limit = async (files: string) => {
        for (const { pid } of bots) await run('prlimit', ['-p', `${pid}`, `--nofile=${files}:`]);
      };
      const { stdout: most } = await run('sh', ['-c', 'ulimit -Hn']);
      await limit('20');
      await act(add(newAddress()));
      await pause(3_000);
      await limit(most.trim());
    },
  },
];

/** For a library on a small disk of its own. */
export const diskFaults: Fault[] = [
  {
    name: 'the disk is full',
    holds: 'look-ups are answered; who adds is told; what was confirmed is there',
    long: true,
    inject: async ({ library, act }) => {
      const filler = join(dirname(library), 'filler');
      await run('sh', ['-c', `dd if=/dev/zero of=${filler} bs=64k 2>/dev/null || true`]);
      for (let n = 0; n < 5; n += 1) await act(add(newAddress()));
      await pause(3_000);
      await rm(filler);
    },
  },
];
