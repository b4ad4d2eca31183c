import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { Reading, Suggestion } from '../language/reading.ts';
import type { StoredLink, WithoutQuestions } from './library.ts';

/** A reading as stored: the text stands in the article's row, version and questions in columns of their own. */
type Content = Omit<Reading, 'text' | 'version' | 'questions'>;

/** The columns of a reading's row. */
export type ReadingRow = { content: string; version: number; questions: string | null };

const offsets = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const index = z.int().nonnegative();
const span = z.strictObject(offsets);
const spanOrNull = span.nullable();

const unit = z.enum(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);
const isoDay = z.string().regex(/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/);
const when = z.strictObject({
  from: isoDay,
  to: isoDay,
  unit,
  part: z.enum(['early', 'mid', 'late', 'spring', 'summer', 'autumn', 'winter']).nullable(),
  about: z.boolean(),
  bound: z.enum(['since', 'until']).nullable(),
  counted: z
    .strictObject({
      from: z.string(),
      given: z.enum(['published', 'text']),
      steps: z.strictObject({ count: z.number(), unit, later: z.boolean() }).nullable(),
    })
    .nullable(),
});

const content: z.ZodType<Content> = z.strictObject({
  title: z.string().default(''),
  headline: spanOrNull,
  standfirst: spanOrNull,
  paragraphs: z.array(span),
  sentences: z.array(z.strictObject({ ...offsets, paragraph: index })),
  names: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['person', 'organisation', 'place']),
      aliases: z.array(z.string()),
      mentions: z.array(
        z.strictObject({ ...offsets, by: z.enum(['name', 'role', 'pronoun']), confidence: z.number().exactOptional() }),
      ),
      description: spanOrNull,
    }),
  ),
  quotes: z.array(
    z.strictObject({
      spans: z.array(span),
      type: z.enum(['direct', 'mixed', 'indirect']),
      cue: spanOrNull,
      speaker: z.strictObject({ ...offsets, name: z.string() }).nullable(),
      confidence: z.number(),
      denied: z.boolean(),
      // Readings made before there was one serve until they are made anew.
      setting: spanOrNull.default(null),
    }),
  ),
  facts: z.array(
    z.strictObject({
      ...offsets,
      kind: z.enum(['number', 'date', 'place', 'organisation', 'person']),
      sentence: index,
    }),
  ),
  event: z.strictObject({
    who: spanOrNull,
    what: spanOrNull,
    when: spanOrNull,
    where: spanOrNull,
    why: spanOrNull,
    how: spanOrNull,
  }),
  // Readings made before there was one serve until they are made anew.
  timeline: z.array(z.strictObject({ ...offsets, sentence: index, when: when.nullable() })).default([]),
  topics: z.array(span),
  ranking: z.array(index),
});

/** Questions as JSON, in a column and in the file of the bundled ones. */
export const suggestions: z.ZodType<Suggestion[]> = z.array(z.strictObject({ question: z.string(), answer: span }));

const link: z.ZodType<StoredLink> = z.strictObject({
  command: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const parsed = <T>(schema: z.ZodType<T>, stored: string, jsonOf = (json: string) => json): T | null => {
  try {
    return schema.parse(JSON.parse(jsonOf(stored)));
  } catch {
    return null;
  }
};

/** With a checksum, so that a damaged row is known for one; a third of a millisecond for an ordinary article. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 9, [constants.ZSTD_c_checksumFlag]: 1 } };

/**
 * A reading as a row holds it: JSON, packed by Zstandard, which leaves a fifth of it or less, as base64, since both stores have a
 * column of text for it.
 */
export const storedReading = ({ text: _text, version: _version, questions: _questions, ...rest }: Reading): string =>
  zstdCompressSync(JSON.stringify(rest), PACKING).toString('base64');

/** Rows written before readings were packed hold JSON. @throws where it is neither. */
const unpacked = (stored: string): string =>
  stored.startsWith('{') ? stored : zstdDecompressSync(Buffer.from(stored, 'base64')).toString();

/** The reading in a row, or null where the row is not one (another schema, or damaged). */
export const readingFrom = ({ content: stored, version, questions }: ReadingRow, text: string): Reading | null => {
  const found = parsed(content, stored, unpacked);
  return found && { version, text, ...found, questions: questionsFrom(questions) };
};

/** The articles in rows without questions; one whose reading can't be used is left out. */
export const withoutQuestionsIn = (rows: object[], version: number): WithoutQuestions[] =>
  (rows as { id: string; text: string; content: string }[]).flatMap(({ id, text, content }) => {
    const reading = readingFrom({ content, version, questions: null }, text);
    return reading ? [{ id, reading }] : [];
  });

export const storedQuestions = (questions: Suggestion[]): string => JSON.stringify(questions);

/** A damaged column counts as no questions: they are a convenience, and the reading is still good. */
const questionsFrom = (json: string | null): Suggestion[] | null =>
  json === null ? null : (parsed(suggestions, json) ?? []);

export const storedLink = (stored: StoredLink): string => JSON.stringify(stored);
export const linkFrom = (json: string): StoredLink | null => parsed(link, json);
