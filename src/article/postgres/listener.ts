/** Hears, on a connection of its own, what other processes change (the triggers in migrations/001-library.sql tell). */
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from './connect.ts';

/** Milliseconds from one echo to the next; for so long after the last one it counts as listening. */
const PULSE = 1_000;
const TRUSTED = 5_000;
/** Milliseconds from one try to connect again to the next. */
const PAUSE = 1_000;

export type Heard = {
  /** Something of this scope ('bot': of all) has changed. */
  changed(scope: string): void;
  /** Nobody listened for a while: anything may have changed. */
  away(): void;
  /** A job has come, or may be taken over. */
  job(): void;
};

export type Listener = {
  /** Whether everything is heard that was changed until a moment ago. */
  isListening(): boolean;
  close(): Promise<void>;
};

/**
 * Begins to listen; resolves when it does. It asks for an echo again and again: notifications come in the order of their
 * commits, so one that is heard proves that all before it were. Where none comes (a connection that is cut, or a pooler that
 * hands it to others), nothing counts as unchanged until one does.
 */
export const startListening = async (database: Database, heard: Heard): Promise<Listener> => {
  const own = `${database.name}-echo`;
  let client: pg.Client | null = null;
  let closed = false;
  /** When the last echo was asked for that was heard. */
  let proven = Number.NEGATIVE_INFINITY;

  const isListening = () => performance.now() - proven < TRUSTED;

  const hear = ({ channel, payload = '' }: pg.Notification) => {
    if (channel === own) {
      if (!isListening()) heard.away();
      proven = Number(payload);
      return;
    }
    if (channel === 'onrecord_job') return heard.job();
    const [by, scope = ''] = payload.split(' ');
    if (by !== database.name) heard.changed(scope);
  };

  const echo = () => client?.query('SELECT pg_notify($1, $2)', [own, String(performance.now())]).catch(() => {});

  const listen = async (): Promise<void> => {
    const next = await database.connection();
    next.on('notification', hear);
    next.once('end', () => {
      if (client !== next) return;
      client = null;
      proven = Number.NEGATIVE_INFINITY;
      if (!closed) void again();
    });
    client = next;
    await next.query(`LISTEN onrecord; LISTEN onrecord_job; LISTEN "${own}"`);
    await echo();
  };

  const again = async (): Promise<void> => {
    while (!closed && client === null)
      await listen().catch(async () => {
        client = null;
        await setTimeout(PAUSE, undefined, { ref: false });
      });
  };

  await listen();
  const pulse = setInterval(() => {
    // A connection on which nothing comes back is given up.
    if (client !== null && performance.now() - proven > 2 * TRUSTED) client.end().catch(() => {});
    else void echo();
  }, PULSE).unref();

  return {
    isListening,
    close: async () => {
      closed = true;
      clearInterval(pulse);
      await client?.end().catch(() => {});
    },
  };
};
