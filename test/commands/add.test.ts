import { describe, expect, test, vi } from 'vitest';
import { UNTOLD } from '../../src/article/article.ts';
import type { Context } from '../../src/command/command.ts';
import type { Outcome, Step } from '../../src/intake/outcome.ts';
import { formFor } from '../../src/router/form.ts';
import { en } from '../../src/words/en.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { commands, contextFor, linksOf, plain, problem, run, verbatims } from './run.ts';

/** A context in which adding ends in `outcome`. */
const ending = (outcome: Outcome | null, steps: Step[] = []) => {
  const add = vi.fn<Context['add']>(async (_, told) => {
    for (const step of steps) told(step);
    return outcome;
  });
  const progress = vi.fn(async () => {});
  return { add, progress, context: contextFor(libraryOf([bakery]), { add, progress }) };
};
const kept = { is: 'kept', article: 'bakery22', ms: 1_234 } as const;
const file = { name: 'oven.pdf', address: 'https://cdn.example/oven.pdf', type: 'application/pdf' };
/** As long as an article that somebody posted. */
const article = 'The frost came late this year and took the blossom. '.repeat(16).trim();
const long = 'The frost came late this year and took the blossom. '.repeat(8).trim();

describe('what is added', () => {
  test.each([
    ['add', { link: 'mill.example/oven' }, { from: 'link', url: 'https://mill.example/oven' }],
    ['add', { file }, { from: 'file', ...file }],
    ['add', { text: long }, { from: 'text', came: 'text', title: null, of: null, text: long }],
    [
      'add',
      { title: 'A title', from: 'The Miller', text: `${long}\n\nTwo.` },
      { from: 'text', came: 'text', title: 'A title', of: 'The Miller', text: `${long}\n\nTwo.` },
    ],
    ['add', { version: 'k3f9x2ab' }, { from: 'version', job: 'k3f9x2ab' }],
    [
      'keep-this',
      { message: 'see https://mill.example/oven, ok', file },
      { from: 'link', url: 'https://mill.example/oven' },
    ],
    ['keep-this', { message: `${long} https://mill.example/oven` }, { from: 'link', url: 'https://mill.example/oven' }],
    [
      'keep-this',
      { message: `${article} (https://mill.example/oven)` },
      { from: 'text', came: 'message', title: null, of: null, text: `${article} (https://mill.example/oven)` },
    ],
    ['keep-this', { message: `${article} https://mill.example/oven`, file }, { from: 'file', ...file }],
    ['keep-this', { message: 'see this', file }, { from: 'file', ...file }],
    ['keep-this', { message: long }, { from: 'text', came: 'message', title: null, of: null, text: long }],
  ])('/%s %o', async (name, options, source) => {
    const { add, context } = ending(kept);
    await run(name, options, context);
    expect(add.mock.calls.map(([given]) => given)).toEqual([source]);
  });

  test.each([{ text: 'hello' }, { link: 'a link' }])('a form for a text is at hand after %o', async (options) => {
    const { context } = ending(kept);
    expect((await problem('add', options, context)).links).toMatchObject([
      { label: 'Paste the text …', command: 'add' },
    ]);
  });

  test.each([
    ['add', {}, en.adding.noSource],
    ['add', { title: 'Frost takes the blossom', text: 'hello' }, en.adding.tooLittle],
    ['add', { link: 'a link' }, en.adding.notALink],
    ['add', { link: 'https://mill.example/', file }, en.adding.oneOf],
    ['keep-this', { message: 'what a day' }, en.adding.nothingInIt],
    ['keep-this', { message: '' }, en.adding.nothingInIt],
  ])('nothing of /%s %o', async (name, options, sentence) => {
    const { add, context } = ending(kept);
    expect((await problem(name, options, context)).message).toBe(sentence);
    expect(add).not.toHaveBeenCalled();
  });

  test('a form asks for a text where neither link nor file is given', () => {
    const add = commands.get('add');
    if (!add) throw new Error('There is no /add.');
    expect(formFor(add, {}, en)?.fields).toMatchObject([
      { option: 'title', required: false, long: false, max: 300 },
      { option: 'from', required: false, long: false },
      { option: 'text', required: true, long: true, max: 4000 },
    ]);
    for (const given of [{ link: 'x' }, { file }, { text: 'x' }, { version: 'k3f9x2ab' }])
      expect(formFor(add, given, en)).toBeNull();
  });
});

