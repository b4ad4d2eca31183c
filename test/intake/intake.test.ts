import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UNTOLD } from '../../src/article/article.ts';
import { MOST_TEXT } from '../../src/article/size-limits.ts';
import { Refused } from '../../src/fetch/fetch-refusal.ts';
import { mayPass, Refusing } from '../../src/intake/make-draft.ts';
import type { Outcome } from '../../src/intake/outcome.ts';
import { keyOf } from '../../src/intake/source.ts';
import { Unread } from '../../src/language/reader/unread.ts';
import type { Store } from '../../src/library/library.ts';
import { memoryJobs } from '../jobs/memory.ts';
import { libraryOf } from '../library.ts';
import { intakeOver, openedStore, oven, ovenText } from './bench.ts';

// The reader's own tables are loaded with the first reading.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  vi.useRealTimers();
});

const page = { offset: 0, limit: 10 };
const articleIn = (outcome: Outcome | null): string => {
  if (outcome === null || !('article' in outcome)) throw new Error(`Nothing was kept: ${JSON.stringify(outcome)}`);
  return outcome.article;
};
/** Something that is held until it is let go. */
const held = (text: string) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { page: () => promise.then(() => text), letGo: resolve };
};

describe('a link', () => {
  test('is fetched, read and kept under its job’s id, step by step', async () => {
    const store = await openedStore();
    const { add } = intakeOver(store, { [oven]: ovenText });
    const { outcome, steps } = await add(oven);
    expect(outcome).toEqual({ is: 'kept', article: expect.stringMatching(/^\w{8}$/), ms: expect.any(Number) });
    expect(steps).toEqual([{ at: 'fetching', site: 'mill.example' }, { at: 'reading' }, { at: 'reading' }]);
    const kept = await store.libraryFor('server:1').kept(articleIn(outcome));
    expect(kept?.article).toMatchObject({ url: oven, addedBy: '42', earlier: null });
    expect(kept?.reading.quotes.length).toBeGreaterThan(0);
    expect(await store.jobs.find(articleIn(outcome))).toMatchObject({ state: 'done', work: null });
    expect(await store.libraryFor('server:2').kept(articleIn(outcome))).toBeNull();
  });

  test('that was kept before is shown, not kept again, whatever its address looks like', async () => {
    const store = await openedStore();
    const again = 'http://www.mill.example/oven/?utm_source=chat';
    const { add } = intakeOver(store, { [oven]: ovenText, [again]: ovenText });
    const first = articleIn((await add(oven)).outcome);
    expect((await add(again)).outcome).toEqual({ is: 'known', article: first });
    expect((await add(oven, { scope: 'server:2' })).outcome).toMatchObject({ is: 'kept' });
  });

  test('that two people give at once is fetched once, and both are told', async () => {
    const store = await openedStore();
    const { page, letGo } = held(ovenText);
    const { add, visits } = intakeOver(store, { [oven]: page });
    const both = [add(oven), add(`${oven}#top`, { by: '43' })];
    await vi.waitFor(() => expect(visits).toHaveLength(1), 10_000);
    letGo();
    const [one, other] = await Promise.all(both);
    expect(one?.outcome).toEqual(other?.outcome);
    expect(visits).toHaveLength(1);
  });

  test('of somebody who has what is kept about them deleted meanwhile is not kept under their name', async () => {
    const store = await openedStore();
    const { page, letGo } = held(ovenText);
    const { add, visits } = intakeOver(store, { [oven]: page });
    const library = store.libraryFor('server:1');
    const adding = add(oven);
    await vi.waitFor(() => expect(visits).toHaveLength(1), 10_000);
    await library.forgetPerson('42');
    letGo();
    expect((await adding).outcome).toEqual({ is: 'no-version', why: 'gone' });
    expect(await library.keptAbout('42')).toEqual({ added: 0, corrected: 0, asked: 0, own: 0 });
  });

  test('leads on to the other parts of the article, or to the page that has it whole', async () => {
    const store = await openedStore();
    const part = (text: string, rest: object = {}) =>
      JSON.stringify({
        kind: 'article',
        draft: { ...UNTOLD, title: `About ${text}`, text: `This is what part ${text} says.`, url: oven },
        next: null,
        whole: null,
        ...rest,
      });
    const { add, visits } = intakeOver(store, {
      'https://a.example/1': part('one', { next: 'https://a.example/2' }),
      'https://a.example/2': part('two', { next: 'https://a.example/1' }),
      'https://b.example/1': part('three', { next: 'https://b.example/2', whole: 'https://b.example/print' }),
      'https://b.example/print': part('three and four'),
    });
    const library = store.libraryFor('server:1');
    const parts = await library.kept(articleIn((await add('https://a.example/1')).outcome));
    expect(parts?.article.text).toContain('This is what part one says.\n\nThis is what part two says.');
    const whole = await add('https://b.example/1', { scope: 'server:2' });
    expect((await store.libraryFor('server:2').kept(articleIn(whole.outcome)))?.article).toMatchObject({
      url: oven,
      text: 'About three\n\nThis is what part three and four says.',
    });
    expect(visits).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/1',
      'https://b.example/1',
      'https://b.example/print',
    ]);
  });
});

