/** The bytes of a response, unpacked by ourselves within limits. */
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Refused } from './fetch-refusal.ts';

/** What `unpacked` understands, as a request says it. */
export const ENCODINGS = 'gzip, deflate, br';

/** Pages shrink to a tenth or a twentieth, what is made to burst to a thousandth. */
const MOST_RATIO = 100;

/** Bytes up to which no ratio counts: a short page of one letter harms nobody. */
const ANY_RATIO = 1024 * 1024;

export type Limits = {
  /** Bytes, packed or unpacked. */
  most: number;
  /** What is too long is cut instead of refused. */
  cut: boolean;
};

/** RFC 9110 says that "deflate" is zlib's format; some servers send the bare one, which never begins as zlib's does. */
const inflate = (first: Buffer) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw());

/**
 * @param encoding the Content-Encoding header. Only one, of those asked for: layers are for bombs.
 * @throws Refused 'encoding'
 */
const decoder = (encoding: string | null, first: Buffer): Transform | null => {
  switch ((encoding ?? '').trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return inflate(first);
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Refused('encoding');
  }
};

/**
 * Reads a body to its end.
 * @throws Refused 'size' beyond the limit, 'bomb' where little becomes too much, 'encoding' in one that nobody asked for;
 * zlib's errors where it is damaged.
 */
export const unpacked = async (body: Readable, encoding: string | null, limits: Limits): Promise<Uint8Array> => {
  const source: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const start = await source.next();
  if (start.done) return new Uint8Array();
  const chunks: Buffer[] = [];
  let packed = 0;
  let size = 0;

  async function* counted() {
    for (let next = start; !next.done; next = await source.next()) {
      packed += next.value.length;
      if (packed > limits.most) throw new Refused('size');
      yield next.value;
    }
  }
  const collected = async (unpackedChunks: AsyncIterable<Buffer>) => {
    for await (const chunk of unpackedChunks) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > ANY_RATIO && size > packed * MOST_RATIO) throw new Refused('bomb');
      if (size > limits.most) throw new Refused('size');
    }
  };

  try {
    const unpacking = decoder(encoding, start.value);
    if (unpacking) await pipeline(counted, unpacking, collected);
    else await pipeline(counted, collected);
  } catch (error) {
    if (!limits.cut || !(error instanceof Refused) || error.reason !== 'size') throw error;
  }
  return Buffer.concat(chunks).subarray(0, limits.most);
};
