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

  /** When the connection that listens was made: the first echo takes its time, too. */
  let begun = Number.NEGATIVE_INFINITY;
  const isOverdue = () => performance.now() - Math.max(proven, begun) > 2 * TRUSTED;

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

  /** The connection of which an echo is asked already. */
  let asked: pg.Client | null = null;
  const echo = async (): Promise<void> => {
    const of = client;
    if (of === null || of === asked) return;
    asked = of;
    // Where it fails, the connection ends, or none is heard.
    await of.query('SELECT pg_notify($1, $2)', [own, String(performance.now())]).catch(() => {});
    if (asked === of) asked = null;
  };

  const listen = async (): Promise<void> => {
    const next = await database.connection();
    client = next;
    begun = performance.now();
    next.on('notification', hear);
    next.once('end', () => giveUp(next));
    try {
      await next.query(`LISTEN onrecord; LISTEN onrecord_job; LISTEN "${own}"`);
      await echo();
    } catch (error) {
      client = null;
      next.end().catch(() => {});
      throw error;
    }
  };

  const again = async (): Promise<void> => {
    while (!closed && client === null) await listen().catch(() => setTimeout(PAUSE, undefined, { ref: false }));
  };

  /** Whether it ends or only says nothing more: what comes from it is heard no longer, and another takes its place. */
  const giveUp = (of: pg.Client): void => {
    if (client !== of) return;
    client = null;
    proven = Number.NEGATIVE_INFINITY;
    of.removeListener('notification', hear);
    of.end().catch(() => {});
    if (!closed) void again();
  };

  await listen();
  const pulse = setInterval(() => {
    if (client !== null && isOverdue()) giveUp(client);
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
