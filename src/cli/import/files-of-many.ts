/** Articles in files of many: .json, .jsonl and .csv. What is wrong with one is told by its line, and the others go on. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { exportedFrom, flawInExport } from '../../article/export-format.ts';
import { MOST_BYTES } from '../../article/size-limits.ts';
import { bytesFrom } from '../read-bounded.ts';
import { reasonOf } from '../reason.ts';
import type { Entry } from './entry.ts';
import { linesOf, MOST_LINE } from './numbered-lines.ts';
import { rowFrom } from './row.ts';

/** Bytes of a large file that are read at once. */
const CHUNK = 2 ** 20;

const fromRow = (raw: unknown, at: string): Entry => {
  const row = rowFrom(raw);
  if ('refused' in row) return { is: 'refused', at, why: row.refused };
  return 'url' in row
    ? { is: 'page', at: `${at}, ${row.url}`, url: row.url }
    : { is: 'draft', at, draft: async () => row.draft };
};

const fromJson = (value: unknown, at: string): Entry => {
  const exported = exportedFrom(value);
  if (exported) return { is: 'exported', at, exported };
  const why = flawInExport(value);
  return why === null ? fromRow(value, at) : { is: 'refused', at, why };
};

/** What a text holds as JSON; undefined where it is none. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** One article, or a list of them. */
export async function* inJson(file: string): AsyncGenerator<Entry> {
  const bytes = await bytesFrom(createReadStream(file), MOST_BYTES);
  if (bytes === null)
    throw new Error(
      `It has more than ${MOST_BYTES / 2 ** 20} MB, which is the most for .json. Make it a .jsonl, with an article on each line: that may be as long as you like.`,
    );
  const value = parsed(new TextDecoder().decode(bytes));
  if (value === undefined) throw new Error('it is not JSON.');
  if (!Array.isArray(value)) yield fromJson(value, file);
  else for (const [index, one] of value.entries()) yield fromJson(one, `${file}, ${index + 1}`);
}

/** An article a line, also packed with gzip. */
export async function* inLines(file: string): AsyncGenerator<Entry> {
  const bytes = createReadStream(file, { highWaterMark: CHUNK });
  // What fails in either is thrown where the lines are read.
  const input = /\.gz$/i.test(file) ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  for await (const { number, text } of linesOf(input)) {
    const at = `${file}:${number}`;
    if (text === null) {
      yield { is: 'refused', at, why: `the line is longer than ${MOST_LINE / 2 ** 20} MB.` };
      continue;
    }
    if (text.trim() === '') continue;
    const value = parsed(text);
    yield value === undefined ? { is: 'refused', at, why: 'it is not JSON.' } : fromJson(value, at);
  }
}

/** An article a row. */
export async function* inTable(file: string): AsyncGenerator<Entry> {
  const table = parse({
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    delimiter: [',', ';', '\t'],
    max_record_size: MOST_LINE,
  });
  let number = 1;
  try {
    for await (const row of pipeline(createReadStream(file), table, () => {})) {
      number += 1;
      yield fromRow(row, `${file}, row ${number}`);
    }
  } catch (error) {
    yield { is: 'refused', at: `${file}, row ${number + 1}`, why: reasonOf(error) };
  }
}
