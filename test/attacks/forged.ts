/** A member passes invented words off as a paper's. Every reply about them says who pasted them, and links to no paper. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NewPlace } from '../library/contract/place.ts';
import { call, click, submit, type Who } from './payloads.ts';
import { openWorld, type World } from './world.ts';

const forger: Who = { user: '13', owners: { 0: '100' }, channel: '500' };
const reader: Who = { user: '14', owners: { 0: '100' }, channel: '501', moderator: true };

const PAGE = 'https://www.bbc.co.uk/news/ferry';
const TITLE = 'Quillhaven sells the Brindlemoor ferry';
const BODY = (said: string) => `Mayor Barnaby Quistgard sold the Brindlemoor ferry on Friday, a spokeswoman said.

“${said},” Quistgard said. “We kept the chimney for last.”

Ottoline Vexford ran the ferry for 31 years from 1990 on, and the harbour has had an oven since then.`;
const REAL = `${TITLE} – BBC News\n\n${BODY('Nobody in Quillhaven will pay the toll again')}`;
const FORGED = BODY('Everybody in Quillhaven will pay me the toll');

/** What somebody may write so that their text looks like the paper's. */
const forgeries: [name: string, payload: () => object, how: string][] = [
  ['the paper’s name', () => submit(forger, 'add?', { title: TITLE, from: 'BBC News', text: FORGED }), 'pasted'],
  ['the page’s address', () => submit(forger, 'add?', { title: TITLE, from: PAGE, text: FORGED }), 'pasted'],
  [
    'marks of ours and of Markdown',
    () => submit(forger, 'add?', { title: TITLE, from: `BBC” · [BBC News](${PAGE}) · <${PAGE}>`, text: FORGED }),
    'pasted',
  ],
  [
    'an address in pieces',
    () => submit(forger, 'add?', { title: TITLE, from: `htthttp://ps://www.www.bbc.co.uk/news/ferry`, text: FORGED }),
    'pasted',
  ],
  [
    'a title with the site’s name, a byline and a day',
    () =>
      submit(forger, 'add?', {
        text: `${TITLE} – BBC News\n\nBy Jane Doe | Published 3 May 2024\n\n${FORGED}`,
      }),
    'pasted',
  ],
  [
    'a saved page that names the paper',
    () =>
      submit(forger, 'add?', {
        from: PAGE,
        text: `<!doctype html><html><head><title>${TITLE}</title><link rel="canonical" href="${PAGE}"><meta property="og:url" content="${PAGE}"><meta property="og:site_name" content="BBC News"><meta property="og:image" content="https://www.bbc.co.uk/a.jpg"></head><body><article><h1>${TITLE}</h1>${FORGED.split(
          '\n\n',
        )
          .map((paragraph) => `<p>${paragraph}</p>`)
          .join('')}</article></body></html>`,
      }),
    'pasted',
  ],
  [
    'a message that quotes the paper',
    () =>
      click(forger, 'Keep this article', {
        content: `${TITLE} – BBC News\n\n${FORGED}\n\n${'More of it. '.repeat(5)}`,
      }),
    'kept from a message',
  ],
];

export const tellsWhereFrom = (name: string, newPlace: NewPlace): void => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

  describe.each(forgeries)(`${name}: %s`, (_, forged, how) => {
    let world: World;
    let id: string;
    beforeAll(async () => {
      world = await openWorld(await newPlace(), { [PAGE]: REAL });
      await world.send(forged());
      [{ id } = { id: '' }] = await world.store.libraryFor('server:100').newest(1);
    });
    afterAll(() => world.close());

    const sent = async (payload: object) => (await world.send(payload)).bodies.join('\n');
    const expectTold = (said: string, by: string) => {
      // It may begin the line.
      expect(said.toLowerCase()).toContain(how);
      expect(said).toContain(by);
      expect(said).not.toMatch(/\]\(https?:/);
      expect(said).not.toMatch(/https?:\/\/|\bwww\./i);
    };

    it.each([
      ['article', {}],
      ['summary', {}],
      ['quotes', {}],
      ['facts', {}],
      ['ask', { question: 'Who ran the ferry?' }],
      ['ask', { question: 'Who published this?' }],
      ['who-said', { words: 'Everybody in Quillhaven will pay me the toll' }],
      ['person', { name: 'Quistgard' }],
    ])('/%s %j says who it was, and links to no page', async (command, options) => {
      expectTold(await sent(call(reader, command, { article: id, ...options })), '<@13> on ');
    });

    it.each([
      ['person', { name: 'Quistgard' }],
      ['timeline', {}],
      ['summary', { articles: 'all' }],
      ['articles', {}],
    ])('over all articles, /%s %j says who it was, and links to no page', async (command, options) => {
      expectTold(await sent(call(reader, command, options)), '<@13> on ');
    });

    it('an export says it, too', async () => {
      const text = await sent(call(reader, 'export', { article: id, as: 'markdown' }));
      expectTold(text, 'Discord user 13 on ');
      expect(text).toContain('<@13> on ');
      const json = await world.send(call(reader, 'export', { article: id, as: 'json' }));
      const [file = '{}'] = (json.last.files ?? []) as string[];
      const told = { came: expect.stringMatching(/^(?:text|message)$/), addedBy: '13', publisher: null, url: null };
      expect(JSON.parse(file)).toMatchObject(told);
    });

    it('so does what is cited', async () => {
      const kept = await world.store.libraryFor('server:100').kept(id);
      const at = kept?.article.text.indexOf('“Everybody') ?? 0;
      const said = await sent(call(reader, 'cite', { article: id, at, to: at + 40 }));
      expect(said.split('Discord user 13 on ')).toHaveLength(3);
      expectTold(said, '<@13> on ');
    });

    it('lists and offers show no publisher, and none is found', async () => {
      const shelf = await sent(call(reader, 'articles'));
      expect(shelf).toMatch(/(?:pasted|kept from a message) by <@13> on /);
      expect(shelf).toMatch(/"(?:pasted|kept from a message) on /);
      expect(shelf).not.toMatch(/· BBC|https?:\/\//);
      expect(await sent(call(reader, 'articles', { publisher: 'BBC News' }))).toContain(
        'No article kept here is like that',
      );
    });

    it('the page itself is kept beside it, has not “changed”, and is what is summed up', async () => {
      const said = await sent(call(reader, 'add', { link: PAGE }));
      expect(said).toContain('Kept in ');
      expect(said).not.toContain('changed');
      const digest = await sent(call(reader, 'summary', { articles: 'all' }));
      expect(digest).toContain(`](${PAGE})`);
      // A forgery that was kept later changes nothing of that.
      await world.send(submit(forger, 'add?', { title: TITLE, from: PAGE, text: FORGED.replace('31', '32') }));
      const [card] = await world.store.libraryFor('server:100').newest(1);
      expect(card).toMatchObject({ came: 'text', url: null });
      const again = await sent(call(reader, 'summary', { articles: 'all' }));
      expect(again.slice(0, again.indexOf('· '))).toContain(`](${PAGE})`);
    });
  });
};
