/** Every fault, in the scene that it takes place in. */
import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../../test/postgres.ts';
import type { Fault } from '../survival/fault.ts';
import { openScene, type Scene } from '../survival/scene.ts';
import { apiFaults } from './api.ts';
import { gatewayFaults } from './gateway.ts';
import { insideFaults } from './inside.ts';
import { diskFaults, libraryFaults } from './library.ts';
import { postgresFaults, replicaFaults } from './postgres.ts';

const run = promisify(execFile);

export type Staged = {
  name: string;
  open(): Promise<{ scene: Scene; faults: Fault[]; close(): Promise<void> }>;
};

const atTheGateway = (name: string, faults: Fault[]): Staged => ({
  name,
  open: async () => {
    const scene = await openScene('gateway');
    await scene.start();
    return { scene, faults, close: scene.close };
  },
});

const isRoot = userInfo().uid === 0;

/** A small disk of its own; it needs root. */
const mounted = async (size: string): Promise<{ folder: string; close(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', folder]);
  return {
    folder,
    close: async () => {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
};

const onSmallDisk: Staged = {
  name: 'a library on a small disk',
  open: async () => {
    const disk = await mounted('12m');
    const scene = await openScene('gateway', join(disk.folder, 'library.db'));
    await scene.start();
    return {
      scene,
      faults: diskFaults,
      close: async () => {
        await scene.close();
        await disk.close();
      },
    };
  },
};

/** Two replicas on a database whose tables stand on a small disk, where that can be had. */
const onPostgres: Staged = {
  name: 'two replicas on PostgreSQL',
  open: async () => {
    // What was confirmed must outlive a crash of the server's.
    const server = await startPostgres(['synchronous_commit=on', 'max_connections=50']);
    const database = await server.database();
    const disk = isRoot ? await mounted('60m') : null;
    if (disk) {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (of) => Number((await run('id', [of, 'postgres'])).stdout)),
      );
      await chown(disk.folder, uid ?? 0, gid ?? 0);
      const own = new URL(database).pathname.slice(1);
      const other = database.replace(own, 'postgres');
      await server.meddle(other, `CREATE TABLESPACE small LOCATION '${disk.folder}'`);
      await server.meddle(other, `ALTER DATABASE ${own} SET TABLESPACE small`);
    }
    const scene = await openScene('webhook', database);
    await scene.start();
    await scene.start();
    return {
      scene,
      faults: [...postgresFaults(server, disk?.folder ?? null), ...replicaFaults],
      close: async () => {
        await scene.close();
        await server.stop();
        await disk?.close();
      },
    };
  },
};

export const staged: Staged[] = [
  atTheGateway('the gateway', gatewayFaults),
  atTheGateway('Discord’s API', apiFaults),
  atTheGateway('the process', insideFaults),
  atTheGateway('the library', libraryFaults),
  ...(isRoot ? [onSmallDisk] : []),
  onPostgres,
];

/** Those that need neither root nor a server. */
export const quick = staged.slice(0, 4);
