/** A local stand-in for Discord: the real client logs in to it, and people try the bot in its web page. */
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type APIApplicationCommand, type GatewayDispatchEvents, InteractionType } from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import { type Action, failed, type Outcome } from './action.ts';
import { makeAct } from './actions.ts';
import { type Meddle, makeApi, type Refused } from './api.ts';
import { makeChat } from './chat.ts';
import type { Others } from './gateway/ready-event.ts';
import { makeStarts } from './gateway/starts.ts';
import { GATEWAY_PATH, makeServer } from './http-server.ts';
import { makeAnswers } from './interaction-answers.ts';
import { makeInteractions } from './interactions.ts';
import { makeJudge } from './judge/judge.ts';
import { makeFiles } from './message-files.ts';
import { makeModals } from './modals.ts';
import { makePageSocket } from './page-socket.ts';
import type { ShownMessage, ToPage } from './protocol.ts';
import { makeCommands } from './registered-commands.ts';
import { makeReplies } from './replies.ts';
import { answerRoutes } from './routes/answer-routes.ts';
import { type Closure, channelRoutes } from './routes/channel-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { ownRoutes } from './routes/own-routes.ts';
import type { Meddling } from './send.ts';
import { type Gateway, makeGateway } from './stand-in-gateway.ts';
import { locales, placeById, type World, world } from './world.ts';

export type StandInOptions = {
  /** 0 for any free port. */
  port: number;
  /**
   * Bodies are always judged by Discord's limits; also by its own description of its API where that is given. null
   * judges nothing: for measuring a bot and not the judge.
   */
  judge?: { openapi: string } | null;
  /** Milliseconds between the gateway's heartbeats. */
  heartbeat?: number;
  /** How many shards Discord recommends, and in how many buckets they may identify. */
  sharding?: { shards: number; concurrency: number };
  /** Discord's numbers for sessions of the gateway, and what differs from them. */
  sessions?: Partial<SessionLimits>;
  /** Privileged intents that the application has; none. */
  intents?: number;
  others?: Others;
  /** Milliseconds until the first answer, where it is not Discord's time that is tried but the order of things. */
  patience?: number;
};

/** Times in milliseconds. */
type SessionLimits = {
  /** Sessions that may begin until `resetAfter` is over. */
  total: number;
  resetAfter: number;
  /** From one start in a bucket of shards to the next. */
  pause: number;
  /** How long a session outlives its connection. */
  life: number;
};

/** Discord documentation, Gateway: Identifying, Max Concurrency, Initiating a Disconnect ("a few minutes"). */
const SESSIONS: SessionLimits = { total: 1_000, resetAfter: 86_400_000, pause: 5_000, life: 180_000 };

export type Faults = Pick<
  Gateway,
  'dropSockets' | 'closeSockets' | 'invalidateSessions' | 'askToReconnect' | 'sendRaw'
> & {
  /** Whether the gateway takes new connections from now on. */
  takeConnections(take: boolean): void;
  /** How many sessions have begun. */
  begun(): number;
  /** Whether the gateway can be reached from now on. */
  reachGateway(reachable: boolean): void;
  /** Lets `by` say what becomes of each interaction on its way to the bot; null: it gets there. */
  between(by: Meddling['between'] | null): void;
  /** Sends an event as shard 0's. */
  deliver(event: string, data: unknown): void;
  /** Lets `by` say what becomes of each request to the API; null: it is answered. */
  meddle(by: Meddle | null): void;
  /** As if a quarter of an hour had passed: no interaction can be answered any more. */
  expireTokens(): void;
  /** Whether heartbeats are acknowledged from now on. */
  acknowledgeHeartbeats(acknowledge: boolean): void;
  /** Answers the next `count` API requests with this status instead of acting on them. */
  failNext(count: number, status: 429 | 500): void;
  /** Refuses what the bot posts to a channel (its id) with this code of Discord's; null: it is taken. Answers go on. */
  closeChannel(channel: string, code: Closure | null): void;
};

export type StandIn = {
  /** For discord.js: `rest: { api }`. */
  api: string;
  /** The page's address, to open in a browser. */
  page: string;
  /** The only token that the API and the gateway accept; new at each start. */
  token: string;
  applicationId: string;
  world: World;
  /** Does something as a person; resolves when the bot has given its first answer, or failed to. */
  act(action: Action): Promise<Outcome>;
  /** What `viewer` (a user's id) sees in a place (its id), oldest first. */
  messages(place: string, viewer: string): ShownMessage[];
  /** The first message, of those there or still to come or change within `ms`, that fits; rejects if there is none. */
  waitForMessage(fits: (shown: ShownMessage) => boolean, ms?: number): Promise<ShownMessage>;
  /** Everything that the page is told, as `happened`. */
  events: EventEmitter<{ happened: [ToPage] }>;
  /** The commands that are offered in a place (its id). */
  commands(place: string): APIApplicationCommand[];
  /** The last requests that were refused; stays empty if the bot keeps Discord's rules. */
  refused: readonly Refused[];
  faults: Faults;
  close(): Promise<void>;
};

