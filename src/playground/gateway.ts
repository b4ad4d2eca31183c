/**
 * The gateway (Discord documentation, Gateway: Connections): HELLO, IDENTIFY, READY, heartbeats, events, RESUME.
 * JSON only; a client that asks for compression gets plain text frames, which the gateway may always send.
 */
import { randomBytes } from 'node:crypto';
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord.js';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { guildCreate } from './guild.ts';
import { shardOf } from './snowflake.ts';
import { botUser, guilds, world } from './world.ts';

/** Events kept for a RESUME. Discord keeps more; what a short outage misses fits. */
const REPLAY = 500;

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const incoming = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullable() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
  }),
  // Accepted and not acted on: nothing in this world shows who is online or speaks.
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown() }),
  z.object({ op: z.literal(GatewayOpcodes.VoiceStateUpdate), d: z.unknown() }),
]);

type Session = {
  id: string;
  shard: [number, number];
  sequence: number;
  sent: { sequence: number; frame: string }[];
  socket: WebSocket | null;
};

export type Gateway = {
  /** Takes over a socket that was opened on the gateway's path. */
  accept(socket: WebSocket): void;
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
};

/** Milliseconds in which one shard of each bucket may identify (Discord documentation, Gateway: Max Concurrency). */
const IDENTIFY = 5_000;

/** Servers beside those of this world, of which nothing is told but that they are there: their ids, and what GUILD_CREATE brings. */
export type Others = { ids: string[]; create(id: string): object };

type Settings = {
  token: string;
  /** The gateway's own, for `resume_gateway_url`. */
  address(): string;
  /** Milliseconds between heartbeats. */
  heartbeat: number;
  /** Buckets in which shards identify, by their number's remainder. */
  concurrency: number;
  others: Others;
};

export const makeGateway = ({ token, address, heartbeat, concurrency, others }: Settings): Gateway => {
  // The newest session of each shard; an older one that a client left behind can no longer be resumed.
  const sessions = new Map<number, Session>();
  const sockets = new Map<WebSocket, Session | null>();
  const identified = new Map<number, { shard: number; at: number }>();

  const send = (session: Session, event: GatewayDispatchEvents, data: unknown) => {
    session.sequence += 1;
    const frame = JSON.stringify({ t: event, s: session.sequence, op: GatewayOpcodes.Dispatch, d: data });
    session.sent.push({ sequence: session.sequence, frame });
    if (session.sent.length > 2 * REPLAY) session.sent.splice(0, REPLAY);
    session.socket?.send(frame);
  };

  const tell = (socket: WebSocket, op: GatewayOpcodes, d: unknown = null) => socket.send(JSON.stringify({ op, d }));

  /** Another shard of the same bucket has identified a moment ago. A client that starts anew is let in. */
  const isTooSoon = ([shard]: [number, number]): boolean => {
    const last = identified.get(shard % concurrency);
    const tooSoon = last !== undefined && last.shard !== shard && Date.now() - last.at < IDENTIFY;
    if (!tooSoon) identified.set(shard % concurrency, { shard, at: Date.now() });
    return tooSoon;
  };

  const identify = (socket: WebSocket, shard: [number, number]) => {
    if (isTooSoon(shard)) {
      tell(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    const session: Session = { id: randomBytes(16).toString('hex'), shard, sequence: 0, sent: [], socket };
    sessions.set(shard[0], session);
    gateway.begun += 1;
    const isMine = (id: string) => shardOf(id, shard[1]) === shard[0];
    const mine = guilds.filter(({ id }) => isMine(id));
    const alsoMine = others.ids.filter(isMine);
    send(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...botUser, verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: [...mine.map(({ id }) => id), ...alsoMine].map((id) => ({ id, unavailable: true })),
      private_channels: [],
      relationships: [],
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: address(),
      shard,
      application: { id: world.application.id, flags: ApplicationFlags.ApplicationCommandBadge },
    });
    for (const guild of mine) send(session, GatewayDispatchEvents.GuildCreate, guildCreate(guild));
    for (const id of alsoMine) send(session, GatewayDispatchEvents.GuildCreate, others.create(id));
    return session;
  };

  const resume = (socket: WebSocket, id: string, sequence: number) => {
    const session = [...sessions.values()].find((candidate) => candidate.id === id);
    const oldest = session?.sent[0]?.sequence ?? Number.POSITIVE_INFINITY;
    if (session === undefined || sequence > session.sequence || sequence < oldest - 1) {
      tell(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    session.socket = socket;
    for (const missed of session.sent) if (missed.sequence > sequence) socket.send(missed.frame);
    send(session, GatewayDispatchEvents.Resumed, {});
    return session;
  };

  const accept = (socket: WebSocket) => {
    if (!gateway.taking) return socket.terminate();
    sockets.set(socket, null);
    tell(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeat });
    socket.on('message', (raw) => {
      const parsed = incoming.safeParse(parse(raw.toString()));
      if (!parsed.success) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      const { op, d } = parsed.data;
      const session = sockets.get(socket);
      if (op === GatewayOpcodes.Heartbeat) return acknowledge(socket);
      if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
        if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
        if (d.token !== token) return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      }
      if (op === GatewayOpcodes.Identify) {
        if (d.intents & PRIVILEGED) return socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
        if (d.shard[0] >= d.shard[1]) return socket.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
        sockets.set(socket, identify(socket, d.shard));
      } else if (op === GatewayOpcodes.Resume) {
        sockets.set(socket, resume(socket, d.session_id, d.seq));
      } else if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
    });
    socket.on('close', (code) => {
      const session = sockets.get(socket);
      sockets.delete(socket);
      if (session?.socket !== socket) return;
      session.socket = null;
      // A client that says goodbye ends its session (documentation, Gateway: Disconnecting).
      if (code === 1000 || code === 1001) sessions.delete(session.shard[0]);
    });
  };

  const acknowledge = (socket: WebSocket) => {
    if (gateway.acknowledge) tell(socket, GatewayOpcodes.HeartbeatAck);
  };

  const gateway: Gateway = {
    accept,
    acknowledge: true,
    taking: true,
    reachable: true,
    begun: 0,
    dispatch(guild, event, data) {
      for (const session of sessions.values()) {
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
      if (!resumable) sessions.clear();
      for (const [socket, session] of sockets) {
        if (session) session.socket = null;
        sockets.set(socket, null);
        tell(socket, GatewayOpcodes.InvalidSession, resumable);
      }
    },
    askToReconnect() {
      for (const socket of sockets.keys()) tell(socket, GatewayOpcodes.Reconnect);
    },
  };
  return gateway;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
