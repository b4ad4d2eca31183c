/**
 * A file of trained weights: four letters, a CRC-32 of all that follows it, the length of the header, the header
 * (JSON), and then the numbers. Everything is little-endian; each tensor begins at a multiple of four, counted from the
 * header's end, which is itself one.
 */
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** Small tensors: float32, row after row. */
export type Plain = { rows: number; columns: number; values: Float32Array };
/** Big ones: int8, row after row; a number is its value times its row's scale. */
export type Quantised = { rows: number; columns: number; values: Int8Array; scales: Float32Array };

export type Weights = {
  /** What is known of a character: the n-th stands in row n + 2 of its table (0 is none, 1 any other). */
  characters: string;
  /** The n-th word stands in row n + 1 of its table (0 is any other). */
  words: string[];
  plain: Map<string, Plain>;
  quantised: Map<string, Quantised>;
};

const whole = z.int().nonnegative();
const headerSchema = z.strictObject({
  version: z.literal(1),
  characters: z.string(),
  /** Joined by line ends. */
  words: z.string(),
  tensors: z.array(
    z.strictObject({
      name: z.string(),
      rows: whole,
      columns: whole,
      /** int8 is preceded by its scales: one float32 a row. */
      type: z.enum(['int8', 'float32']),
      offset: whole,
    }),
  ),
});
type Header = z.infer<typeof headerSchema>;

const magic = 'ORQW';
const preamble = 12;
const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4;
const sizeOf = ({ type, rows, columns }: Header['tensors'][number]) =>
  type === 'int8' ? 4 * rows + rows * columns : 4 * rows * columns;

/** Trouble with the weights, with what to do about it. */
export const weightsError = (trouble: string): Error =>
  new Error(
    `Trained weights cannot be used: ${trouble}. Put data/ back as it was (git checkout data), ` +
      'or make them again with `npm run train`.',
  );

/** Rounds every row to int8; its largest number becomes 127 or -127. */
export const quantise = ({ rows, columns, values }: Plain): Quantised => {
  const scales = new Float32Array(rows);
  const small = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const numbers = values.subarray(row * columns, (row + 1) * columns);
    const scale = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      small.set(
        numbers.map((value) => Math.round(value / scale)),
        row * columns,
      );
  }
  return { rows, columns, values: small, scales };
};

/** The bytes of a weights file. */
export const encodeWeights = ({ characters, words, plain, quantised }: Weights): Uint8Array => {
  let end = 0;
  const entries = [...plain, ...quantised].map(([name, tensor]) => {
    const type = 'scales' in tensor ? ('int8' as const) : ('float32' as const);
    const entry = { name, rows: tensor.rows, columns: tensor.columns, type, offset: aligned(end) };
    end = entry.offset + sizeOf(entry);
    return { entry, parts: 'scales' in tensor ? [tensor.scales, tensor.values] : [tensor.values] };
  });
  const tensors = entries.map(({ entry }) => entry);
  const header: Header = { version: 1, characters, words: words.join('\n'), tensors };
  const json = Buffer.from(JSON.stringify(header));
  const data = preamble + aligned(json.length);
  const file = Buffer.alloc(data + end);
  file.write(magic, 'latin1');
  file.writeUInt32LE(json.length, 8);
  file.fill(' ', preamble, data).set(json, preamble);
  for (const { entry, parts } of entries) {
    let at = data + entry.offset;
    for (const part of parts) {
      file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += part.byteLength;
    }
  }
  file.writeUInt32LE(crc32(file.subarray(8)), 4);
  return file;
};

const headerOf = (file: Buffer, length: number): Header => {
  let json: unknown;
  try {
    json = JSON.parse(file.toString('utf8', preamble, preamble + length));
  } catch {
    throw weightsError('its header is not JSON');
  }
  const header = headerSchema.safeParse(json);
  if (!header.success)
    throw weightsError(`its header is not what this version reads (${header.error.issues[0]?.message})`);
  return header.data;
};

/**
 * Reads the bytes of a weights file. Its tensors are views of one copy of the bytes.
 * Throws one clear error where the bytes are no weights file, are damaged, or come from another version.
 */
export const decodeWeights = (bytes: Uint8Array): Weights => {
  // A copy, since a Buffer may begin at an odd place, where no Float32Array can.
  const file = Buffer.from(new Uint8Array(bytes).buffer);
  if (file.length < preamble || file.toString('latin1', 0, 4) !== magic) throw weightsError('it is no weights file');
  if (crc32(file.subarray(8)) !== file.readUInt32LE(4)) throw weightsError('it is damaged');
  const length = file.readUInt32LE(8);
  const { characters, words, tensors } = headerOf(file, length);
  const data = preamble + aligned(length);
  const plain = new Map<string, Plain>();
  const quantised = new Map<string, Quantised>();
  for (const tensor of tensors) {
    const { name, rows, columns, type } = tensor;
    const at = data + tensor.offset;
    if (at % 4 !== 0 || at + sizeOf(tensor) > file.length) throw weightsError(`“${name}” lies outside the file`);
    const { buffer } = file;
    if (type === 'float32') plain.set(name, { rows, columns, values: new Float32Array(buffer, at, rows * columns) });
    else {
      const scales = new Float32Array(buffer, at, rows);
      quantised.set(name, { rows, columns, scales, values: new Int8Array(buffer, at + 4 * rows, rows * columns) });
    }
  }
  return { characters, words: words === '' ? [] : words.split('\n'), plain, quantised };
};

const checked = <T extends { rows: number; columns: number }>(
  tensors: Map<string, T>,
  name: string,
  rows?: number,
  columns?: number,
): T => {
  const tensor = tensors.get(name);
  if (!tensor) throw weightsError(`“${name}” is missing`);
  if (tensor.rows !== (rows ?? tensor.rows) || tensor.columns !== (columns ?? tensor.columns))
    throw weightsError(`“${name}” is ${tensor.rows} × ${tensor.columns}, not ${rows ?? 'any'} × ${columns ?? 'any'}`);
  return tensor;
};

/** The small tensor of that name; throws where there is none, or one of another shape. */
export const plainOf = (weights: Weights, name: string, rows?: number, columns?: number): Plain =>
  checked(weights.plain, name, rows, columns);

/** The big tensor of that name; throws where there is none, or one of another shape. */
export const quantisedOf = (weights: Weights, name: string, rows?: number, columns?: number): Quantised =>
  checked(weights.quantised, name, rows, columns);
