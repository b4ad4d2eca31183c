/**
 * The gateway (Discord documentation, Gateway: Connections): HELLO, IDENTIFY, READY, heartbeats, events, RESUME.
 * JSON only; a client that asks for compression gets plain text frames, which the gateway may always send.
 */
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { makeDeadlines } from './deadlines.ts';
import { addressBreach, type Breach, type Frame, identifyBreach, readFrame } from './gateway/frames.ts';
import { type Others, welcome } from './gateway/ready-event.ts';
import { makeSessions, type Session, send } from './gateway/stand-in-sessions.ts';
import type { Starts } from './gateway/starts.ts';
import { shardOf } from './new-snowflake.ts';
import { makeWindows } from './rate-windows.ts';

/** What a client may send over one connection (documentation, Gateway: Rate Limiting). */
const FRAMES = { requests: 120, per: 60_000 };

/** Intervals between heartbeats in which one has to come: the network may be slow. */
const TOLERANCE = 2;

export type Gateway = {
  /** Takes over a socket that was opened on the gateway's path with this query. */
  accept(socket: WebSocket, query: URLSearchParams): void;
  /** Sends an event to the shard of `guild`, or to shard 0 where there is none; it waits for a RESUME if the socket is gone. */
  dispatch(guild: string | null, event: GatewayDispatchEvents, data: unknown): void;
  /** Cuts every connection without a word, as a network does. */
  dropSockets(): void;
  /** Closes every connection with a code, as Discord does (documentation, Opcodes and Status Codes: Gateway). */
  closeSockets(code: number): void;
  /** Sends every client these bytes, whatever they are. */
  sendRaw(frame: string): void;
  /** Whether new connections are taken; one that is not is cut at once. */
  taking: boolean;
  /** How many sessions have begun. */
  begun: number;
  /** Whether a connection can be made at all; where not, its handshake is cut, as by a host that is down. */
  reachable: boolean;
  /** Tells every client that its session is void; `resumable` as Discord's flag. */
  invalidateSessions(resumable: boolean): void;
  /** Asks every client to reconnect and resume. */
  askToReconnect(): void;
  /** Whether heartbeats are acknowledged; a client that misses one must resume. */
  acknowledge: boolean;
  /** Watches no heartbeats any more. */
  close(): void;
};

type Settings = {
  token: string;
  /** The gateway's own, for `resume_gateway_url`. */
  address(): string;
  /** Milliseconds between heartbeats. */
  heartbeat: number;
  /** Milliseconds that a session outlives its connection. */
  life: number;
  /** Privileged intents that the application has. */
  intents: number;
  starts: Starts;
  others: Others;
};

