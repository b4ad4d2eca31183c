/** The log: one JSON object a line, or readable lines in a terminal. Never what a person wrote, never a secret. */
import { type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';
import { redacting } from './secrets.ts';

/**
 * What errors carry of the work that failed, and with it people's words and tokens: a request's body, address and headers, the
 * row that a database did not take.
 */
const PRIVATE: ReadonlySet<string> = new Set([
  'body',
  'detail',
  'headers',
  'input',
  'parameters',
  'raw',
  'rawError',
  'requestBody',
  'url',
  'where',
]);

/** Errors within errors that are looked into. */
const DEEP = 6;

const withoutPrivate = (value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEP) return undefined;
  if (Array.isArray(value)) return value.map((each) => withoutPrivate(each, depth + 1));
  const seen = value instanceof Error ? stdSerializers.err(value) : value;
  return Object.fromEntries(
    Object.entries(seen)
      .filter(([key]) => !PRIVATE.has(key))
      .map(([key, each]) => [key, withoutPrivate(each, depth + 1)]),
  );
};

/**
 * @param terminal readable lines, for somebody who looks on.
 * @param secrets what is taken out wherever it stands, besides all that has a secret's form.
 */
export const makeLog = (level: string, terminal: boolean, secrets: readonly string[] = []): Logger => {
  const options = {
    level,
    base: null,
    serializers: { err: (error: unknown) => withoutPrivate(error) },
    hooks: { streamWrite: redacting(secrets) },
  };
  return terminal ? pino(options, pretty({ sync: true, ignore: 'pid,hostname' })) : pino(options);
};