describe('what is said', () => {
  test('each step', async () => {
    const { progress, context } = ending(kept, [
      { at: 'waiting', ahead: 1 },
      { at: 'waiting', ahead: 3 },
      { at: 'fetching', site: 'mill.example' },
      { at: 'fetching', site: null },
      { at: 'reading' },
      { at: 'again', seconds: 4 },
    ]);
    await run('add', { link: 'https://mill.example/oven' }, context);
    expect(progress.mock.calls.flat()).toEqual([
      'One article comes before yours …',
      '3 articles come before yours …',
      'Fetching the page from mill.example …',
      'Fetching the file …',
      'Reading …',
      'That didn’t work. I try again in 4 seconds …',
    ]);
  });

  test('of what is kept, its card and how long it took', async () => {
    const reply = await run('add', { link: 'https://mill.example/oven' }, ending(kept).context);
    expect(reply).toMatchObject({ title: bakery.article.title, source: { id: 'bakery22' } });
    expect(plain(reply).at(-1)).toBe('~ Kept in 1.2 seconds.');
    const labels = linksOf(reply).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([en.next.summary, en.next.quotes, en.next.ask]));
  });

  test('of a long message with a link in it, the text is kept, and the page is one press away', async () => {
    const message = `${article} https://mill.example/oven`;
    const reply = await run('keep-this', { message }, ending(kept).context);
    const page = linksOf(reply).find(({ label }) => label === en.adding.keepPage);
    expect(page).toMatchObject({ command: 'add', options: { link: 'https://mill.example/oven' } });
    const other = await run('keep-this', { message: 'see https://mill.example/oven' }, ending(kept).context);
    expect(linksOf(other).map(({ label }) => label)).not.toContain(en.adding.keepPage);
  });

  test.each(['summary', 'facts', 'timeline'])('of an article in another language, once under /%s', async (name) => {
    const options = { article: 'bakery22' };
    const timeline = [{ ...at('on Monday'), sentence: 4, when: null }];
    const english = { ...bakery, reading: { ...bakery.reading, timeline } };
    const german = { ...english, article: { ...bakery.article, language: 'de' } };
    const said = (lines: string[]) => lines.filter((line) => line.startsWith('~ It is in German')).length;
    expect(said(plain(await run(name, options, contextFor(libraryOf([german])))))).toBe(1);
    expect(said(plain(await run(name, options, contextFor(libraryOf([english])))))).toBe(0);
  });

  test('of what was kept before, that, and its card', async () => {
    const reply = await run(
      'add',
      { link: 'https://mill.example/oven' },
      ending({ is: 'known', article: 'bakery22' }).context,
    );
    expect(plain(reply)[0]).toBe(`~ ${en.adding.known}`);
    expect(reply.source?.id).toBe('bakery22');
  });

  test.each([
    [{ partial: true }, en.adding.partial],
    [{ language: 'de' }, 'It is in German: I keep and show it, but I read only English well.'],
    [{ language: 'xx' }, 'It is in another language: I keep and show it, but I read only English well.'],
  ])('of an article with %o, once on its card', async (rest, sentence) => {
    const odd = { ...bakery, article: { ...bakery.article, ...rest } };
    const context = contextFor(libraryOf([odd]), { add: async () => kept });
    const lines = plain(await run('add', { link: 'https://mill.example/oven' }, context));
    expect(lines.filter((line) => line === `~ ${sentence}`)).toHaveLength(1);
  });

  test('of what goes on without the reply', async () => {
    const reply = await run('add', { link: 'https://mill.example/oven' }, ending(null).context);
    expect(plain(reply)).toEqual([en.adding.goesOn]);
  });

  test.each<[Outcome, string]>([
    [{ is: 'refused', of: 'link', why: 'robots' }, en.adding.notFetched.robots],
    [{ is: 'refused', of: 'file', why: 'scanned' }, en.adding.unreadable.scanned],
    [{ is: 'refused', of: 'page', why: 'paywall' }, en.adding.nothing.paywall],
    [{ is: 'full', of: 'server', most: 5 }, en.adding.full.server(5)],
    [{ is: 'full', of: 'person', most: 5 }, en.adding.full.person(5)],
    [{ is: 'full', of: 'server-room', most: 5 }, en.adding.full['server-room'](5)],
    [{ is: 'full', of: 'person-room', most: 5 }, en.adding.full['person-room'](5)],
    [{ is: 'full', of: 'room', most: 5 }, en.adding.full.room(5)],
    [{ is: 'no-version', why: 'gone' }, en.adding.noVersion.gone],
    [{ is: 'failed', job: 'k3f9x2ab' }, en.frame.unexpected('k3f9x2ab')],
    [{ is: 'known', article: 'gonegone' }, en.adding.noVersion.gone],
  ])('of %o, in a sentence', async (outcome, sentence) => {
    const { context } = ending(outcome);
    expect((await problem('add', { link: 'https://mill.example/oven' }, context)).message).toBe(sentence);
  });
});

