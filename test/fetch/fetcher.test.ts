/** What is fetched, what is said to sites, and who has to wait. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { Refused } from '../../src/fetch/fetch-refusal.ts';
import { answer, type Internet, openInternet, PUBLIC, raw, redirect, type Site } from './internet.ts';

let internet: Internet;
afterEach(() => internet.close());

const asked = { by: 'somebody' };
const page = '<p>The harbour of Quillhaven opens again.</p>';
const packed = (encoding: string, bytes: Uint8Array) => answer(bytes, { 'content-encoding': encoding });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

test.each<[string, Site]>([
  ['as it is', answer(page)],
  ['with gzip', packed('gzip', gzipSync(page))],
  ['with GZIP', packed('GZIP', gzipSync(page))],
  ['with gzip in two members', packed('gzip', Buffer.concat([gzipSync(page.slice(0, 9)), gzipSync(page.slice(9))]))],
  ['with zlib', packed('deflate', deflateSync(page))],
  ['with bare deflate', packed('deflate', deflateRawSync(page))],
  ['with brotli', packed('br', brotliCompressSync(page))],
  ['with no packing', packed('identity', Buffer.from(page))],
  [
    'in chunks',
    raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n${page.slice(0, 5)}\r\n28;a=b\r\n${page.slice(5)}\r\n0\r\n\r\n`),
  ],
  ['until the connection ends', raw(`${head}\r\n${page}`)],
  ['by an old server', raw(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`)],
  ['after a hint', raw('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n', `${head}\r\n${page}`)],
  ['by a proxy', answer(page, {}, '203 Non-Authoritative Information')],
  ['with headers that objects have', raw(`${head}constructor: x\r\n__proto__: y\r\ntoString: z\r\n\r\n${page}`)],
  ['of a page whose very long line repeats', packed('gzip', gzipSync(page + ' '.repeat(900_000)))],
])('a page comes %s', async (_, site) => {
  internet = await openInternet({ sites: { 'news.example': site } });
  const fetched = await internet.fetcher.page('http://news.example/', asked);
  expect(text(fetched.bytes).trimEnd()).toBe(page);
  expect(fetched).toMatchObject({ url: 'http://news.example/', type: 'text/html', unchanged: false });
  await internet.quiet();
});

// undici's parser ends the process where a connection closes while reading is paused, as unpacking once paused it.
test('large packed pages whose connection closes at once are read to their end', async () => {
  const words = Array.from({ length: 180_000 }, (_, at) => `w${((at * 7919) % 104_729).toString(36)}`).join(' ');
  const large = gzipSync(`<p>${words}</p>`);
  expect(large.length).toBeGreaterThan(230_000);
  internet = await openInternet({ sites: { 'news.example': packed('gzip', large) } });
  for (let round = 0; round < 20; round++) {
    const { bytes } = await internet.fetcher.page(`http://news.example/${round}`, { by: null });
    expect(bytes.length).toBe(words.length + 7);
  }
});

test.each(['gzip', 'deflate', 'br', 'identity'])('an empty page with %s is empty', async (encoding) => {
  internet = await openInternet({ sites: { 'news.example': packed(encoding, new Uint8Array()) } });
  expect((await internet.fetcher.page('http://news.example/', asked)).bytes).toHaveLength(0);
});

test('the type is given on, and a page may have none', async () => {
  internet = await openInternet({
    sites: {
      'news.example/1': answer('%PDF-', { 'content-type': 'Application/PDF; x=y' }),
      'news.example/2': raw('HTTP/1.1 200 OK\r\n\r\nhello'),
    },
  });
  expect((await internet.fetcher.page('http://news.example/1', asked)).type).toBe('Application/PDF; x=y');
  expect((await internet.fetcher.page('http://news.example/2', asked)).type).toBeNull();
});

test('five redirects are followed, and the address is the last one', async () => {
  internet = await openInternet({
    sites: {
      'news.example': redirect('http://b.example/'),
      'b.example': redirect('//c.example/1?x=y#z', '301 Moved Permanently'),
      'c.example/1?x=y': redirect('2', '303 See Other'),
      'c.example/2': redirect('http://C.example.:80/3', '307 Temporary Redirect'),
      'c.example/3': redirect('https://trusted.example/4#end', '308 Permanent Redirect'),
      'trusted.example/4': answer(page),
    },
  });
  const fetched = await internet.fetcher.page('http://news.example/#top', asked);
  expect(fetched.url).toBe('https://trusted.example/4');
  expect(text(fetched.bytes)).toBe(page);
  await internet.quiet();
});

test.each([
  ['http://bücher.example/', 'xn--bcher-kva.example'],
  ['http://ＮＥＷＳ.example/', 'news.example'],
  ['http://news.example./', 'news.example'],
  ['  http://NEWS.example:80/  ', 'news.example'],
])('%s is looked up once for each connection, as %s', async (url, name) => {
  internet = await openInternet({ sites: { [name]: answer(page) } });
  await internet.fetcher.page(url, asked);
  expect(internet.looked).toEqual([name, name]);
  expect(internet.dialled).toEqual([PUBLIC, PUBLIC]);
  expect(internet.requests.map(({ host }) => host)).toEqual([name, name]);
});

test('a public address needs no name', async () => {
  internet = await openInternet({ sites: { [PUBLIC]: answer(page), '[2606:4700::1111]': answer(page) } });
  await internet.fetcher.page(`http://${PUBLIC}/`, asked);
  await internet.fetcher.page('http://[2606:4700::1111]/', asked);
  expect(internet.looked).toEqual([]);
  expect(internet.dialled).toEqual([PUBLIC, PUBLIC, '2606:4700::1111', '2606:4700::1111']);
});

test('IPv4 addresses are tried first', async () => {
  internet = await openInternet({
    sites: { 'news.example': answer(page) },
    names: { 'news.example': [['2606:4700::1', PUBLIC]] },
  });
  await internet.fetcher.page('http://news.example/', asked);
  const both = [PUBLIC, '2606:4700::1'];
  expect(internet.dialled).toEqual([...both, ...both]);
});

test('the certificate must be the name’s, though the connection is to an address', async () => {
  const sites = { 'trusted.example': answer(page), 'untrusted.example': answer(page), 'wrong.example': answer(page) };
  internet = await openInternet({ sites });
  expect(text((await internet.fetcher.page('https://trusted.example/', asked)).bytes)).toBe(page);
  for (const name of ['untrusted.example', 'wrong.example', PUBLIC])
    await expect(internet.fetcher.page(`https://${name}/`, asked)).rejects.toMatchObject({ reason: 'certificate' });
  await internet.quiet();
});

test('sites are told who asks, and nothing else', async () => {
  const cookie = { 'set-cookie': 'id=1; Path=/' };
  internet = await openInternet({
    sites: {
      'news.example/robots.txt': answer('', cookie),
      'news.example': answer('', { ...cookie, location: '/2' }, '302 Found'),
      'news.example/2': answer(page, cookie),
    },
  });
  await internet.fetcher.page('http://news.example/', asked);
  await internet.fetcher.page('http://news.example/2', asked);
  expect(internet.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/2', '/2']);
  for (const { headers } of internet.requests) {
    expect(headers.map((line) => line.split(':')[0]?.toLowerCase()).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers).toContainEqual(
      expect.stringMatching(/^user-agent: OnRecord\/\d+\.\d+\.\d+( \(\+https:\/\/\S+\))?$/),
    );
  }
});

test('what was fetched before is asked about, and may be unchanged', async () => {
  const known = { etag: '"a1"', 'last-modified': 'Mon, 22 Apr 2024 10:00:00 GMT' };
  internet = await openInternet({
    sites: {
      'news.example': (socket, request) =>
        request.headers.includes('if-none-match: "a1"')
          ? answer('', { etag: '"a1"' }, '304 Not Modified')(socket, request)
          : answer(page, known)(socket, request),
    },
  });
  const { etag, modified } = await internet.fetcher.page('http://news.example/', asked);
  expect({ etag, modified }).toEqual({ etag: '"a1"', modified: 'Mon, 22 Apr 2024 10:00:00 GMT' });
  const again = await internet.fetcher.page('http://news.example/', { ...asked, etag, modified });
  expect(again).toMatchObject({ unchanged: true, etag, modified });
  expect(again.bytes).toHaveLength(0);
  expect(internet.requests.at(-1)?.headers).toContain('if-modified-since: Mon, 22 Apr 2024 10:00:00 GMT');
});

test('what a site calls its version is only kept if it can be sent back', async () => {
  internet = await openInternet({
    sites: { 'news.example': answer(page, { etag: 'ä"', 'last-modified': 'x'.repeat(200) }) },
  });
  expect(await internet.fetcher.page('http://news.example/', asked)).toMatchObject({ etag: null, modified: null });
});

test('robots.txt is asked for once a site', async () => {
  const rules = 'User-agent: *\nDisallow: /private';
  internet = await openInternet({ sites: { 'news.example': answer(page), 'news.example/robots.txt': answer(rules) } });
  await Promise.all(['/1', '/2'].map((path) => internet.fetcher.page(`http://news.example${path}`, asked)));
  await expect(internet.fetcher.page('http://news.example/private/1', asked)).rejects.toMatchObject({
    reason: 'robots',
  });
  expect(internet.requests.map(({ path }) => path).toSorted()).toEqual(['/1', '/2', '/robots.txt']);
});

test.each<[string, Site]>([
  ['forbidden', answer('', {}, '403 Forbidden')],
  ['busy', answer('', {}, '429 Too Many Requests')],
  ['a page', answer(page)],
  ['empty', answer('', {}, '204 No Content')],
  ['a bomb of nothing', packed('gzip', gzipSync(Buffer.alloc(20_000_000)))],
  ['elsewhere', redirect('http://other.example/rules')],
])('a robots.txt that is %s forbids nothing', async (_, site) => {
  internet = await openInternet({ sites: { 'news.example': answer(page), 'news.example/robots.txt': site } });
  expect(text((await internet.fetcher.page('http://news.example/', asked)).bytes)).toBe(page);
});

test('one at a time for each host', async () => {
  let now = 0;
  let most = 0;
  internet = await openInternet({
    sites: {
      'news.example': (socket, request) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          answer(page)(socket, request);
        }, 20);
      },
    },
  });
  await Promise.all([1, 2, 3, 4].map((n) => internet.fetcher.page(`http://news.example/${n}`, { by: `${n}` })));
  expect(most).toBe(1);
});

test('a few links a minute for each person', async () => {
  internet = await openInternet({ sites: { 'news.example': answer(page) } });
  const fetching = (by: string | null) => internet.fetcher.page('http://news.example/', { by });
  for (let n = 0; n < 6; n++) await fetching('one');
  await expect(fetching('one')).rejects.toMatchObject({ reason: 'too-often' });
  expect((await fetching('other')).bytes).toHaveLength(page.length);
  expect((await fetching(null)).bytes).toHaveLength(page.length);
});

test('where nobody listens, the site can’t be reached', async () => {
  internet = await openInternet({ unreachable: true });
  await expect(internet.fetcher.page('http://news.example/', asked)).rejects.toMatchObject({ reason: 'unreachable' });
});

test('closing ends what is under way and takes nothing on', async () => {
  internet = await openInternet({ sites: { 'news.example': () => {} } });
  const waiting = [1, 2].map((n) => internet.fetcher.page(`http://news.example/${n}`, asked).catch((error) => error));
  while (!internet.requests.some(({ path }) => path === '/1')) await new Promise((resolve) => setTimeout(resolve, 5));
  await internet.fetcher.close();
  expect(await Promise.all(waiting)).toMatchObject([{ reason: 'closed' }, { reason: 'closed' }]);
  await expect(internet.fetcher.page('http://news.example/', asked)).rejects.toBeInstanceOf(Refused);
  await internet.quiet();
});