describe('a page that has changed', () => {
  const changed = ovenText.replace('by nine', 'by eleven').replace(' in June', ' in July');

  test('is offered to the one who added it, with whose words were altered; the new version knows the old one', async () => {
    const store = await openedStore();
    const site = { [oven]: ovenText };
    const { add } = intakeOver(store, site);
    const first = articleIn((await add(oven)).outcome);
    site[oven] = changed;
    const { outcome } = await add(oven);
    if (outcome?.is !== 'changed') throw new Error(JSON.stringify(outcome));
    expect(outcome).toMatchObject({ article: first, removed: [{}, {}], added: [{}, {}] });
    expect(outcome.altered).toMatchObject([{ before: { speaker: 'Nora Field' }, after: { speaker: 'Nora Field' } }]);

    const version = { from: 'version', job: outcome.job } as const;
    expect((await add(version, { by: '43' })).outcome).toEqual({ is: 'no-version', why: 'not-yours' });
    expect((await add(version, { scope: 'server:2' })).outcome).toEqual({ is: 'no-version', why: 'gone' });
    const second = articleIn((await add(version)).outcome);
    expect(articleIn((await add(version)).outcome)).toBe(second);
    const library = store.libraryFor('server:1');
    expect((await library.kept(second))?.article).toMatchObject({ earlier: first, url: oven });
    expect((await library.search('', page)).total).toBe(2);
    expect((await add(oven)).outcome).toEqual({ is: 'known', article: second });
  });

  test('only an offer can be taken up', async () => {
    const store = await openedStore();
    const { add } = intakeOver(store, { [oven]: ovenText });
    const kept = articleIn((await add(oven)).outcome);
    for (const job of [kept, 'zzzzzzzz'])
      expect((await add({ from: 'version', job })).outcome).toEqual({ is: 'no-version', why: 'gone' });
  });
});

