/**
 * Counts in a folder, for all processes on one machine: a file a minute, a byte an event. Appending a byte needs no lock and
 * reading needs no parser. The counts of a dead process stay until they are too old.
 */
import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MINUTE = 60_000;

/** The minutes of the files in a folder. */
const minutesIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).map(Number).filter(Number.isSafeInteger);

/** Bytes of a file; 0 if another process has just removed it. */
const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0;

/**
 * Makes a function that counts one more event and resolves with the milliseconds until there are fewer than `most` within the last
 * `minutes`; 0 if there are fewer now. It rejects if the folder can't be written.
 * @param now milliseconds on the clock that the processes share.
 */
export const countedOnDisk =
  (folder: string, most: number, minutes: number, now = Date.now) =>
  async () => {
    const time = now();
    const minute = Math.floor(time / MINUTE);
    await mkdir(folder, { recursive: true });
    await appendFile(join(folder, String(minute)), '.');
    const there = await minutesIn(folder);
    // Another process may already be in the next minute. What lies further ahead was written before the clock was set back.
    const counts = there.filter((each) => each >= minute - minutes && each <= minute + 1).sort((a, b) => a - b);
    const others = there.filter((each) => !counts.includes(each));
    await Promise.all(others.map((each) => rm(join(folder, String(each)), { force: true })));
    const sizes = await Promise.all(counts.map((each) => sizeOf(join(folder, String(each)))));
    let left = sizes.reduce((sum, size) => sum + size, 0);
    if (left < most) return 0;
    const ends = counts.find((_, at) => {
      left -= sizes[at] ?? 0;
      return left < most;
    });
    return ((ends ?? minute) + minutes + 1) * MINUTE - time;
  };
