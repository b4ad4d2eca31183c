/** The configuration: what the environment may say, checked once at start. `.env.example` describes each variable. */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isAddress } from '../library/open-store.ts';
import type { Room } from '../library/quota.ts';
import { readShards, type Shards } from './shards.ts';

/** An empty line in `.env` means the same as none. */
const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(unset, schema);

const PLAYGROUND = 'library/playground.db';

const port = (usual: number) =>
  optional(
    z.coerce
      .number(`must be a port number, such as ${usual}`)
      .int()
      .min(1)
      .max(65_535, 'must be a port up to 65535')
      .default(usual),
  );

/** A whole number; what is none, and what is beyond, is told in the same words. */
const within = (told: string, least: number, most: number) =>
  z.coerce.number(told).int(told).min(least, told).max(most, told);

const quota = (usual: number) =>
  optional(within('must be a number of articles, 0 or more, such as 500', 0, Number.MAX_SAFE_INTEGER).default(usual));
const megabytes = (usual: number) =>
  optional(within('must be a number of megabytes, 1 or more, such as 500', 1, 1_000_000_000).default(usual));

/** "name=value,other=value", the values as in an address (OpenTelemetry's specification of its variables); null for what is none. */
const headersIn = (written: string): Record<string, string> | null => {
  const headers = written.split(',').filter((header) => header.trim() !== '');
  try {
    return Object.fromEntries(
      headers.map((header) => {
        const [, name = '', value = ''] = /^\s*([\w-]+)\s*=(.*)$/.exec(header) ?? [];
        if (name === '') throw new Error('no header');
        return [name, decodeURIComponent(value.trim())];
      }),
    );
  } catch {
    return null;
  }
};

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'is not a bot token: copy it from the "Bot" page of the developer portal')
      .nullable()
      .default(null),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .regex(/^\d{17,20}$/, 'is not a server id: right-click the server with developer mode on and copy its id')
      .nullable()
      .default(null),
  ),
  LIBRARY_FILE: optional(z.string().default('library/onrecord.db')),
  DATABASE_URL: optional(
    z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error: 'must be the address of a PostgreSQL database, such as postgres://user:password@localhost:5432/onrecord',
      })
      .nullable()
      .default(null),
  ),
  RETENTION_DAYS: optional(
    within('must be a number of days from 1 to 36500, such as 365', 1, 36_500).nullable().default(null),
  ),
  ARTICLES_PER_SERVER: quota(5_000),
  ARTICLES_PER_PERSON: quota(500),
  MEGABYTES_PER_SERVER: megabytes(500),
  MEGABYTES_PER_PERSON: megabytes(100),
  MEGABYTES_IN_ALL: megabytes(20_000),
  ADDING_AT_ONCE: optional(within('must be a number from 1 to 64, such as 2', 1, 64).default(2)),
  SHARDS: optional(
    z
      .string()
      .transform((written, context) => {
        const shards = readShards(written);
        if (shards === null)
          context.addIssue('must be a number of shards, such as 4, or some of them, such as 0-15/64');
        return shards;
      })
      .nullable()
      .default(null),
  ),
  HOST_NAME: optional(z.string().nullable().default(null)),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .regex(
        /^[0-9a-f]{64}$/i,
        'is not a public key: copy it from the "General Information" page of the developer portal',
      )
      .nullable()
      .default(null),
  ),
  PORT: port(8080),
  METRICS_PORT: optional(
    z.coerce
      .number('must be a port number, such as 9464')
      .int()
      .min(1)
      .max(65_535, 'must be a port up to 65535')
      .nullable()
      .default(null),
  ),
  METRICS_HOST: optional(z.string().default('127.0.0.1')),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an address, such as http://127.0.0.1:4318' })
      .nullable()
      .default(null),
  ),
  OTEL_EXPORTER_OTLP_HEADERS: optional(
    z
      .string()
      .default('')
      .transform((written, context) => {
        const headers = headersIn(written);
        if (headers === null) context.addIssue('must be headers, such as name=value,other=value');
        return headers ?? {};
      }),
  ),
  OTEL_TRACES_SAMPLER_ARG: optional(
    z.coerce.number('must be a share, such as 0.1').min(0).max(1, 'must be a share from 0 to 1').default(1),
  ),
  PLAYGROUND_PORT: port(3141),
  LOG_LEVEL: optional(
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be one of fatal, error, warn, info, debug, trace, silent',
      )
      .default('info'),
  ),
  NODE_ENV: optional(z.string().default('development')),
});

export type Config = {
  /** null: no Discord, the playground. */
  token: string | null;
  /** Register the commands in this server only. */
  guild: string | null;
  /** The file that holds the articles, or the address of the PostgreSQL database that does. */
  library: string;
  /** Days after which articles go; null where they stay. */
  retentionDays: number | null;
  /** Articles that one server keeps, and that one person adds there, at most; what they may take on the disk; how many are taken in at once. */
  limits: { perServer: number; perPerson: number; room: Room; atOnce: number };
  /** null: as many as Discord recommends, all of them here. */
  shards: Shards | null;
  /** The machine whose address this process has; null where the system's host name says it. */
  host: string | null;
  /** By which Discord signs what it sends to `npm run serve`; null where nothing is served. */
  publicKey: string | null;
  port: number;
  /** Where figures and health are told; null for nowhere. */
  privatePort: { port: number; host: string } | null;
  /** The collector that traces are sent to, with its headers, and the share of interactions that is traced; null for none. */
  traces: { endpoint: string; headers: Record<string, string>; share: number } | null;
  playgroundPort: number;
  logLevel: z.output<typeof environment>['LOG_LEVEL'];
  production: boolean;
};

/**
 * The file of the playground's library: the bot's own where there is no other bot. Else one beside it, for what Discord's stand-in
 * tells of servers is not true of the real ones.
 */
export const playgroundLibrary = ({ token, library }: Pick<Config, 'token' | 'library'>): string => {
  if (isAddress(library)) return PLAYGROUND;
  return token === null ? library : join(dirname(library), basename(PLAYGROUND));
};

/**
 * @param variables the environment, `.env` included.
 * @throws Error with one line that names the first wrong variable and says what is wrong with it.
 */
export const readConfig = (variables: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${String(issue?.path[0])} ${issue?.message}. See .env.example.`);
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    guild: data.DISCORD_GUILD_ID,
    library: data.DATABASE_URL ?? data.LIBRARY_FILE,
    retentionDays: data.RETENTION_DAYS,
    limits: {
      perServer: data.ARTICLES_PER_SERVER,
      perPerson: data.ARTICLES_PER_PERSON,
      room: {
        perServer: data.MEGABYTES_PER_SERVER,
        perPerson: data.MEGABYTES_PER_PERSON,
        inAll: data.MEGABYTES_IN_ALL,
      },
      atOnce: data.ADDING_AT_ONCE,
    },
    shards: data.SHARDS,
    host: data.HOST_NAME,
    publicKey: data.DISCORD_PUBLIC_KEY,
    port: data.PORT,
    privatePort: data.METRICS_PORT === null ? null : { port: data.METRICS_PORT, host: data.METRICS_HOST },
    traces:
      data.OTEL_EXPORTER_OTLP_ENDPOINT === null
        ? null
        : {
            endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
            headers: data.OTEL_EXPORTER_OTLP_HEADERS,
            share: data.OTEL_TRACES_SAMPLER_ARG,
          },
    playgroundPort: data.PLAYGROUND_PORT,
    logLevel: data.LOG_LEVEL,
    production: data.NODE_ENV === 'production',
  };
};
