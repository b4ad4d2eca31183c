// Asks the registry for known vulnerabilities of what is installed to run the bot. Fails if there are any; if the registry can't
// be asked, says so and passes.
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});
const reportSchema = json.pipe(
  z.object({
    vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })),
    metadata: z.object({ vulnerabilities: z.object({ total: z.number() }) }),
  }),
);

/** Milliseconds that the registry gets. */
const PATIENCE = 60_000;

/** Reads the output of `npm audit --json`: whether it reports a vulnerability, and a line about it. */
export const verdict = (output: string): { failed: boolean; line: string } => {
  const away = { failed: false, line: 'npm audit: could not be checked, the registry gave no report.' };
  const { data: report } = reportSchema.safeParse(output);
  if (!report) return away;
  const { total } = report.metadata.vulnerabilities;
  if (total === 0) return { failed: false, line: 'npm audit: no known vulnerabilities.' };
  const packages = Object.values(report.vulnerabilities).map(({ name, severity }) => `${name} (${severity})`);
  return {
    failed: true,
    line: `npm audit: ${total} known vulnerabilities: ${packages.join(', ')}. Run npm audit --omit=dev.`,
  };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  execFile(
    'npm',
    ['audit', '--omit=dev', '--json'],
    { timeout: PATIENCE, maxBuffer: 64 * 1024 * 1024 },
    (_error, output) => {
      const { failed, line } = verdict(output);
      console.log(line);
      process.exitCode = failed ? 1 : 0;
    },
  );
