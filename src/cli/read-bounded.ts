import type { Readable } from 'node:stream';

/**
 * Reads a file or standard input to its end.
 * @param most bytes; whatever is longer, or never ends, takes no more memory than that.
 * @returns null where there are more.
 */
export const bytesFrom = async (source: Readable, most: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  // An array of its own, which can be sent to a thread; a small Buffer shares its memory with others.
  return new Uint8Array(Buffer.concat(chunks));
};
