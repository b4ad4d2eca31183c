import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { jobs } from '../../src/cli/list-jobs.ts';
import type { Source } from '../../src/intake/source.ts';
import { openStore } from '../../src/library/open-store.ts';

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-jobs-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};

const printed = async (file: string, ...args: string[]): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await jobs(file, args);
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
};

/** A library with one failed job for each source; their ids. */
const failed = async (...sources: Source[]) => {
  const file = join(folder(), 'library.db');
  const store = await openStore(file);
  const ids: string[] = [];
  for (const [at, source] of sources.entries()) {
    const work = { source, tell: '{"token":"very secret"}', locale: 'en-GB' };
    const { id } = await store.jobs.enqueue({ kind: 'add', key: `${at}`, scope: 'server:1', askedBy: '42', work });
    await store.jobs.take();
    await store.jobs.over(id, 'failed', `The mill is closed (${at}).`);
    ids.push(id);
  }
  await store.close();
  return { file, ids };
};

const link: Source = { from: 'link', url: 'https://news.example/mill' };

test('lists what has failed with the reason, the latest first, and tells no secret', async () => {
  const text: Source = {
    from: 'text',
    came: 'text',
    title: null,
    of: null,
    text: 'What the miller said, in confidence.',
  };
  const file: Source = { from: 'file', address: 'https://cdn.example/a.pdf?hm=key', name: 'a.pdf', type: null };
  const { file: library, ids } = await failed(link, text, file, { from: 'version', job: 'abcdefgh' });
  const said = await printed(library);
  expect(said.match(/^\w{8} {2}.*$/gm)).toEqual([
    `${ids[3]}  add  a new version, found by abcdefgh`,
    `${ids[2]}  add  the file a.pdf`,
    `${ids[1]}  add  a text of 36 characters`,
    `${ids[0]}  add  https://news.example/mill`,
  ]);
  expect(said).toMatch(/ {10}20\d\d-.*Z, server:1, asked by 42, tried 1×\n {10}The mill is closed \(0\)\.$/);
  for (const secret of ['very secret', 'in confidence', 'hm=key']) expect(said).not.toContain(secret);
});

test('puts one into the queue again', async () => {
  const { file, ids } = await failed(link);
  expect(await printed(file, '--again', ids[0] ?? '')).toBe(`${ids[0]} is tried again.`);
  expect(await printed(file)).toBe('No job has failed.');
  const store = await openStore(file);
  onTestFinished(() => store.close());
  expect(await store.jobs.take()).toMatchObject({ id: ids[0], work: { source: link } });
});

test('says what is wrong in one line', async () => {
  const { file } = await failed();
  await expect(printed(file, '--again', 'zzzzzzzz')).rejects.toThrow('No job zzzzzzzz has failed');
  await expect(printed(join(folder(), 'none.db'))).rejects.toThrow('Set LIBRARY_FILE to the one that the bot uses.');
});