/** Starts the stand-in on 127.0.0.1. Rejects with EADDRINUSE if the port is taken. */
export const startStandIn = async ({
  port,
  judge: by,
  heartbeat = 41_250,
  sharding: { shards, concurrency } = { shards: 1, concurrency: 1 },
  sessions,
  intents = 0,
  others = { ids: [], create: () => ({}) },
  patience = LIMITS.firstAnswer,
}: StandInOptions): Promise<StandIn> => {
  const judge = by === null ? () => [] : await makeJudge(by?.openapi);
  // As Discord's: whose it is, of when, and a signature.
  const parts = [Buffer.from(world.application.id), randomBytes(4), randomBytes(27)];
  const token = parts.map((part) => part.toString('base64url')).join('.');
  const events = new EventEmitter<{ happened: [ToPage] }>();
  events.setMaxListeners(0);
  const address = () => server.address();
  const gatewayAddress = () => `${address().replace('http', 'ws')}${GATEWAY_PATH}`;

  const chat = makeChat((happened) => events.emit('happened', happened));
  const commands = makeCommands();
  const files = makeFiles(address);
  const { life, ...startLimits } = { ...SESSIONS, ...sessions };
  const starts = makeStarts({ ...startLimits, concurrency });
  const gateway = makeGateway({ token, address: gatewayAddress, heartbeat, life, intents, starts, others });
  const interactions = makeInteractions(patience, ({ type }) =>
    failed(
      type === InteractionType.ApplicationCommandAutocomplete
        ? 'Loading options failed'
        : 'The application did not respond',
    ),
  );
  const modals = makeModals();
  const answers = makeAnswers({ chat, replies: makeReplies(chat, files), interactions, modals });
  const meddling: Meddling = { between: (data) => [data] };
  const act = makeAct({ chat, commands, files, gateway, interactions, modals, meddling });
  const places = Object.values(world.places);
  const worldNow = (): ToPage => ({
    is: 'world',
    app: world.application,
    users: Object.values(world.users),
    places,
    locales,
    commands: Object.fromEntries(places.map((place) => [place.id, commands.offered(place)])),
  });
  const closed = new Map<string, Closure>();
  const commandsChanged = () => events.emit('happened', worldNow());
  const isBot = (authorization: string | undefined) => authorization === `Bot ${token}` && !starts.exceeded();
  const api = makeApi(isBot, [
    ...ownRoutes(gatewayAddress, shards, starts),
    ...commandRoutes({ commands, judge, commandsChanged }),
    ...answerRoutes(answers, judge),
    ...channelRoutes({ chat, files, judge, closed }),
  ]);
  const pages = makePageSocket(
    () => [worldNow(), ...chat.all().map((shown): ToPage => ({ is: 'message', ...shown }))],
    act,
  );
  events.on('happened', pages.broadcast);

  const server = makeServer({ api, gateway, pages, files });
  await server.listen(port);

  return {
    api: `${address()}/api`,
    page: `${address()}/`,
    token,
    applicationId: world.application.id,
    world,
    act,
    messages: chat.list,
    waitForMessage(fits, ms = 3_000) {
      const there = chat.all().find(fits);
      if (there) return Promise.resolve(there);
      return new Promise((resolve, reject) => {
        const look = (happened: ToPage) => {
          if (happened.is === 'message' && fits(happened)) finish(() => resolve(happened));
        };
        const timer = setTimeout(() => finish(() => reject(new Error(`No such message within ${ms} ms.`))), ms);
        const finish = (settle: () => void) => {
          clearTimeout(timer);
          events.off('happened', look);
          settle();
        };
        events.on('happened', look);
      });
    },
    events,
    commands(id) {
      const place = placeById(id);
      if (place === undefined) throw new Error(`The playground has no place ${id}.`);
      return commands.offered(place);
    },
    refused: api.refused,
    faults: {
      dropSockets: gateway.dropSockets,
      closeSockets: gateway.closeSockets,
      sendRaw: gateway.sendRaw,
      takeConnections(take) {
        gateway.taking = take;
      },
      begun: () => gateway.begun,
      reachGateway(reachable) {
        gateway.reachable = reachable;
      },
      between(by) {
        meddling.between = by ?? ((data) => [data]);
      },
      deliver: (event, data) => gateway.dispatch(null, event as GatewayDispatchEvents, data),
      meddle(by) {
        api.meddle = by ?? (() => null);
      },
      expireTokens: interactions.expireAll,
      invalidateSessions: gateway.invalidateSessions,
      askToReconnect: gateway.askToReconnect,
      acknowledgeHeartbeats(acknowledge) {
        gateway.acknowledge = acknowledge;
      },
      failNext: api.failNext,
      closeChannel(channel, code) {
        if (code === null) closed.delete(channel);
        else closed.set(channel, code);
      },
    },
    async close() {
      interactions.close();
      gateway.close();
      await server.close();
    },
  };
};
