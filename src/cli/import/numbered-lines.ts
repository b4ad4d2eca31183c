/** Bytes of a line, or of a row. A line is an article, which has a million letters at most. */
export const MOST_LINE = 16 * 2 ** 20;

const NEW_LINE = 10;

/** A line by its number from 1; null for one with more than `MOST_LINE` bytes. */
export type NumberedLine = { number: number; text: string | null };

/** The lines of a stream of bytes in UTF-8. A line that is too long is passed over without being held in memory. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<NumberedLine> {
  let number = 1;
  let size = 0;
  let parts: Buffer[] = [];
  const ended = (): NumberedLine => {
    const text = size > MOST_LINE ? null : new TextDecoder().decode(Buffer.concat(parts));
    [size, parts] = [0, []];
    return { number: number++, text };
  };
  for await (const chunk of input)
    for (let from = 0; ; ) {
      const end = chunk.indexOf(NEW_LINE, from);
      const part = chunk.subarray(from, end < 0 ? undefined : end);
      size += part.length;
      if (size > MOST_LINE) parts = [];
      else parts.push(part);
      if (end < 0) break;
      yield ended();
      from = end + 1;
    }
  if (size > 0) yield ended();
}
