/** Trained weights: tensors by name, and what the tables of characters and words stand for. */

/** Small tensors: float32, row after row. */
export type Plain = { rows: number; columns: number; values: Float32Array };
/** Big ones: int8, row after row; a number is its value times its row's scale. */
export type Quantised = { rows: number; columns: number; values: Int8Array; scales: Float32Array };

export type Weights = {
  /** What is known of a character: the n-th stands in row n + 2 of its table (0 is none, 1 any other). */
  characters: string;
  /** The n-th word stands in row n + 1 of its table (0 is any other): see vocabulary.ts. */
  words: Uint8Array;
  plain: Map<string, Plain>;
  quantised: Map<string, Quantised>;
};

/** Trouble with the weights, with what to do about it. */
export const weightsError = (trouble: string): Error =>
  new Error(
    `Trained weights cannot be used: ${trouble}. Put data/ back as it was (git checkout data), ` +
      'or make them again with `npm run train`.',
  );

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
