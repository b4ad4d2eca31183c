/** How the bot calls itself to the sites that it fetches from. */
import { z } from 'zod';

/** The name that robots.txt may give rules for (RFC 9309, 2.2.1). */
export const PRODUCT = 'OnRecord';

const about = z.object({
  version: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

/**
 * "OnRecord/1.2.3 (+https://example.org/onrecord)": the name, the version, and where to read about it if the package says so.
 * @param packageJson what stands in package.json.
 */
export const agentOf = (packageJson: unknown): string => {
  const { version, repository } = about.parse(packageJson);
  const address = repository?.replace(/^git\+/, '').replace(/\.git$/, '');
  return `${PRODUCT}/${version}${address ? ` (+${address})` : ''}`;
};
