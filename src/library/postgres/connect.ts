import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { randomId } from '../ids.ts';
import { explained, isConflict, leavesConnection, placeOf } from './errors.ts';
import type { Statement } from './statement.ts';

/** Milliseconds: to get a connection, for a statement, for a lock, for a transaction that does nothing, for an answer at all. */
const LIMITS = { connecting: 5_000, statement: 10_000, lock: 5_000, idle: 10_000, answer: 15_000 };
/** Connections of one process at most. */
const CONNECTIONS = 10;
/** Times that a transaction is tried that others' work has undone. */
const TRIES = 6;

export type Row = Record<string, unknown>;
export type Value = string | number | boolean | null | (string | number | boolean | null)[];

/** One connection, or any. */
export type Session = {
  /** The rows that a statement gives. */
  all(statement: Statement, values?: Value[]): Promise<Row[]>;
  /** How many rows a statement changed. */
  run(statement: Statement, values?: Value[]): Promise<number>;
};

export type Database = Session & {
  /** Which process this is, among those on the database; its connections bear the name. */
  name: string;
  /** Runs `work` in one transaction, whole or not at all; again where others' work has undone it. */
  inTransaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A connection of its own, without time limits for statements. */
  connection(): Promise<pg.Client>;
  /** Waits for what was asked before. */
  close(): Promise<void>;
};

/** Whole numbers of 64 bits as numbers: none here comes near 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: never) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** PostgreSQL's text has no NUL. */
const bound = (value: Value): Value =>
  typeof value === 'string'
    ? value.replaceAll('\0', '\ufffd')
    : Array.isArray(value)
      ? (value.map(bound) as Value)
      : value;

const sessionOn = (client: Pick<pg.Client, 'query'>): Session => {
  const query = (statement: Statement, values: Value[]) => client.query({ ...statement, values: values.map(bound) });
  return {
    all: async (statement, values = []) => (await query(statement, values)).rows,
    run: async (statement, values = []) => (await query(statement, values)).rowCount ?? 0,
  };
};

/** Connects to `url` as far as is needed: nothing is asked of it yet. Errors are one sentence that says what to do. */
export const connect = (url: string): Database => {
  const where = placeOf(url);
  const name = `onrecord-${randomId()}`;
  const shared = {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: LIMITS.connecting,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types,
  };
  const pool = new pg.Pool({
    ...shared,
    max: CONNECTIONS,
    idleTimeoutMillis: 60_000,
    // What is prepared on a connection goes with it.
    maxLifetimeSeconds: 3_600,
    statement_timeout: LIMITS.statement,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.idle,
    query_timeout: LIMITS.answer,
  });
  // A connection that breaks is told by the next query on it, or is gone from the pool already.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  let closed = false;

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    if (closed) throw new Error('The library is closed.');
    try {
      const client = await pool.connect();
      let isBroken = false;
      try {
        return await work(client);
      } catch (error) {
        isBroken = !leavesConnection(error);
        throw error;
      } finally {
        client.release(isBroken);
      }
    } catch (error) {
      throw explained(error, where);
    }
  };

  /** Again, after a moment that is another for everybody, where others' work was in the way. */
  const insistently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++)
      try {
        return await work();
      } catch (error) {
        const cause = error instanceof Error ? (error.cause ?? error) : error;
        if (!isConflict(cause) || tries === TRIES) throw error;
        await setTimeout(Math.random() * 10 * 2 ** tries);
      }
  };

  return {
    name,
    all: (statement, values) => insistently(() => withClient((client) => sessionOn(client).all(statement, values))),
    run: (statement, values) => insistently(() => withClient((client) => sessionOn(client).run(statement, values))),
    inTransaction: (work) =>
      insistently(() =>
        withClient(async (client) => {
          await client.query('BEGIN');
          try {
            const result = await work(sessionOn(client));
            await client.query('COMMIT');
            return result;
          } catch (error) {
            // After any other error the connection is given up, and its transaction with it.
            if (leavesConnection(error)) await client.query('ROLLBACK');
            throw error;
          }
        }),
      ),
    connection: async () => {
      const client = new pg.Client(shared);
      client.on('error', () => {});
      try {
        await client.connect();
        return client;
      } catch (error) {
        throw explained(error, where);
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await pool.end();
    },
  };
};
