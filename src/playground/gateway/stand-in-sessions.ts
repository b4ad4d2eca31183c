/** Sessions of the gateway: what was sent in each, and until when it can be resumed (Discord documentation, Gateway: Resuming). */
import { randomBytes } from 'node:crypto';
import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

/** Events kept for a RESUME. Discord keeps more; what a short outage misses fits. */
const REPLAY = 500;

export type Session = {
  id: string;
  shard: [number, number];
  sequence: number;
  sent: { sequence: number; frame: string }[];
  socket: WebSocket | null;
  /** When its connection ended, on a clock that only goes forward; null while there is one. */
  left: number | null;
};

/** Sends an event in a session, or keeps it for a RESUME. */
export const send = (session: Session, event: GatewayDispatchEvents, data: unknown): void => {
  session.sequence += 1;
  const frame = JSON.stringify({ t: event, s: session.sequence, op: GatewayOpcodes.Dispatch, d: data });
  session.sent.push({ sequence: session.sequence, frame });
  if (session.sent.length > 2 * REPLAY) session.sent.splice(0, REPLAY);
  session.socket?.send(frame);
};

export type Sessions = {
  begin(socket: WebSocket, shard: [number, number]): Session;
  /** undefined where there is none, or no longer. */
  find(id: string): Session | undefined;
  all(): Session[];
  /** Its connection is gone; it can be resumed for a while. */
  leave(session: Session): void;
  end(session: Session): void;
  endAll(): void;
};

/** @param life milliseconds that a session outlives its connection. */
export const makeSessions = (life: number): Sessions => {
  // The newest session of each shard; an older one that a client left behind can no longer be resumed.
  const sessions = new Map<number, Session>();
  const all = () => {
    for (const [shard, { left }] of sessions)
      if (left !== null && performance.now() - left >= life) sessions.delete(shard);
    return [...sessions.values()];
  };
  return {
    all,
    begin(socket, shard) {
      const id = randomBytes(16).toString('hex');
      const session: Session = { id, shard, sequence: 0, sent: [], socket, left: null };
      sessions.set(shard[0], session);
      return session;
    },
    find: (id) => all().find((session) => session.id === id),
    leave(session) {
      session.socket = null;
      session.left = performance.now();
    },
    end(session) {
      if (sessions.get(session.shard[0]) === session) sessions.delete(session.shard[0]);
    },
    endAll: () => sessions.clear(),
  };
};
