import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import { corrections } from '../../src/cli/list-corrections.ts';
import { read } from '../../src/language/read.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { draft } from '../library/made.ts';

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-corrections-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};

test('prints a line for each name that was found wrong', async () => {
  const file = join(folder(), 'library.db');
  const store = await openStore(file);
  const library = store.libraryFor('server:1');
  const harbour = draft('Harbour reopens', '“We are glad,” said Mira Sand. “It took long.”');
  const reading = read({ text: articleText(harbour), title: harbour.title });
  const article = await library.keep(harbour, reading, { addedBy: '42' });
  const [quote] = reading.quotes;
  if (!quote) throw new Error('Nobody is quoted.');
  await library.correct(article.id, { place: extentOf(quote), name: 'Mira Sand', by: '7' });
  await store.close();

  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await corrections(file);
  expect(log.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
    {
      scope: 'server:1',
      article: article.id,
      ...extentOf(quote),
      words: '“We are glad,” said Mira Sand. “It took long.”',
      name: 'Mira Sand',
      by: '7',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    },
  ]);
});

test('says where to look when there is no library', async () => {
  await expect(corrections(join(folder(), 'none.db'))).rejects.toThrow(
    'Set LIBRARY_FILE to the one that the bot uses.',
  );
});
