/** The processes that a test forks, and whether one is there. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { onTestFinished } from 'vitest';

/** Those started from now on. */
export const forked = (): ChildProcess[] => {
  const children: ChildProcess[] = [];
  // What Node publishes when a process was spawned.
  const remember = (message: unknown) => void children.push((message as { process: ChildProcess }).process);
  subscribe('child_process', remember);
  onTestFinished(() => void unsubscribe('child_process', remember));
  return children;
};

/** Whether a process with this id is there. */
export const isThere = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};
