/** Reads a file of trained weights; train/encode-weights.ts writes it. */
import { crc32 } from 'node:zlib';
import { type Plain, type Quantised, type Weights, weightsError } from './weights.ts';
import { aligned, magic, type Part, preamble, sizeOf, types } from './weights-layout.ts';

const line = /^(text|float32|int8) (\d{1,9}) (\d{1,9}) ([\w.]+)$/;

const partOf = (written: string): Part => {
  const [, type, rows, columns, name] = line.exec(written) ?? [];
  const known = types.find((one) => one === type);
  if (!known || !name) throw weightsError(`its directory says “${written.slice(0, 40)}”`);
  return { type: known, rows: Number(rows), columns: Number(columns), name };
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
