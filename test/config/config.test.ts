import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { playgroundLibrary, readConfig } from '../../src/config/config.ts';

const defaults = {
  token: null,
  guild: null,
  library: 'library/onrecord.db',
  retentionDays: null,
  limits: { perServer: 5000, perPerson: 500, room: { perServer: 500, perPerson: 100, inAll: 20_000 }, atOnce: 2 },
  shards: null,
  host: null,
  publicKey: null,
  port: 8080,
  privatePort: null,
  traces: null,
  playgroundPort: 3141,
  logLevel: 'info',
  production: false,
};

describe('the configuration', () => {
  it('needs nothing at all', () => {
    expect(readConfig({})).toEqual(defaults);
  });

  it('takes what is set', () => {
    const set = {
      DISCORD_TOKEN: 'MTIz.abc-d.e_f',
      DISCORD_GUILD_ID: '123456789012345678',
      LIBRARY_FILE: '/srv/articles.db',
      RETENTION_DAYS: '30',
      ARTICLES_PER_SERVER: '1000',
      ARTICLES_PER_PERSON: '0',
      MEGABYTES_PER_SERVER: '50',
      MEGABYTES_PER_PERSON: '10',
      MEGABYTES_IN_ALL: '900',
      ADDING_AT_ONCE: '4',
      SHARDS: '0-15/64',
      HOST_NAME: 'machine-7',
      DISCORD_PUBLIC_KEY: 'aB'.repeat(32),
      PORT: '80',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20abc=,x-scope=me',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
      PLAYGROUND_PORT: '8080',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
    };
    expect(readConfig(set)).toEqual({
      token: 'MTIz.abc-d.e_f',
      guild: '123456789012345678',
      library: '/srv/articles.db',
      retentionDays: 30,
      limits: { perServer: 1000, perPerson: 0, room: { perServer: 50, perPerson: 10, inAll: 900 }, atOnce: 4 },
      shards: { first: 0, last: 15, count: 64 },
      host: 'machine-7',
      publicKey: 'aB'.repeat(32),
      port: 80,
      privatePort: { port: 9464, host: '0.0.0.0' },
      traces: {
        endpoint: 'http://127.0.0.1:4318',
        headers: { authorization: 'Basic abc=', 'x-scope': 'me' },
        share: 0.25,
      },
      playgroundPort: 8080,
      logLevel: 'debug',
      production: true,
    });
  });

  it.each([
    [null, '/srv/articles.db', '/srv/articles.db'],
    ['a.b.c', '/srv/articles.db', '/srv/playground.db'],
    [null, 'postgres://db.example/onrecord', 'library/playground.db'],
  ])('with the token %s and the library %s the playground’s is %s', (token, library, expected) => {
    expect(playgroundLibrary({ token, library })).toBe(expected);
  });

  it('takes a database in place of the file', () => {
    const url = 'postgresql://onrecord:p%40ss@db.example:5432/onrecord?sslmode=verify-full';
    expect(readConfig({ LIBRARY_FILE: '/srv/articles.db', DATABASE_URL: url }).library).toBe(url);
    expect(readConfig({ LIBRARY_FILE: '/srv/articles.db', DATABASE_URL: '' }).library).toBe('/srv/articles.db');
  });

  it.each([
    ['DISCORD_TOKEN', 'hunter2'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DATABASE_URL', 'mysql://hunter2@localhost/onrecord'],
    ['DATABASE_URL', 'hunter2'],
    ['RETENTION_DAYS', 'ever'],
    ['RETENTION_DAYS', '0'],
    ['ARTICLES_PER_SERVER', 'many'],
    ['ARTICLES_PER_PERSON', '-1'],
    ['MEGABYTES_PER_SERVER', '0'],
    ['MEGABYTES_PER_PERSON', 'some'],
    ['MEGABYTES_IN_ALL', '0.5'],
    ['ADDING_AT_ONCE', '0'],
    ['SHARDS', 'auto'],
    ['SHARDS', '0'],
    ['SHARDS', '4-2/8'],
    ['SHARDS', '0-8/8'],
    ['DISCORD_PUBLIC_KEY', 'hunter2'],
    ['DISCORD_PUBLIC_KEY', 'ab'.repeat(33)],
    ['PORT', '0'],
    ['METRICS_PORT', 'nowhere'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'ftp://collector'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'hunter2'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'hunter2'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=hunter2%'],
    ['OTEL_TRACES_SAMPLER_ARG', '25'],
    ['PLAYGROUND_PORT', 'http'],
    ['PLAYGROUND_PORT', '70000'],
    ['PLAYGROUND_PORT', '80.5'],
    ['LOG_LEVEL', 'loud'],
  ])('says in one line what is wrong with %s=%s, without telling the value', (name, value) => {
    const message = (() => {
      try {
        readConfig({ [name]: value });
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message).toMatch(new RegExp(`^${name} .+\\. See \\.env\\.example\\.$`));
    expect(message).not.toContain('\n');
    expect(message).not.toContain('hunter2');
  });
});

describe('.env.example', () => {
  it('lists every variable that is read, each with a comment, and its values are the defaults', async () => {
    const file = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    expect(readConfig(parse(file))).toEqual(defaults);
    const source = await readFile(new URL('../../src/config/config.ts', import.meta.url), 'utf8');
    const read = new Set(source.match(/^ {2}([A-Z_]+):/gm)?.map((name) => name.trim().slice(0, -1)));
    expect(new Set(Object.keys(parse(file)))).toEqual(read);
    for (const [, before] of file.matchAll(/(.*)\n[A-Z_]+=/g)) expect(before).toMatch(/^# /);
  });
});
