/** The body of a request from anybody at all. */
import type { IncomingMessage } from 'node:http';

/** Bytes of a request's body at most; an interaction has some thousand, one on a long message some ten thousand. */
const BODY = 1024 * 1024;

/** Whether it says itself that it is longer than it may be. */
export const isTooLong = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? 0) > BODY;

/** The body, or null where it is longer than it may be: then it was not read to its end. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  if (isTooLong(request)) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // To leave the loop must not cut the connection: the refusal goes over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