describe('a file and a text', () => {
  test('are kept, too; the same text from nowhere is known again', async () => {
    const store = await openedStore();
    const address = 'https://cdn.example/attachments/1/oven.txt?ex=1';
    const { add } = intakeOver(store, { [address]: ovenText });
    const { outcome, steps } = await add({ from: 'file', address, name: 'oven.txt', type: 'text/plain' });
    expect(steps[0]).toEqual({ at: 'fetching', site: null });
    const first = articleIn(outcome);
    const pasted = { from: 'text', came: 'text', title: null, of: null, text: ovenText } as const;
    expect((await add(pasted)).outcome).toEqual({ is: 'known', article: first });
  });

  test('of a file that holds no more than a headline nothing is kept', async () => {
    const address = 'https://cdn.example/attachments/2/oven.txt';
    const { add } = intakeOver(await openedStore(), { [address]: 'A second oven on Mill Lane' });
    const { outcome } = await add({ from: 'file', address, name: 'oven.txt', type: 'text/plain' });
    expect(outcome).toEqual({ is: 'refused', of: 'file', why: 'no-article' });
  });

  test.each([
    ['https://mill.example/oven', 'https://mill.example/oven'],
    ['  The  Miller ', 'The Miller'],
    [' ', null],
    [null, null],
  ])('a text that is from %j is only said to be', async (of, claimed) => {
    const store = await openedStore();
    const { add } = intakeOver(store, {});
    const { outcome } = await add({
      from: 'text',
      came: 'text',
      title: 'A headline of my own',
      of,
      text: 'She bought an oven.',
    });
    expect((await store.libraryFor('server:1').kept(articleIn(outcome)))?.article).toMatchObject({
      ...{ came: 'text', claimed, url: null, publisher: null },
      title: 'A headline of my own',
      text: 'A headline of my own\n\nShe bought an oven.',
    });
  });

  const page =
    '<meta property="og:site_name" content="The Miller"><link rel="canonical" href="https://mill.example/oven">';
  const paragraphs = ovenText.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  test.each([
    ['oven.html', `<html><head><title>Oven</title>${page}</head><body>${paragraphs.join('')}</body></html>`],
    ['oven.md', `---\npublisher: The Miller\n---\n\n${ovenText}`],
  ])('a file that says it is the paper’s is only said to be: %s', async (name, file) => {
    const store = await openedStore();
    const address = `https://cdn.example/attachments/3/${name}`;
    const { add } = intakeOver(store, { [address]: file, [oven]: ovenText });
    const { outcome } = await add({ from: 'file', address, name, type: null });
    const known = { came: 'file', claimed: 'The Miller', url: null, publisher: null };
    const library = store.libraryFor('server:1');
    expect((await library.kept(articleIn(outcome)))?.article).toMatchObject(known);
    // Nor is it in the page's way.
    const fetched = (await add(oven)).outcome;
    expect(fetched).toMatchObject({ is: 'kept' });
    expect((await library.kept(articleIn(fetched)))?.article).toMatchObject({ came: 'page', claimed: null, url: oven });
  });

  test.each([
    [
      'https://pages.example/oven.md',
      { came: 'page', claimed: null, url: 'https://pages.example/oven.md', publisher: 'pages.example' },
    ],
    [
      'https://cdn.discordapp.com/attachments/1/oven.md',
      {
        came: 'file',
        claimed: 'cdn.discordapp.com, https://cdn.discordapp.com/attachments/1/oven.md',
        url: null,
        publisher: null,
      },
    ],
  ])(
    'a file behind a link is its site’s, whatever it says; a member’s upload is only a file: %s',
    async (url, known) => {
      const store = await openedStore();
      const { add } = intakeOver(
        store,
        { [url]: `---\npublisher: The Miller\n---\n\n${ovenText}` },
        { type: 'text/markdown' },
      );
      const kept = await store.libraryFor('server:1').kept(articleIn((await add(url)).outcome));
      expect(kept?.article).toMatchObject(known);
    },
  );

  test('a page on Discord’s own site is a file that somebody added', async () => {
    const store = await openedStore();
    const url = 'https://cdn.discordapp.com/attachments/1/oven.html';
    const { add } = intakeOver(store, { [url]: ovenText });
    const kept = await store.libraryFor('server:1').kept(articleIn((await add(url)).outcome));
    expect(kept?.article).toMatchObject({ came: 'file', claimed: url, url: null, publisher: null });
  });

  test('a text of a message is known for one', async () => {
    const store = await openedStore();
    const { add } = intakeOver(store, {});
    const { outcome } = await add({ from: 'text', came: 'message', title: null, of: null, text: ovenText });
    expect((await store.libraryFor('server:1').kept(articleIn(outcome)))?.article).toMatchObject({ came: 'message' });
  });

  test('a text that says what a page says that is kept is known; one that says anything else is kept as a text', async () => {
    const { add } = intakeOver(await openedStore(), { [oven]: ovenText });
    const page = articleIn((await add(oven)).outcome);
    const text = (text: string) => add({ from: 'text', came: 'text', title: null, of: oven, text });
    expect((await text(ovenText)).outcome).toEqual({ is: 'known', article: page });
    expect((await text(ovenText.replace('nine', 'noon'))).outcome).toMatchObject({ is: 'kept' });
    expect((await add(oven)).outcome).toEqual({ is: 'known', article: page });
  });

  test('without words there is nothing to keep', async () => {
    const { add } = intakeOver(await openedStore(), {});
    const { outcome } = await add({ from: 'text', came: 'text', title: null, of: null, text: '1234 …' });
    expect(outcome).toEqual({ is: 'refused', of: 'file', why: 'empty' });
  });
});

