/** Who runs a job: a process with the library open. */
import { hostname } from 'node:os';
import { randomId } from '../ids.ts';

/** Another one each time. */
export const runnerHere = (): string => [hostname(), process.pid, randomId()].join(' ');

/** Whether its process has surely ended: one of this machine that is not there. Of others only time can tell. */
export const isGone = (runner: string | null): boolean => {
  if (runner === null) return true;
  const [host, pid] = runner.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
};
