/**
 * What passages mean, as numbers: each a vector of unit length, by the encoder. Kept are 8 bits of each number, and its sign
 * alone (a bit), by which the likeliest are found first. How two directions lie to each other doesn't depend on their lengths, so
 * no scale is kept: the length of the rounded vector takes its place.
 */
/** Numbers of a vector; bytes of a passage in 8 bits, and of its signs. */
export const NUMBERS = 384;
export const SIGNS = NUMBERS / 8;
/** What a passage takes on the disk, about, in both forms. */
export const BYTES_OF_PASSAGE = NUMBERS + SIGNS + 16;

/** Articles whose signs are likest the question and that are compared in 8 bits: of 620, the nearest was among the first 12 for 99 questions of 100. */
export const COMPARED = 1_000;

/** Vectors in 8 bits, one after the other; the largest number of each becomes 127. */
export const quantised = (vectors: Float32Array[]): Int8Array => {
  const bytes = new Int8Array(NUMBERS * vectors.length);
  for (const [at, vector] of vectors.entries()) {
    let largest = 0;
    for (const number of vector) largest = Math.max(largest, Math.abs(number));
    if (largest === 0) continue;
    for (let n = 0; n < NUMBERS; n++) bytes[at * NUMBERS + n] = Math.round((127 * (vector[n] ?? 0)) / largest);
  }
  return bytes;
};

/** The signs of such vectors, {@link SIGNS} bytes each: a bit is set where the number is above zero. */
export const signsOf = (vectors: Int8Array): Uint8Array => {
  const signs = new Uint8Array(vectors.length / 8);
  for (let n = 0; n < vectors.length; n++)
    if ((vectors[n] ?? 0) > 0) signs[n >> 3] = (signs[n >> 3] ?? 0) | (1 << (n & 7));
  return signs;
};

/** The cosine of the question with the passage nearest to it, -1 to 1; -1 where there is no passage. */
export const likest = (asked: Int8Array, vectors: Int8Array): number => {
  let own = 0;
  for (let n = 0; n < NUMBERS; n++) own += (asked[n] as number) ** 2;
  let best = -1;
  for (let from = 0; from + NUMBERS <= vectors.length; from += NUMBERS) {
    let dot = 0;
    let length = 0;
    for (let n = 0; n < NUMBERS; n++) {
      const number = vectors[from + n] as number;
      dot += (asked[n] as number) * number;
      length += number * number;
    }
    const cosine = dot === 0 ? 0 : dot / Math.sqrt(own * length);
    if (cosine > best) best = cosine;
  }
  return best;
};

/** What is asked, as a vector; `version` is that of the vectors it may be compared with. */
export type Meant = { version: number; vector: Float32Array };

/** An article whose passages are to be encoded. */
export type ToEncode = { id: string; passages: string[] };

/** An article for a question, and how likely it is by one measure. */
export type Weighed = { id: string; score: number };

/** The signs of each vector as PostgreSQL writes bits: "0101…". */
export const inBits = (vectors: Int8Array): string[] =>
  Array.from({ length: vectors.length / NUMBERS }, (_, at) =>
    Array.from(vectors.subarray(at * NUMBERS, (at + 1) * NUMBERS), (number) => (number > 0 ? '1' : '0')).join(''),
  );
