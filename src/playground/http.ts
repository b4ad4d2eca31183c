/** Reading requests and writing answers over `node:http`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FILE_LIMIT, type File } from './message-files.ts';
import { refusals } from './refusal.ts';

/** Bytes of a request's body at most: ten files, as Discord allows a message, stay below it. */
const BODY_LIMIT = 110 * 1024 * 1024;

/** The body's bytes. Throws a 413 above `limit`. */
export const readBytes = async (request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw refusals.tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The JSON of a body, and its files by their number; `multipart/form-data` carries the JSON in `payload_json`. */
export const readBody = async (request: IncomingMessage): Promise<{ body: unknown; uploads: Map<string, File> }> => {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { body: undefined, uploads: new Map() };
  const type = request.headers['content-type'] ?? '';
  const [kind] = type.toLowerCase().split(';');
  if (kind === 'application/json') return { body: json(bytes.toString()), uploads: new Map() };
  // Discord documentation, API Reference: Content Type. Forms without files have no place in this API.
  if (kind !== 'multipart/form-data') throw refusals.contentType();
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData().catch(() => {
    throw refusals.unreadable();
  });
  const uploads = new Map<string, File>();
  for (const [key, part] of form) {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined || typeof part === 'string') continue;
    uploads.set(number, { name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  // Discord documentation, API Reference: Uploading Files. The limit is each file's.
  if (uploads.values().some(({ bytes: file }) => file.length > FILE_LIMIT)) throw refusals.tooLarge();
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? json(payload) : {}, uploads };
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.unreadable();
  }
};

/** Writes JSON, or 204 without a content type where there is nothing to say (discord.js reads the type, not the status). */
export const writeJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  if (body === undefined) {
    response.writeHead(204, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
};
