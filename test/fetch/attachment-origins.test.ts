/** Attachments come from where attachments are kept, and from nowhere else. */
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { makeFetcher } from '../../src/fetch/fetcher.ts';
import { answer, endless, type Internet, openInternet, PUBLIC, redirect, type Site } from './internet.ts';

let internet: Internet;
afterEach(() => internet.close());

const DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

test('from the origins that are configured; robots.txt is for links', async () => {
  internet = await openInternet({
    attachments: () => ['https://trusted.example'],
    sites: { 'trusted.example': answer('MZ', { 'content-type': 'application/octet-stream' }) },
  });
  const { url, type, bytes } = await internet.fetcher.attachment(
    'https://trusted.example/attachments/1/notes.txt?ex=1',
  );
  expect({ url, type, bytes: String(Buffer.from(bytes)) }).toEqual({
    url: 'https://trusted.example/attachments/1/notes.txt?ex=1',
    type: 'application/octet-stream',
    bytes: String(Buffer.from('MZ')),
  });
  expect(internet.requests).toHaveLength(1);
  expect(internet.dialled).toEqual([PUBLIC]);
});

test('the playground’s is on this machine, and only as it is configured', async () => {
  let origin = '';
  const sites: Record<string, Site> = {};
  internet = await openInternet({
    sites,
    attachments: (port) => {
      origin = `http://127.0.0.1:${port}`;
      sites[`127.0.0.1:${port}`] = answer('notes', { 'content-type': 'text/plain' });
      return [origin];
    },
  });
  expect(String(Buffer.from((await internet.fetcher.attachment(`${origin}/attachments/1/x.txt`)).bytes))).toBe('notes');
  expect(internet.dialled).toEqual(['127.0.0.1']);
  for (const url of [
    `${origin.replace('127.0.0.1', 'localhost')}/`,
    'http://127.0.0.1/',
    `${origin.replace('http', 'https')}/`,
  ])
    await expect(internet.fetcher.attachment(url)).rejects.toMatchObject({ reason: 'attachment' });
  // As a link, it is what it always was.
  await expect(internet.fetcher.page(`${origin}/`, { by: null })).rejects.toMatchObject({ reason: 'port' });
});

test.each([
  ['http://cdn.discordapp.com/attachments/1', 'attachment'],
  ['https://cdn.discordapp.com:8443/attachments/1', 'attachment'],
  ['https://cdn.discordapp.com.other.example/attachments/1', 'attachment'],
  ['https://other.example/cdn.discordapp.com', 'attachment'],
  ['https://cdn.discordapp.com@other.example/', 'credentials'],
  ['https://user@cdn.discordapp.com/', 'credentials'],
  ['https://discord.com/attachments/1', 'attachment'],
  ['https://127.0.0.1/attachments/1', 'attachment'],
  ['https://[::ffff:127.0.0.1]/', 'attachment'],
  ['file:///etc/passwd', 'scheme'],
  ['notes.txt', 'link'],
  // Its name leads to this network.
  ['https://media.discordapp.net/attachments/1', 'private'],
])('not from %s', async (url, reason) => {
  internet = await openInternet({ attachments: () => DISCORD, names: { 'media.discordapp.net': [['10.0.0.1']] } });
  await expect(internet.fetcher.attachment(url)).rejects.toMatchObject({ reason });
  expect(internet.dialled).toEqual([]);
});

test.each([
  ['a redirect', redirect('https://trusted.example/other'), 'redirects'],
  ['more than the limit', answer(Buffer.alloc(100_001)), 'size'],
  ['more than any limit', endless('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(65_536)), 'size'],
  ['nothing any more', answer('', {}, '404 Not Found'), 'missing'],
] as const)('%s is refused', async (_, site, reason) => {
  internet = await openInternet({ attachments: () => ['https://trusted.example'], sites: { 'trusted.example': site } });
  await expect(internet.fetcher.attachment('https://trusted.example/1')).rejects.toMatchObject({ reason });
  await internet.quiet();
});

test.each(['https://cdn.discordapp.com/', 'cdn.discordapp.com', 'https://x.example/path', 'https://X.example', ''])(
  '"%s" is no origin',
  async (origin) => {
    internet = await openInternet({});
    const settings = { attachmentBytes: 1, log: pino({ level: 'silent' }) };
    expect(() => makeFetcher({ ...settings, attachments: [origin] })).toThrow('is not an origin');
  },
);
