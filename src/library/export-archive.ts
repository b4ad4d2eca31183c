/** All articles of a library as files of JSON Lines, none larger than Discord takes. */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { exportLine } from '../article/export-format.ts';
import type { Library } from './library.ts';

const packed = promisify(gzip);

/** Bytes that are no trouble for whoever opens the file, unpacked. */
const SMALL = 1024 * 1024;
/** Bytes of text in one packed file: it takes a third of them or less. */
const LARGE = 16 * 1024 * 1024;
const PAGE = 100;

export type PackedFile = { name: string; bytes: Uint8Array };

/** The lines of a scope's own articles, the newest first. Other work gets a turn between two of them. */
async function* linesOf(library: Library): AsyncGenerator<string> {
  for (let offset = 0; ; offset += PAGE) {
    const { cards } = await library.search('', { offset, limit: PAGE });
    for (const { id, scope } of cards) {
      const kept = scope === 'bot' ? null : await library.kept(id);
      if (kept) yield exportLine(kept, await library.corrections(id));
      await setImmediate();
    }
    if (cards.length < PAGE) return;
  }
}

/**
 * Everything that a scope keeps: one file of plain lines where it is small, else packed ones; null where they would take more
 * than `most` bytes together.
 */
export const packedArticles = async (
  library: Library,
  most: number,
): Promise<{ files: PackedFile[]; articles: number } | null> => {
  const files: PackedFile[] = [];
  let lines: string[] = [];
  let length = 0;
  let articles = 0;
  let taken = 0;
  const pack = async () => {
    const bytes = await packed(lines.join(''));
    files.push({ name: `onrecord-${files.length + 1}.jsonl.gz`, bytes });
    taken += bytes.length;
    [lines, length] = [[], 0];
  };
  for await (const line of linesOf(library)) {
    lines.push(line);
    length += line.length;
    articles += 1;
    if (length > LARGE) await pack();
    if (taken > most) return null;
  }
  if (files.length === 0 && length <= SMALL)
    return { files: articles === 0 ? [] : [{ name: 'onrecord.jsonl', bytes: Buffer.from(lines.join('')) }], articles };
  if (lines.length > 0) await pack();
  return taken > most ? null : { files, articles };
};