describe('what is not kept', () => {
  test.each([
    ['a page without an article', JSON.stringify({ kind: 'none', why: 'consent' }), { of: 'page', why: 'consent' }],
    ['a link that is not followed', () => Promise.reject(new Refused('private')), { of: 'link', why: 'private' }],
  ])('%s, and it is not tried again', async (_, there, refusal) => {
    const store = await openedStore();
    const { add, visits } = intakeOver(store, { [oven]: there });
    expect((await add(oven)).outcome).toEqual({ is: 'refused', ...refusal });
    expect(visits).toHaveLength(1);
    expect((await store.libraryFor('server:1').search('', page)).total).toBe(0);
  });

  test.each([
    [new Refused('busy'), true],
    [new Refused('unreachable'), true],
    [new Refused('too-often'), true],
    [new Refused('robots'), false],
    [new Refused('missing'), false],
    [new Refusing({ of: 'page', why: 'paywall' }), false],
    [new Error('The reader stopped.'), true],
  ])('%s may pass: %s', (error, passes) => {
    expect(mayPass(error)).toBe(passes);
  });

  test.each([
    ['a link’s pages together', oven],
    [
      'a paste',
      { from: 'text', came: 'text', title: 'War and Peace', of: null, text: 'x '.repeat(MOST_TEXT / 2) } as const,
    ],
    ['a file', { from: 'file', address: `${oven}.txt`, name: 'oven.txt', type: 'text/plain' } as const],
  ])('of more text than an article has: %s', async (_, source) => {
    const half = `${ovenText}\n\n${'The oven is hot and the bread is good today. '.repeat(MOST_TEXT / 80)}`;
    const part = (next: string | null) =>
      JSON.stringify({ kind: 'article', draft: { ...UNTOLD, title: 'Oven', text: half }, next, whole: null });
    const read = vi.fn();
    const { add } = intakeOver(
      await openedStore(),
      { [oven]: part(`${oven}/2`), [`${oven}/2`]: part(null), [`${oven}.txt`]: half + half },
      { read },
    );
    expect((await add(source)).outcome).toEqual({ is: 'refused', of: 'file', why: 'too-large' });
    expect(read).not.toHaveBeenCalled();
  });

  test('what the reader gave up is tried again only when whoever runs the bot says so', async () => {
    const store = await openedStore();
    const read = vi.fn(async () => Promise.reject(new Unread('too-slow')));
    const { add } = intakeOver(store, { [oven]: ovenText }, { read });
    expect((await add(oven)).outcome).toEqual({ is: 'refused', of: 'reading', why: 'too-slow' });
    await vi.waitFor(async () => expect(await store.jobs.failed(2)).toHaveLength(1));
    const [failed] = await store.jobs.failed(1);
    expect(failed).toMatchObject({
      tries: 1,
      work: { source: { url: oven } },
      reason: expect.stringContaining('too-slow'),
    });
    // Neither by the next start.
    await store.jobs.recover();
    expect(await store.jobs.take()).toBeNull();
    expect(read).toHaveBeenCalledOnce();
    expect(await store.jobs.retry(failed?.id ?? '')).toBe(true);
    expect(await store.jobs.take()).toMatchObject({ id: failed?.id });
  });

  test('what still can’t be fetched at the third time, and the log does not tell what it was', async () => {
    vi.useFakeTimers();
    const library = { ...libraryOf([]), kept: async () => null };
    const cause = new Error('getaddrinfo ENOTFOUND secret.example');
    const lines: string[] = [];
    const { add, visits } = intakeOver(
      { jobs: memoryJobs(), libraryFor: () => library },
      { [oven]: () => Promise.reject(new Refused('unreachable', { cause })) },
      { log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }) },
    );
    const adding = add(oven);
    await vi.advanceTimersByTimeAsync(60_000);
    const { outcome, steps } = await adding;
    expect(outcome).toEqual({ is: 'refused', of: 'link', why: 'unreachable' });
    expect(visits).toHaveLength(3);
    expect(steps.filter(({ at }) => at === 'again')).toEqual([
      { at: 'again', seconds: 4 },
      { at: 'again', seconds: 15 },
    ]);
    expect(lines).not.toEqual([]);
    expect(lines.join()).not.toContain('.example');
  });

  test('what a server, or a person, may not keep any more', async () => {
    const store = await openedStore();
    const site = {
      [oven]: ovenText,
      'https://b.example/': `Another title\n\nShe bought a mill in ${'the town '.repeat(9)}.`,
    };
    const few = intakeOver(store, site, { limits: { perPerson: 1, perServer: 2 } });
    expect((await few.add(oven)).outcome).toMatchObject({ is: 'kept' });
    expect((await few.add('https://b.example/')).outcome).toEqual({ is: 'full', of: 'person', most: 1 });
    expect((await few.add('https://b.example/', { by: '43' })).outcome).toMatchObject({ is: 'kept' });
    expect((await few.add(oven, { by: '44' })).outcome).toEqual({ is: 'full', of: 'server', most: 2 });
    // What a person keeps for themselves is theirs.
    expect((await few.add(oven, { scope: 'user:44', by: '44' })).outcome).toMatchObject({ is: 'kept' });
    expect(few.visits).toHaveLength(3);
  });

  test('what takes more of the disk than there is room for', async () => {
    const store = await openedStore();
    const room = { perServer: 0.05, perPerson: 0.04, inAll: 100 };
    const long = `A long one\n\n${'The harbour of the town reopened on Monday, and the ships came back. '.repeat(200)}`;
    const site = { [oven]: ovenText, 'https://b.example/': long };
    const few = intakeOver(store, site, { limits: { room } });
    expect((await few.add('https://b.example/')).outcome).toMatchObject({ is: 'full', of: 'person-room', most: 0.04 });
    expect((await few.add(oven)).outcome).toMatchObject({ is: 'kept' });
    const none = intakeOver(store, site, { limits: { room: { ...room, inAll: 0 } } });
    expect((await none.add('https://b.example/')).outcome).toEqual({ is: 'full', of: 'room', most: 0 });
    expect(none.visits).toEqual([]);
  });

  test('what is still on its way counts as if it were kept', async () => {
    const store = await openedStore();
    const { page, letGo } = held(ovenText);
    const few = intakeOver(store, { [oven]: page }, { limits: { perPerson: 1, perServer: 2 } });
    const first = few.add(oven);
    await vi.waitFor(() => expect(few.visits).toHaveLength(1), 10_000);
    expect((await few.add('https://b.example/')).outcome).toEqual({ is: 'full', of: 'person', most: 1 });
    leave(store, 'https://c.example/');
    expect((await few.add('https://d.example/', { by: '44' })).outcome).toEqual({ is: 'full', of: 'server', most: 2 });
    letGo();
    expect((await first).outcome).toMatchObject({ is: 'kept' });
  });
});

