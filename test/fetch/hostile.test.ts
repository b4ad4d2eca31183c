/** Whatever strangers try ends in a refusal with its reason, and with no connection open. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { Refused } from '../../src/fetch/fetch-refusal.ts';
import type { Fetched } from '../../src/fetch/fetcher.ts';
import { answers, links, names, redirects, robots } from './hostile.ts';
import { answer, type Internet, missing, openInternet, PUBLIC, raw } from './internet.ts';

let internet: Internet;
afterEach(() => internet.close());

const asked = { by: 'somebody' };
const reasonOf = async (fetching: Promise<Fetched>): Promise<string> => {
  try {
    const { bytes } = await fetching;
    return `fetched: ${new TextDecoder().decode(bytes.subarray(0, 100))}`;
  } catch (error) {
    // Anything else is a mistake of ours, and is shown as such.
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};
/** Every connection went to an address that is public, and all are closed. */
const isSafe = async () => {
  expect(internet.dialled.filter((address) => address !== PUBLIC)).toEqual([]);
  await internet.quiet();
};

test('links', async () => {
  internet = await openInternet({});
  const given = await Promise.all(
    links.map(async ([url]) => [url, await reasonOf(internet.fetcher.page(url, { by: null }))]),
  );
  expect(given).toEqual(links);
  expect(internet.dialled).toEqual([]);
  expect(internet.looked).toEqual([]);
});

test.each(names)('the name %s', async (name, addresses, reason) => {
  internet = await openInternet({
    names: { [name.replace(/\.$/, '')]: [...addresses] },
    milliseconds: reason === 'slow' ? 300 : undefined,
  });
  expect(await reasonOf(internet.fetcher.page(`http://${name}/`, asked))).toBe(reason);
  await isSafe();
});

test.each(redirects)('a redirect %s', async (_, sites, reason) => {
  internet = await openInternet({
    sites: { 'news.example': missing, ...sites },
    names: { 'ours.example': [['10.0.0.1']] },
  });
  expect(await reasonOf(internet.fetcher.page('http://news.example/', asked))).toBe(reason);
  await isSafe();
});

test.each(answers)('an answer: %s', async (_, site, reason, milliseconds) => {
  internet = await openInternet({
    sites: { 'news.example': site, 'trusted.example': site },
    milliseconds: milliseconds === undefined ? undefined : 2 * milliseconds,
  });
  const both = ['http://news.example/', 'https://trusted.example/'].map((url) =>
    reasonOf(internet.fetcher.page(url, asked)),
  );
  expect(await Promise.all(both)).toEqual([reason, reason]);
  await isSafe();
});

test('a certificate that never comes', async () => {
  internet = await openInternet({ silentTls: true, milliseconds: 300 });
  expect(await reasonOf(internet.fetcher.page('https://trusted.example/', asked))).toBe('slow');
  await isSafe();
});

test.each(robots)('robots.txt %s', async (_, site, reason) => {
  internet = await openInternet({
    sites: { 'news.example/robots.txt': site, 'news.example': answer('the private page') },
  });
  expect(await reasonOf(internet.fetcher.page('http://news.example/private', asked))).toBe(reason);
  expect(internet.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  await isSafe();
});

test('any bytes whatever are a page or a refusal', async () => {
  const piece = fc.oneof(
    fc.constantFrom('HTTP/1.1 ', '200 ', '302 ', '103 ', 'OK', '\r\n', '\r\n\r\n', '\n', ':', ' ', '0', '5', 'ff', ';'),
    fc.constantFrom(
      'Content-Length',
      'Transfer-Encoding',
      'chunked',
      'Content-Encoding',
      'gzip',
      'Location',
      '//[::1]/',
    ),
    fc.uint8Array({ maxLength: 20 }),
  );
  let pieces: (string | Uint8Array)[] = [];
  internet = await openInternet({ sites: { 'news.example': (socket, request) => raw(...pieces)(socket, request) } });
  const start = fc.constantFrom('', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
  await fc.assert(
    fc.asyncProperty(start, fc.array(piece, { maxLength: 20 }), async (first, others) => {
      pieces = [first, ...others];
      expect(await reasonOf(internet.fetcher.page('http://news.example/', { by: null }))).toBeTypeOf('string');
      await isSafe();
    }),
    { numRuns: 100 },
  );
});

test('what a site answers after its page is nobody’s', async () => {
  const twice = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n';
  internet = await openInternet({ sites: { 'news.example': (socket) => socket.end(`${twice}first${twice}other`) } });
  expect(await reasonOf(internet.fetcher.page('http://news.example/', asked))).toBe('fetched: first');
  await isSafe();
});
