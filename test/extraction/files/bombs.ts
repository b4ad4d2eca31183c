/** Bytes that unpack to far more. */
import { constants, deflateRawSync } from 'node:zlib';

const CHUNK = 2 ** 24;

/** DEFLATE data of so many megabytes of a letter: one piece, which ends at a whole byte, again and again. */
export const deflated = (letter: string, megabytes: number): Uint8Array => {
  const piece = deflateRawSync(Buffer.alloc(CHUNK, letter), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes / 16 }, () => piece), end]);
};

/** The same for a PDF, with a header and without a sound sum at the end. */
export const zlibbed = (letter: string, megabytes: number): Uint8Array =>
  Buffer.concat([Buffer.from('789c', 'hex'), deflated(letter, megabytes), Buffer.alloc(4)]);

/** A ZIP entry: its DEFLATE data, and how large it says to be. */
export type Entry = { name: string; data: Uint8Array; says: number };

/** A ZIP file whose entries say what they like (APPNOTE.TXT, 4.3). */
export const zipOf = (entries: Entry[]): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, says } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name, 'latin1'), data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, where, Buffer.from(name, 'latin1'));
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...files, list, Buffer.from('PK\u0005\u0006', 'latin1'), end]));
};