/** As a process leaves it that asks for an article, and ends. */
const leave = ({ jobs }: Store, url: string) => {
  const source = { from: 'link', url } as const;
  const work = { source, tell: 'here', locale: 'en-GB' };
  return jobs.enqueue({ kind: 'add', key: keyOf(source), scope: 'server:1', askedBy: '42', work });
};

describe('in the queue', () => {
  test('people hear how many come before them', async () => {
    const store = await openedStore();
    const { page, letGo } = held(ovenText);
    const other = 'https://b.example/';
    const { add, visits } = intakeOver(
      store,
      { [oven]: page, [other]: 'Title\n\nShe bought it.' },
      { limits: { atOnce: 1 } },
    );
    const first = add(oven);
    await vi.waitFor(() => expect(visits).toHaveLength(1), 10_000);
    const second = add(other);
    await new Promise((resolve) => setTimeout(resolve, 100));
    letGo();
    await first;
    expect((await second).steps.map(({ at }) => at)).toEqual(['waiting', 'fetching', 'reading', 'reading']);
  });

  test('a job that was run before its process ended is not run again, and its article is kept once', async () => {
    const store = await openedStore();
    const { jobs, libraryFor } = store;
    // As the process before has left it: read and kept, and nobody told.
    const source = { from: 'link', url: oven } as const;
    await leave(store, oven);
    const job = await vi.waitFor(async () => {
      const taken = await jobs.take();
      expect(taken).not.toBeNull();
      return taken;
    }, 10_000);
    const reading = (await import('../../src/language/read.ts')).read({
      text: 'Oven\n\nShe bought it.',
      title: 'Oven',
    });
    await libraryFor('server:1').keep(
      { ...UNTOLD, came: 'page', title: 'Oven', text: 'She bought it.', url: oven },
      reading,
      {
        addedBy: '42',
        id: job?.id ?? '',
      },
    );

    const after = intakeOver(store, { [oven]: ovenText });
    await vi.waitFor(() => expect(after.announced).toHaveLength(1), 10_000);
    const [adding, outcome] = after.announced[0] ?? [];
    expect(adding).toEqual({ source, tell: 'here', locale: 'en-GB', scope: 'server:1', by: '42' });
    expect(outcome).toMatchObject({ is: 'kept', article: job?.id });
    expect(after.visits).toEqual([]);
    expect((await libraryFor('server:1').search('', page)).total).toBe(1);
  });

  test('a job that was left waiting, or running, is done by the next process and told of', async () => {
    const store = await openedStore();
    for (const url of [oven, 'https://b.example/']) await leave(store, url);
    await store.jobs.take();
    const after = intakeOver(store, { [oven]: ovenText, 'https://b.example/': 'Title\n\nShe bought it.' });
    await vi.waitFor(() => expect(after.announced).toHaveLength(2), 10_000);
    expect(after.announced.map(([, { is }]) => is)).toEqual(['kept', 'kept']);
  });

  test('what another process has done is told by the one in which somebody waits, once', async () => {
    const store = await openedStore();
    const asked = intakeOver(store, {}, { start: false });
    const outcome = asked.add(oven);
    const other = intakeOver(store, { [oven]: ovenText });
    expect((await outcome).outcome).toMatchObject({ is: 'kept' });
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect([asked.announced, other.announced]).toEqual([[], []]);
  });

  test('whoever waited as long as a reply can be edited is told elsewhere', async () => {
    vi.useFakeTimers();
    const { page, letGo } = held(ovenText);
    const library = { ...libraryOf([]), kept: async () => null, keep: async () => ({ id: 'kept' }) as never };
    const { add, announced } = intakeOver({ jobs: memoryJobs(), libraryFor: () => library }, { [oven]: page });
    const adding = add(oven);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    expect((await adding).outcome).toBeNull();
    expect(announced).toEqual([]);
    letGo();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(announced).toMatchObject([[{ tell: 'here' }, { is: 'kept', article: 'kept' }]]);
    vi.useRealTimers();
  });
});
