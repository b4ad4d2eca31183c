/** Writes a file of trained weights, which src/language/statements/tagger/network/weights-file.ts reads. */
import { crc32 } from 'node:zlib';
import type { Weights } from '../src/language/statements/tagger/network/weights.ts';
import {
  aligned,
  magic,
  type Part,
  preamble,
  sizeOf,
} from '../src/language/statements/tagger/network/weights-layout.ts';

const lineOf = ({ type, rows, columns, name }: Part) => `${type} ${rows} ${columns} ${name}\n`;

/** The bytes of a weights file. Names of tensors are letters, digits and dots. */
export const encodeWeights = ({ characters, words, plain, quantised }: Weights): Uint8Array => {
  const letters = Buffer.from(characters);
  const text = (name: string, bytes: Uint8Array) => ({
    part: { type: 'text', rows: 1, columns: bytes.length, name } as const,
    contents: [bytes],
  });
  const parts: { part: Part; contents: (Uint8Array | Float32Array | Int8Array)[] }[] = [
    text('characters', letters),
    text('words', words),
    ...[...plain].map(([name, { rows, columns, values }]) => ({
      part: { type: 'float32' as const, rows, columns, name },
      contents: [values],
    })),
    ...[...quantised].map(([name, { rows, columns, scales, values }]) => ({
      part: { type: 'int8' as const, rows, columns, name },
      contents: [scales, values],
    })),
  ];
  const directory = Buffer.from(parts.map(({ part }) => lineOf(part)).join(''));
  const start = preamble + aligned(directory.length);
  const file = Buffer.alloc(parts.reduce((end, { part }) => end + aligned(sizeOf(part)), start));
  file.write(magic, 'latin1');
  file.writeUInt32LE(directory.length, 8);
  file.set(directory, preamble);
  let at = start;
  for (const { part, contents } of parts) {
    let to = at;
    for (const { buffer, byteOffset, byteLength } of contents) {
      file.set(new Uint8Array(buffer, byteOffset, byteLength), to);
      to += byteLength;
    }
    at += aligned(sizeOf(part));
  }
  file.writeUInt32LE(crc32(file.subarray(8)), 4);
  return file;
};
