/** Memory that a bot takes with all its processes: its readers have one of their own. */
import { readdir, readFile } from 'node:fs/promises';

const childrenOf = async (pid: number): Promise<number[]> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
};

/** Memory in MB of a process and of all that it has started, counted in three ways. */
export type Memory = {
  /** Resident memory: pages that they share count for each. */
  resident: number;
  /** Proportional (PSS): each shared page is divided among all processes that have it, also those outside the family. */
  proportional: number;
  /** Each page once: private memory, and of each mapped file as much as the process that has most of it. */
  once: number;
};

/** A mapping in /proc/PID/smaps: "7f87ad13c000-7f87af3c9000 r-xp 0013c000 fe:00 5342366    /usr/lib/a.so". */
const MAPPING = /^[0-9a-f]+-[0-9a-f]+ \S+ (\S+) \S+ \d+ *(\S*)/;
const FIELD = /^(Rss|Pss|Anonymous): +(\d+) kB/;

/** Memory of one process in kB; `files` by file and place in it. */
const mapsOf = async (pid: number) => {
  const maps = await readFile(`/proc/${pid}/smaps`, 'utf8').catch(() => '');
  const sum = { Rss: 0, Pss: 0, Anonymous: 0 };
  const files = new Map<string, number>();
  let file = '';
  for (const line of maps.split('\n')) {
    const [, place, path = ''] = MAPPING.exec(line) ?? [];
    if (place) file = path.startsWith('/') ? `${path} ${place}` : '';
    const [, field, kB] = FIELD.exec(line) ?? [];
    if (!field) continue;
    sum[field as keyof typeof sum] += Number(kB);
    // Pages of a file that were written to are the process's own, and count as anonymous.
    if (file && field !== 'Pss') files.set(file, (files.get(file) ?? 0) + (field === 'Rss' ? 1 : -1) * Number(kB));
  }
  return { ...sum, files };
};

/** Memory of a process and of all that it has started; NaN where there is no /proc. */
export const memoryOfFamily = async (pid: number): Promise<Memory> => {
  const all = await Promise.all([pid, ...(await childrenOf(pid))].map(mapsOf));
  const shared = new Map<string, number>();
  for (const { files } of all) for (const [file, kB] of files) shared.set(file, Math.max(shared.get(file) ?? 0, kB));
  const inAll = (numbers: Iterable<number>) => [...numbers].reduce((sum, kB) => sum + kB, 0) / 1024 || Number.NaN;
  const own = inAll(all.map(({ Anonymous }) => Anonymous));
  return {
    resident: inAll(all.map(({ Rss }) => Rss)),
    proportional: inAll(all.map(({ Pss }) => Pss)),
    once: own + inAll(shared.values()),
  };
};
