import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { reread, rereadAgain } from '../../src/bot/reread-articles.ts';
import type { Language } from '../../src/language/reader/readers.ts';
import { Unread } from '../../src/language/reader/unread.ts';
import { openedStore } from '../intake/bench.ts';
import { seed } from '../language/seed.ts';

const log = pino({ level: 'silent' });
const draft = {
  came: 'page',
  claimed: null,
  title: 'Harbour reopens',
  byline: null,
  publisher: null,
  published: null,
  updated: null,
} as const;
const told = { language: 'en', url: null, picture: null, partial: false, text: 'Ships came in on Monday.' } as const;

test('what takes more than its budget is set aside, and no later start tries it again', async () => {
  const store = await openedStore();
  const old = { ...seed.reading, version: 1, text: 'Harbour reopens\n\nShips came in on Monday.' };
  const { id } = await store.libraryFor('server:1').keep({ ...draft, ...told }, old, { addedBy: '42' });
  const read = vi.fn<Language['read']>().mockRejectedValue(new Unread('too-slow'));
  const language = { read } as unknown as Language;
  for (let start = 0; start < 3; start += 1) await reread(store, language, log);
  expect(read).toHaveBeenCalledOnce();
  const [job] = await store.jobs.failed(2);
  expect(job).toMatchObject({ kind: 'reread', work: { article: id }, reason: expect.stringContaining('too-slow') });

  // Until whoever runs the bot says so; then it is set aside again.
  expect(await store.jobs.retry(job?.id ?? '')).toBe(true);
  const taken = await store.jobs.take();
  expect(taken?.id).toBe(job?.id);
  if (taken) await rereadAgain(store, language, log).reread?.run(taken);
  expect(read).toHaveBeenCalledTimes(2);
  await store.jobs.over(job?.id ?? '', 'done');
  expect(await store.jobs.failed(2)).toMatchObject([{ kind: 'reread', work: { article: id } }]);
});
