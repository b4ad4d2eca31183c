/** Counts which of the bot's own functions run in this process, by V8's coverage. */
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * The functions that ran, by name, with the number of calls, for each file under `src/` and `commands/`. V8 counts an async
 * function again each time it goes on after an `await`, so only the counts of plain functions are numbers of calls.
 */
export const ranSchema = z.record(z.string(), z.record(z.string(), z.number()));
export type Ran = z.output<typeof ranSchema>;

const root = new URL('../../', import.meta.url).href;
const isOwn = (url: string): boolean => ['src/', 'commands/'].some((folder) => url.startsWith(root + folder));

/**
 * Starts counting.
 * @returns gives what ran since it was called last. It is synchronous, so nothing else can run meanwhile.
 */
export const countCalls = (): (() => Ran) => {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return () => {
    const ran: Ran = {};
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        if (!isOwn(url)) continue;
        const calls: Record<string, number> = {};
        for (const { functionName, ranges } of functions) {
          const [range] = ranges;
          // What starts at 0 and has no name is the module itself.
          if (!range?.count || (functionName === '' && range.startOffset === 0)) continue;
          const name = functionName || `(at ${range.startOffset})`;
          calls[name] = (calls[name] ?? 0) + range.count;
        }
        if (Object.keys(calls).length > 0) ran[fileURLToPath(url).slice(fileURLToPath(root).length)] = calls;
      }
    });
    return ran;
  };
};
