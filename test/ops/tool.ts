/** Linters that no npm package has. */
import { spawnSync } from 'node:child_process';

/** Continuous integration installs them (.ci/run); elsewhere a test that needs one is left out, and says so by its name. */
export const isHere = (tool: string): boolean => spawnSync('which', [tool]).status === 0;

/** What a tool says, with its exit code; 0 is "nothing to find fault with". */
export const said = (tool: string, args: string[], input?: string): { code: number | null; text: string } => {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', ...(input !== undefined && { input }) });
  return { code: status, text: `${stdout}${stderr}` };
};
