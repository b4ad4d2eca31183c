/**
 * Scores quotes from a file: `node bench/quotes/score.ts GOLD.jsonl FOUND.jsonl`. GOLD is PolNeAR's; FOUND has a line an
 * article in the same order, `{ "quotes": [{ "spans", "type", "cue", "speaker": { "start", "end", "name" } | null,
 * "confidence" }] }`.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { print } from '../figures.ts';
import { figuresOf } from './figures.ts';
import { articlesFrom } from './gold.ts';

const span = z.object({ start: z.int(), end: z.int() });
const found = z.object({
  quotes: z.array(
    z.object({
      spans: z.array(span),
      type: z.enum(['direct', 'mixed', 'indirect']),
      cue: span.nullable(),
      speaker: span.extend({ name: z.string() }).nullable(),
      confidence: z.number(),
      denied: z.boolean().default(false),
      setting: span.nullable().default(null),
    }),
  ),
});

const [goldFile, foundFile] = process.argv.slice(2);
if (!goldFile || !foundFile) throw new Error('Say which files: node bench/quotes/score.ts GOLD.jsonl FOUND.jsonl');
const gold = await articlesFrom(goldFile);
const lines = (await readFile(foundFile, 'utf8')).trim().split('\n');
if (lines.length !== gold.length)
  throw new Error(
    `${goldFile} has ${gold.length} articles, ${foundFile} ${lines.length} lines: give one line an article.`,
  );
const scored = gold.map((article, at) => ({ article, found: found.parse(JSON.parse(lines[at] ?? '')).quotes }));
if (gold.some(({ split }) => split === 'train')) console.log('Training articles: for choices, no result.');
print(figuresOf(scored));
