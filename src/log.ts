/** The log: one JSON object a line, or readable lines in a terminal. Never what a person wrote, never a secret. */
import { type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';

/** A failed request's error carries its body and its address, and with them people's words and tokens. */
const PRIVATE = ['requestBody', 'rawError', 'url', 'raw'];

const errorOnly = (error: Error): object =>
  Object.fromEntries(Object.entries(stdSerializers.err(error)).filter(([key]) => !PRIVATE.includes(key)));

export const makeLog = (level: string, terminal: boolean): Logger => {
  const options = { level, base: null, serializers: { err: errorOnly } };
  return terminal ? pino(options, pretty({ sync: true, ignore: 'pid,hostname' })) : pino(options);
};
