/**
 * The bot's figures, in Prometheus' format. Every metric is defined here; what they count is told by `diagnostics.ts`, the rest
 * is looked at when somebody asks. A label is never what a person wrote: commands, functions, outcomes and shards alone.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import {
  type Call,
  calls,
  type Interaction,
  interactions,
  invalidRequests,
  type RateLimit,
  rateLimits,
} from '../diagnostics/diagnostics.ts';
import { watchRequests } from '../discord/api-requests.ts';
import type { Shard } from '../discord/client.ts';

/** What is looked at when somebody asks for the figures. */
export type State = {
  /** Whether interactions are answered. */
  ready(): boolean;
  /** How many jobs there are in each state, over all processes that share the store. */
  jobs(): Promise<Record<string, number>>;
  /** This process' shards; none where there is no gateway. */
  shards(): Shard[];
};

export type Metrics = {
  contentType: string;
  text(): Promise<string>;
  /** What there is to look at, from now on. */
  show(state: State): void;
  close(): void;
};

/** Seconds. An answer of 5 ms is to be told from one of 20 ms, and from one that comes after Discord's three seconds. */
const ANSWERS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 60];
const STORE = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5];

/** Milliseconds for what the store is asked: where it is away, all other figures are wanted the more. */
const PATIENCE = 2_000;

const soon = <T>(asked: Promise<T> | undefined): Promise<T | undefined> =>
  Promise.race([asked, pause(PATIENCE, undefined, { ref: false })]).catch(() => undefined);

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

/** 429 is told apart: it alone says that too much is sent. */
const statusOf = (status: number): string => {
  if (status === 0) return 'none';
  return status === 429 ? '429' : `${Math.floor(status / 100)}xx`;
};

/** Figures that nobody counts: they are looked at when they are asked for. */
const lookAt = (registers: Registry[], state: () => State | null): void => {
  new Gauge({
    name: 'onrecord_ready',
    help: '1 where interactions are answered.',
    registers,
    collect() {
      this.set(state()?.ready() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'onrecord_jobs',
    help: 'Jobs by their state, over all processes that share the store.',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await soon(state()?.jobs());
      this.reset();
      for (const [name, jobs] of Object.entries(counts ?? {})) this.set({ state: name }, jobs);
    },
  });
  const ofShards = (
    name: string,
    help: string,
    look: (shard: Shard) => number | null,
    Kind: typeof Gauge | typeof Counter = Gauge,
  ) =>
    new Kind({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        this.reset();
        for (const shard of state()?.shards() ?? []) {
          const value = look(shard);
          if (value !== null) this.inc({ shard: shard.id }, value);
        }
      },
    });
  ofShards('onrecord_shard_ready', '1 where a shard is connected to Discord’s gateway and ready.', ({ ready }) =>
    Number(ready),
  );
  ofShards('onrecord_shard_ping_seconds', 'From a shard’s heartbeat to Discord’s answer.', ({ ping }) =>
    ping === null ? null : ping / 1000,
  );
  const total = (name: string, help: string, look: (shard: Shard) => number) => ofShards(name, help, look, Counter);
  total('onrecord_shard_outages_total', 'How often a shard has lost Discord’s gateway.', ({ outages }) => outages);
  total('onrecord_shard_away_seconds_total', 'For how long a shard was without it.', ({ away }) => away / 1000);
  ofShards('onrecord_servers', 'Servers of which a shard hears.', ({ servers }) => servers);
};

/** @param api Discord's API: "https://discord.com/api". Nothing is counted before, and of nobody else after {@link Metrics.close}. */
export const openMetrics = (api: string, version: string): Metrics => {
  const register = new Registry();
  const registers = [register];
  let state: State | null = null;
  collectDefaultMetrics({ register });

  new Gauge({ name: 'onrecord_build_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  const answered = new Counter({
    name: 'onrecord_interactions_total',
    help: 'Interactions by what was done, for which command, and what came of it.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  const answering = seconds(
    'onrecord_interaction_seconds',
    'From an interaction’s coming in to its answer’s being taken by Discord.',
    ['kind', 'command'],
    ANSWERS,
  );
  const timing = {
    store: seconds('onrecord_store_seconds', 'Calls of the store.', ['call'], STORE),
    reader: seconds('onrecord_reader_seconds', 'Calls of the reader, their waiting included.', ['call'], ANSWERS),
  };
  const failed = new Counter({
    name: 'onrecord_failed_calls_total',
    help: 'Calls of the store and of the reader that failed.',
    labelNames: ['to', 'call'],
    registers,
  });
  const open = new Gauge({
    name: 'onrecord_open_calls',
    help: 'Calls of the store and of the reader that are not answered yet; the reader does one after the other.',
    labelNames: ['to'],
    registers,
  });
  const requesting = seconds(
    'onrecord_discord_seconds',
    'Requests to Discord’s API until the response begins.',
    ['route', 'status'],
    ANSWERS,
  );
  const limited = new Counter({
    name: 'onrecord_discord_rate_limits_total',
    help: 'Requests that Discord told to wait (429), by route and scope: user, shared, global, or address.',
    labelNames: ['route', 'scope'],
    registers,
  });
  const invalid = new Counter({
    name: 'onrecord_discord_invalid_requests_total',
    help: 'Requests that Discord counts as invalid (401, 403, 429); after 10,000 in ten minutes it bans the address.',
    registers,
  });
  lookAt(registers, () => state);

  const ofInteractions = {
    asyncEnd: ({ kind, command, outcome, began }: Interaction) => {
      const what = { kind, command: command ?? 'none' };
      answered.inc({ ...what, outcome });
      answering.observe(what, secondsSince(began));
    },
  };
  const ofCalls = {
    start: ({ to }: Call) => open.inc({ to }),
    asyncEnd: ({ to, name: call, began }: Call) => {
      open.dec({ to });
      timing[to].observe({ call }, secondsSince(began));
    },
    error: ({ to, name: call }: Call) => failed.inc({ to, call }),
  };
  const ofLimits = ({ route, scope }: RateLimit) => limited.inc({ route, scope });
  const ofInvalid = () => invalid.inc();
  rateLimits.subscribe(ofLimits);
  invalidRequests.subscribe(ofInvalid);
  interactions.subscribe(ofInteractions);
  calls.subscribe(ofCalls);
  const unwatch = watchRequests(
    new URL(api).origin,
    ({ route, began }) =>
      (status) =>
        requesting.observe({ route, status: statusOf(status) }, secondsSince(began)),
  );

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    show: (shown) => {
      state = shown;
    },
    close: () => {
      interactions.unsubscribe(ofInteractions);
      calls.unsubscribe(ofCalls);
      rateLimits.unsubscribe(ofLimits);
      invalidRequests.unsubscribe(ofInvalid);
      unwatch();
      register.clear();
    },
  };
};
