/** What a bot takes with all its processes: its readers have one of their own. Where there is no /proc there is no figure (NaN). */
import { readdir, readFile } from 'node:fs/promises';

const childrenOf = async (pid: number): Promise<number[]> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
};

const residentOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

/** Resident memory in MB of a process, and of all that it has started. Pages that they share count for each. */
export const residentOfFamily = async (pid: number): Promise<{ own: number; children: number[] }> => {
  const children = await childrenOf(pid);
  return { own: await residentOf(pid), children: await Promise.all(children.map(residentOf)) };
};