describe('a page that has changed', () => {
  const draft = {
    ...UNTOLD,
    came: 'page' as const,
    title: bakery.article.title,
    url: bakery.article.url,
    text: bakery.article.text
      .replace(`${bakery.article.title}\n\n`, '')
      .replace('by nine', 'by eleven')
      .replace('400', '500'),
  };
  const after = bakery.article.text.replace('by nine', 'by eleven').replace('400', '500');
  const now = (phrase: string) => ({ start: after.indexOf(phrase), end: after.indexOf(phrase) + phrase.length });
  const sold = 'The bakery sold 400 loaves a day in 2023.';
  const quote = '“We sell out by nine,” Field said on Monday.';
  const changed: Outcome = {
    is: 'changed',
    article: 'bakery22',
    draft,
    job: 'k3f9x2ab',
    removed: [at(quote), at(sold)],
    added: [now(quote.replace('nine', 'eleven')), now(sold.replace('400', '500'))],
    altered: [
      {
        before: { speaker: 'Nora Field', spans: [at('“We sell out by nine,”')], differing: [at('nine')] },
        after: { speaker: 'Nora Field', spans: [now('“We sell out by eleven,”')], differing: [now('eleven')] },
      },
    ],
  };

  test('shows whose words were altered first, then what went and what came, word for word', async () => {
    const reply = await run('add', { link: 'https://mill.example/oven' }, ending(changed).context);
    expect(plain(reply)).toEqual([
      'This page has changed since it was kept on 6 March 2024. The version of that day is still kept.',
      '> “We sell out by *nine*,”',
      '  *Nora Field* · as it was kept',
      '> “We sell out by *eleven*,”',
      '  *Nora Field* · as the page has it now',
      `> ${sold}`,
      '  no longer on the page',
      `> ${sold.replace('400', '500')}`,
      '  new on the page',
    ]);
    for (const { text, start, end } of verbatims(reply))
      expect([bakery.article.text.slice(start, end), after.slice(start, end)]).toContain(text);
    expect(linksOf(reply).slice(0, 2)).toMatchObject([
      { label: en.adding.keepVersion, command: 'add', options: { version: 'k3f9x2ab' } },
      { label: en.adding.open, command: 'article', options: { article: 'bakery22' } },
    ]);
  });

  test('shows a few of many changes, and says how many more there are', async () => {
    const removed = bakery.reading.sentences.slice(0, 6).map(({ start, end }) => ({ start, end }));
    const outcome: Outcome = { ...changed, removed, added: [], altered: [] };
    const lines = plain(await run('add', { link: 'https://mill.example/oven' }, ending(outcome).context));
    expect(lines.filter((line) => line === `  ${en.adding.removed}`)).toHaveLength(3);
    expect(lines.at(-1)).toBe('~ 3 more no longer there');
  });
});