export const makeGateway = ({ token, address, heartbeat, life, intents, starts, others }: Settings): Gateway => {
  const sessions = makeSessions(life);
  const sockets = new Map<WebSocket, Session | null>();
  // Discord's own code for it is in no documentation; this one lets a client resume, as it says that one must.
  const heartbeats = makeDeadlines<WebSocket>(TOLERANCE * heartbeat, (socket) =>
    socket.close(GatewayCloseCodes.UnknownError, 'No heartbeat.'),
  );

  const tell = (socket: WebSocket, op: GatewayOpcodes, d: unknown = null) => socket.send(JSON.stringify({ op, d }));
  const shut = (socket: WebSocket, { code, reason }: Breach) => socket.close(code, reason);

  /** Discord takes the token of a bot that goes beyond its starts, and all its sessions (documentation, Gateway: Identifying). */
  const resetToken = () => {
    sessions.endAll();
    gateway.closeSockets(GatewayCloseCodes.AuthenticationFailed);
    return null;
  };

  const identify = (socket: WebSocket, shard: [number, number]) => {
    const start = starts.take(shard[0]);
    if (start === 'spent') return resetToken();
    if (start === 'too soon') {
      tell(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    const session = sessions.begin(socket, shard);
    gateway.begun += 1;
    welcome(session, address(), others);
    return session;
  };

  /** Goes on with a session after the event of this number; gives the rule that is broken. */
  const resume = (socket: WebSocket, id: string, sequence: number): Breach | null => {
    const session = sessions.find(id);
    const oldest = session?.sent[0]?.sequence ?? Number.POSITIVE_INFINITY;
    if (session === undefined || sequence < oldest - 1) {
      tell(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    if (sequence > session.sequence) return { code: GatewayCloseCodes.InvalidSeq, reason: 'Invalid seq.' };
    sockets.set(socket, session);
    session.socket = socket;
    session.left = null;
    for (const missed of session.sent) if (missed.sequence > sequence) socket.send(missed.frame);
    send(session, GatewayDispatchEvents.Resumed, {});
    return null;
  };

  const beat = (socket: WebSocket) => {
    heartbeats.clear(socket);
    heartbeats.set(socket);
  };

  /** Acts on a frame; gives the rule that it has broken. */
  const act = (socket: WebSocket, { op, d }: Frame): Breach | null => {
    if (op === GatewayOpcodes.Heartbeat) {
      beat(socket);
      if (gateway.acknowledge) tell(socket, GatewayOpcodes.HeartbeatAck);
      return null;
    }
    const session = sockets.get(socket);
    if (op !== GatewayOpcodes.Identify && op !== GatewayOpcodes.Resume)
      return session ? null : { code: GatewayCloseCodes.NotAuthenticated, reason: 'Not authenticated.' };
    if (session) return { code: GatewayCloseCodes.AlreadyAuthenticated, reason: 'Already authenticated.' };
    if (d.token !== token || starts.exceeded())
      return { code: GatewayCloseCodes.AuthenticationFailed, reason: 'Authentication failed.' };
    if (op === GatewayOpcodes.Resume) return resume(socket, d.session_id, d.seq);
    const breach = identifyBreach(d, intents);
    if (breach === null) sockets.set(socket, identify(socket, d.shard));
    return breach;
  };

  const accept = (socket: WebSocket, query: URLSearchParams) => {
    if (!gateway.taking) return socket.terminate();
    const breach = addressBreach(query);
    if (breach) return shut(socket, breach);
    sockets.set(socket, null);
    const count = makeWindows(FRAMES, () => performance.now());
    beat(socket);
    tell(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeat });
    socket.on('message', (raw: Buffer, isBinary) => {
      // What was on its way when the connection was closed comes too late.
      if (socket.readyState !== socket.OPEN) return;
      if (count('').left < 0) return shut(socket, { code: GatewayCloseCodes.RateLimited, reason: 'Rate limited.' });
      const frame = readFrame(raw, isBinary);
      const breach = 'code' in frame ? frame : act(socket, frame);
      if (breach) shut(socket, breach);
    });
    socket.on('close', (code) => {
      heartbeats.clear(socket);
      const session = sockets.get(socket);
      sockets.delete(socket);
      if (session?.socket !== socket) return;
      sessions.leave(session);
      // A client that says goodbye ends its session (documentation, Gateway: Disconnecting).
      if (code === 1000 || code === 1001) sessions.end(session);
    });
  };

  const gateway: Gateway = {
    accept,
    acknowledge: true,
    taking: true,
    reachable: true,
    begun: 0,
    dispatch(guild, event, data) {
      for (const session of sessions.all()) {
        const [shard, shards] = session.shard;
        if (shard === (guild === null ? 0 : shardOf(guild, shards))) send(session, event, data);
      }
    },
    dropSockets() {
      for (const socket of sockets.keys()) socket.terminate();
    },
    closeSockets(code) {
      for (const socket of sockets.keys()) socket.close(code);
    },
    sendRaw(frame) {
      for (const socket of sockets.keys()) socket.send(frame);
    },
    invalidateSessions(resumable) {
      if (!resumable) sessions.endAll();
      for (const [socket, session] of sockets) {
        if (session) sessions.leave(session);
        sockets.set(socket, null);
        tell(socket, GatewayOpcodes.InvalidSession, resumable);
      }
    },
    askToReconnect() {
      for (const socket of sockets.keys()) tell(socket, GatewayOpcodes.Reconnect);
    },
    close: heartbeats.stop,
  };
  return gateway;
};
