/** Articles without end, a hundred in each server, as ten million would be in a hundred thousand servers. Made of the fixtures' (GUM). */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Article, UNTOLD } from '../../src/article/article.ts';
import { articleText, openingOf } from '../../src/article/clean-text.ts';
import { type Reading, read } from '../contract.ts';
import { recombined } from '../library/recombined.ts';

/** Articles of each server. */
export const EACH = 100;

/** The server of the article that came at this place, and the article's id. */
export const scopeOf = (at: number) => `server:${1 + Math.floor(at / EACH)}` as const;
export const idOf = (at: number): string => `a${String(at).padStart(7, '0')}`;

const schema = z.object({ text: z.string() });

/** @param length of a text, in letters, about; without it as long as they are. */
export function* articles(length?: number): Generator<{ article: Article; reading: Reading }> {
  const pool = readFileSync(new URL('../../test/fixtures/gum/articles.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => read({ text: schema.parse(JSON.parse(line)).text.slice(0, length) }));
  let at = 0;
  for (const reading of recombined(pool, 1)) {
    const [first] = reading.paragraphs;
    const title = openingOf(reading.text.slice(first?.start, first?.end));
    const draft = { ...UNTOLD, came: 'page' as const, title, text: reading.text, url: `https://paper.example/${at}` };
    const text = articleText(draft);
    const addedAt = new Date(Date.UTC(2020, 0, 1) + 60_000 * at).toISOString();
    const about = { id: idOf(at), scope: scopeOf(at), addedBy: String(at % 500), addedAt, earlier: null };
    yield { article: { ...draft, ...about, text }, reading: { ...reading, text } };
    at += 1;
  }
}
