/**
 * A file of trained weights: four letters, a CRC-32 of all that follows it, the length of the directory, the directory, and
 * then its parts in the same order. The directory is text, a line a part: its type, its rows, its columns, its name. Each part
 * begins at a multiple of four. Numbers are little-endian, row after row; int8 is preceded by its scales, one float32 a row; of
 * a text the columns are its bytes.
 */
import { crc32 } from 'node:zlib';
import { type Plain, type Quantised, type Weights, weightsError } from './weights.ts';

const types = ['text', 'float32', 'int8'] as const;
type Part = { type: (typeof types)[number]; rows: number; columns: number; name: string };

const magic = 'ORW2';
const preamble = 12;
const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4;
const sizeOf = ({ type, rows, columns }: Part) =>
  type === 'text' ? columns : type === 'int8' ? 4 * rows + rows * columns : 4 * rows * columns;

const lineOf = ({ type, rows, columns, name }: Part) => `${type} ${rows} ${columns} ${name}\n`;
const line = /^(text|float32|int8) (\d{1,9}) (\d{1,9}) ([\w.]+)$/;

const partOf = (written: string): Part => {
  const [, type, rows, columns, name] = line.exec(written) ?? [];
  const known = types.find((one) => one === type);
  if (!known || !name) throw weightsError(`its directory says “${written.slice(0, 40)}”`);
  return { type: known, rows: Number(rows), columns: Number(columns), name };
};

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

/**
 * Reads the bytes of a weights file. What it gives are views of them, or of a copy where they begin at an odd place.
 * Throws one clear error where the bytes are no weights file, are damaged, or come from another version.
 */
export const decodeWeights = (bytes: Uint8Array): Weights => {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const file = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  if (file.length < preamble || file.toString('latin1', 0, 3) !== magic.slice(0, 3))
    throw weightsError('it is no weights file');
  if (file.toString('latin1', 3, 4) !== magic.slice(3)) throw weightsError('it is of another version');
  if (crc32(file.subarray(8)) !== file.readUInt32LE(4)) throw weightsError('it is damaged');
  const length = file.readUInt32LE(8);
  const texts = new Map<string, Uint8Array>();
  const plain = new Map<string, Plain>();
  const quantised = new Map<string, Quantised>();
  let at = preamble + aligned(length);
  for (const written of file
    .toString('utf8', preamble, preamble + length)
    .split('\n')
    .slice(0, -1)) {
    const part = partOf(written);
    const { type, rows, columns, name } = part;
    if (at + sizeOf(part) > file.length) throw weightsError(`“${name}” lies outside the file`);
    const start = file.byteOffset + at;
    if (type === 'text') texts.set(name, new Uint8Array(file.buffer, start, columns));
    else if (type === 'float32')
      plain.set(name, { rows, columns, values: new Float32Array(file.buffer, start, rows * columns) });
    else {
      const scales = new Float32Array(file.buffer, start, rows);
      const values = new Int8Array(file.buffer, start + 4 * rows, rows * columns);
      quantised.set(name, { rows, columns, scales, values });
    }
    at += aligned(sizeOf(part));
  }
  const textOf = (name: string) => {
    const text = texts.get(name);
    if (!text) throw weightsError(`“${name}” is missing`);
    return text;
  };
  return { characters: Buffer.from(textOf('characters')).toString(), words: textOf('words'), plain, quantised };
};
