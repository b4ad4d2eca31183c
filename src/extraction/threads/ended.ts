import type { Unreadability } from '../../article/unreadable.ts';

/** What the error of a task says that its thread did not finish: the file's fault, or null where it is none. */
export const reasonEnded = (error: unknown): Unreadability | null => {
  if (!(error instanceof Error)) return null;
  // Stopped by its clock.
  if (error.name === 'AbortError') return 'too-slow';
  // Stopped by V8 for its objects, or by the watch on its bytes.
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull || error.message.startsWith('worker exited') ? 'too-large' : null;
};
