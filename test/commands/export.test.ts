import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { exportedFrom } from '../../src/article/export-format.ts';
import { packedArticles } from '../../src/library/export-archive.ts';
import type { Library } from '../../src/library/library.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, problem, run } from './run.ts';
import { seed } from './seed.ts';

const moderator = { user: '3', moderator: true };
const reader = { user: '4', moderator: false };
const shelf = () => libraryOf([bakery, seed]);
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

test('one article as Markdown, by whoever may read it', async () => {
  const reply = await run('export', { article: 'bakery22' }, contextFor(shelf(), { asker: reader }));
  expect(reply.files?.map(({ name }) => name)).toEqual(['bakery-on-mill-lane-plans-a-second-oven.md']);
  expect(text(reply.files?.[0]?.bytes)).toContain(`# ${bakery.article.title}`);
});

test.each([
  ['Ärger um Größenfurths „neue“ Brücke', 'arger-um-grossenfurths-neue-brucke.md'],
  [
    'The owner’s queue grows and grows and grows until there is no more room in the lane',
    'the-owners-queue-grows-and-grows-and-grows-until-there-is-no.md',
  ],
  ['Москва 2024', 'bakery22.md'],
  ['a/../../b', 'bakery22.md'],
])('a file is called by the title: %s', async (title, name) => {
  const context = contextFor(libraryOf([{ ...bakery, article: { ...bakery.article, title } }]), { asker: reader });
  expect((await run('export', { article: 'bakery22' }, context)).files?.[0]?.name).toBe(name);
});

test('one article as JSON, without who added it', async () => {
  const reply = await run('export', { article: 'bakery22', as: 'json' }, contextFor(shelf(), { asker: reader }));
  const back = exportedFrom(JSON.parse(text(reply.files?.[0]?.bytes)));
  expect(back).toMatchObject({ id: 'bakery22', addedBy: null, text: bakery.article.text });
});

test('everything, a line an article, for moderators; what comes with the bot is not in it', async () => {
  const reply = await run('export', {}, contextFor(shelf(), { asker: moderator }));
  expect(reply.files?.map(({ name }) => name)).toEqual(['onrecord.jsonl']);
  const lines = text(reply.files?.[0]?.bytes).trim().split('\n');
  expect(lines.map((line) => exportedFrom(JSON.parse(line))?.id)).toEqual(['bakery22']);
  expect((await problem('export', {}, contextFor(shelf(), { asker: reader }))).message).toContain('manage messages');
  expect((await problem('export', {}, contextFor(libraryOf([seed]), { asker: moderator }))).message).toContain(
    'Nothing is kept here',
  );
});

test('what is large is packed into several files, and nothing is sent that Discord does not take', async () => {
  const long = { ...bakery.article, text: `${bakery.article.text}\n\n${'All work and no play. '.repeat(30_000)}` };
  const many = Array.from({ length: 40 }, (_, at) => ({
    article: { ...long, id: `b${String(at).padStart(7, '0')}` },
    reading: { ...bakery.reading, text: long.text },
  }));
  // That of the test's library looks through every word.
  const search: Library['search'] = async (_, { offset, limit }) => ({
    cards: many.slice(offset, offset + limit).map(({ article }) => article),
    total: many.length,
  });
  const library = { ...libraryOf(many), search };
  const packed = await packedArticles(library, 5_000_000);
  expect(packed?.files.map(({ name }) => name)).toEqual(['onrecord-1.jsonl.gz', 'onrecord-2.jsonl.gz']);
  const lines = packed?.files.flatMap(({ bytes }) => gunzipSync(bytes).toString().trim().split('\n')) ?? [];
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(many.map(({ article }) => article.id));
  expect(await packedArticles(library, 1_000)).toBeNull();
});
