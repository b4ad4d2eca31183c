import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import { articleFromText, NoArticle } from '../../src/extraction/plain-text.ts';

/** Running text for the pages below. */
const A = 'The harbour of Eastwick opened again on Monday, three weeks after the storm closed it to all ships.';
const B = '“We are glad [the] wait is over,” said Mira Sand, the harbour master.';
const C = 'More than forty boats came in before noon. Fishermen brought the first catch to market.';
const TITLE = 'Harbour reopens after storm';

const page = (...lines: string[]) => lines.join('\n');
const body = (...paragraphs: string[]) => paragraphs.join('\n\n');

test('the article that comes with the bot', () => {
  const raw = readFileSync(new URL('../../data/articles/caucasus-security.txt', import.meta.url), 'utf8');
  const { title, publisher, byline, published, text } = articleFromText(raw);
  expect(title).toBe('Moscow playing key role in Caucasus security – Ex-Soviet state leader');
  expect({ publisher, byline, published }).toEqual({ publisher: 'RT', byline: null, published: null });
  const [standfirst, ...paragraphs] = text.split('\n\n');
  expect(standfirst).toBe(
    'Azerbaijan is looking forward to further strengthening ties with Russia, President Ilham Aliyev has said',
  );
  expect(paragraphs).toHaveLength(7);
  for (const paragraph of paragraphs) expect(raw).toContain(paragraph);
  expect(paragraphs[2]).toContain('“happy with the progress in [the] resolution”');
  expect(text).not.toMatch(/Facebook|LinkedIn|share this story|Source link|RT Russia/);
});

type Found = Partial<ReturnType<typeof articleFromText>>;

describe('pasted pages', () => {
  test.each<[string, string, Found]>([
    [
      'title and text',
      page(TITLE, '', A, '', B),
      { title: TITLE, text: body(A, B), byline: null, publisher: null, published: null },
    ],
    ['a press release', page('FOR IMMEDIATE RELEASE', '', TITLE, '', A, '', B), { title: TITLE, text: body(A, B) }],
    [
      'headings as they are marked in Markdown',
      page(`# ${TITLE}`, '', A, '', '## What comes next', '', B),
      { title: TITLE, text: body(A, 'What comes next', B) },
    ],
    [
      'no heading: a number, a tag',
      page(TITLE, '', A, '', '#1 of ten', '', B),
      { title: TITLE, text: body(A, '#1 of ten', B) },
    ],
    ['no blank lines', page(TITLE, A, B, C), { title: TITLE, text: body(A, B, C) }],
    ['Windows line ends', page(TITLE, '', A, '', B).replaceAll('\n', '\r\n'), { title: TITLE, text: body(A, B) }],
    ['old Macintosh line ends', page(TITLE, '', A, '', B).replaceAll('\n', '\r'), { title: TITLE, text: body(A, B) }],
    [
      'a byte order mark and odd spaces',
      `\ufeff${TITLE}\n\n  The\u00a0harbour \t of   Eastwick is open.  \n`,
      { title: TITLE, text: 'The harbour of Eastwick is open.' },
    ],
    [
      'a standfirst without a full stop',
      page(TITLE, '', 'Forty boats came in before noon', '', A),
      { title: TITLE, text: body('Forty boats came in before noon', A) },
    ],
    ['by a bar', page(`${TITLE} | The Daily Example`, '', A), { title: TITLE, publisher: 'The Daily Example' }],
    [
      'part of the site and site',
      page(`${TITLE} | World | Example Online`, '', A),
      { title: TITLE, publisher: 'Example Online' },
    ],
    ['by a dot', page(`${TITLE} · Coast Radio`, '', A), { title: TITLE, publisher: 'Coast Radio' }],
    ['by a hyphen', page(`${TITLE} - The Eastwick Herald`, '', A), { title: TITLE, publisher: 'The Eastwick Herald' }],
    ['by a dash, letters', page(`${TITLE} – BBC News`, '', A), { title: TITLE, publisher: 'BBC News' }],
    [
      'by a dash, letters and parts of the site',
      page(`${TITLE} — EWT World & Business`, '', A),
      { title: TITLE, publisher: 'EWT' },
    ],
    [
      'by a dash, a domain',
      page(`${TITLE} - eastwick.example.com`, '', A),
      { title: TITLE, publisher: 'eastwick.example.com' },
    ],
    [
      'a speaker is no publisher',
      page('Harbour will stay open – Sand', '', A),
      { title: 'Harbour will stay open – Sand', publisher: null },
    ],
    [
      'nor are letters that speak',
      page('Storms to grow stronger – WMO', '', A),
      { title: 'Storms to grow stronger – WMO', publisher: null },
    ],
    [
      'nor the title after its section',
      page('Opinion | Why The Harbour Matters', '', A),
      { title: 'Opinion | Why The Harbour Matters' },
    ],
    [
      'title repeated, once with its site',
      page(`${TITLE} | Coast Radio`, 'Home', TITLE, '', A),
      { title: TITLE, text: A },
    ],
    [
      'title repeated in other letters',
      page(TITLE, '', 'HARBOUR REOPENS, AFTER STORM', '', A),
      { title: TITLE, text: A },
    ],
    ['title shortened, then whole', page('Harbour reopens af…', TITLE, '', A), { title: TITLE, text: A }],
    [
      'site first',
      page('The Eastwick Herald', 'Menu', TITLE, '', A),
      { title: TITLE, publisher: 'The Eastwick Herald', text: A },
    ],
    ['byline', page(TITLE, 'By Jane Doe', '', A), { byline: 'Jane Doe', text: A }],
    [
      'two writers',
      page(TITLE, 'By Jane Doe and Tom van der Meer', '', A),
      { byline: 'Jane Doe and Tom van der Meer', text: A },
    ],
    ['writer with a role', page(TITLE, 'By Jane Doe, Political Correspondent', '', A), { byline: 'Jane Doe', text: A }],
    ['writer and place', page(TITLE, 'by Zoë O’Neil-Smith in Geneva', '', A), { byline: 'Zoë O’Neil-Smith', text: A }],
    ['agency', page(TITLE, 'By Reuters', '', A), { byline: 'Reuters', text: A }],
    [
      'no byline in a sentence',
      page(TITLE, '', 'By Jane Doe the harbour was called a wonder.', '', A),
      { byline: null },
    ],
    [
      'site and date on one line',
      page(TITLE, 'By Jane Doe', 'The Eastwick Courier, 3 May 2024', '', A),
      { byline: 'Jane Doe', publisher: 'The Eastwick Courier', published: '2024-05-03', text: A },
    ],
    [
      'a bar between them',
      page(TITLE, 'Coast Radio | 3 May 2024', '', A),
      { publisher: 'Coast Radio', published: '2024-05-03', text: A },
    ],
    [
      'no site before the date',
      page(TITLE, 'Eastwick, 3 May 2024', '', A),
      { publisher: null, published: null, text: `Eastwick, 3 May 2024\n\n${A}` },
    ],
    ['date', page(TITLE, 'Published 3 May 2024', '', A), { published: '2024-05-03', text: A }],
    ['date, month first', page(TITLE, 'Monday, April 22, 2024', '', A), { published: '2024-04-22', text: A }],
    ['date and time', page(TITLE, '22 Apr, 2024 17:44', '', A), { published: '2024-04-22T17:44', text: A }],
    [
      'date and time in UTC',
      page(TITLE, 'Published on May 3rd, 2024 at 5:05 pm GMT', '', A),
      { published: '2024-05-03T17:05Z', text: A },
    ],
    ['ISO date', page(TITLE, '2024-05-03', '', A), { published: '2024-05-03', text: A }],
    [
      'a zone that says too little',
      page(TITLE, 'Posted: 3 May 2024 10:15 EST', '', A),
      { published: '2024-05-03', text: A },
    ],
    [
      'published and updated',
      page(TITLE, 'Updated 4 May 2024', 'Published 3 May 2024', '', A),
      { published: '2024-05-03', text: A },
    ],
    ['only updated', page(TITLE, 'Last updated: 4 May 2024', '', A), { published: null, text: A }],
    ['no such day', page(TITLE, '', 'On 31 April 2024', '', A), { published: null }],
    [
      'all in one line',
      page(TITLE, 'By Jane Doe | 3 May 2024 | 4 min read', '', A),
      { byline: 'Jane Doe', published: '2024-05-03', text: A },
    ],
    [
      'a date between paragraphs is text',
      page(TITLE, '', A, '', '3 May 2024', '', C),
      { published: null, text: body(A, '3 May 2024', C) },
    ],
    [
      'share bar in one line',
      page(TITLE, 'Facebook Twitter LinkedIn WhatsApp', '', A, '', 'Share on Facebook'),
      { text: A },
    ],
    [
      'elsewhere on the site',
      page(
        TITLE,
        '',
        A,
        '',
        'Read more: Ten storms that changed the coast',
        '',
        B,
        '',
        'Related articles',
        '',
        'Most read',
      ),
      { text: body(A, B) },
    ],
    [
      'cookies',
      page(
        'We use cookies to make this site better. Learn more in our policy.',
        'Accept all',
        'Cookie settings',
        TITLE,
        '',
        A,
      ),
      { title: TITLE, text: A },
    ],
    [
      'subscriptions and advertisements',
      page(TITLE, '', A, '', 'Advertisement', '', 'Sign up for our morning newsletter', '', B, '', 'Subscribe now'),
      { text: body(A, B) },
    ],
    [
      'rights, tags and comments',
      page(
        TITLE,
        '',
        A,
        '',
        '© 2024 The Eastwick Herald. All rights reserved.',
        'Tags: harbour, storm',
        '12 comments',
        'Leave a reply',
      ),
      { text: A },
    ],
    ['captions', page(TITLE, '', 'Photo: Jane Doe / Coast Pictures', '', A), { text: A }],
    ['addresses', page(TITLE, 'https://example.com/harbour', '', A), { text: A }],
    [
      'sentences about such things stay',
      page(TITLE, '', 'Facebook said on Monday that it uses cookies.', '', 'Sharing this story was a crime.'),
      { text: body('Facebook said on Monday that it uses cookies.', 'Sharing this story was a crime.') },
    ],
    ['no title', page(A, '', B), { title: `${A.slice(0, 79).replace(/\s\S*$/, '')}…`, text: body(A, B) }],
    ['one sentence only', 'Ships are back.', { title: 'Ships are back.', text: 'Ships are back.' }],
    ['one line only', `${TITLE} | The Daily Example`, { title: TITLE, publisher: 'The Daily Example', text: TITLE }],
  ])('%s', (_name, raw, found) => {
    expect(articleFromText(raw)).toMatchObject(found);
  });
});

describe('lines broken by a width', () => {
  const wrapped = (text: string, width: number) =>
    text.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n');

  test.each([60, 66, 72, 78])('%i characters', (width) => {
    const long = `${A} ${C} ${A}`;
    const raw = [TITLE, long, B, `${C} ${B}`].map((paragraph) => wrapped(paragraph, width)).join('\n\n');
    expect(articleFromText(raw)).toMatchObject({ title: TITLE, text: body(long, B, `${C} ${B}`) });
  });

  test('a hyphen at the end of a line stays, without a space', () => {
    const raw =
      'Harbour news\n\nThe harbour of Eastwick is open again, and co-\noperation between the towns of the coast has grown since then.';
    expect(articleFromText(raw).text).toContain('co-operation');
  });

  test('items of a list stay apart', () => {
    const list = [
      '- forty boats that came in before noon on the first day',
      '- a ferry that had waited outside for more than a week',
    ];
    expect(articleFromText(page(TITLE, '', A, '', ...list)).text).toBe(body(A, ...list));
  });
});

test.each(['', ' \n\t\r\n ', '\u200b\u202e\0', 'Facebook\nTwitter', 'By Jane Doe\n3 May 2024'])(
  'nothing to keep: %j',
  (raw) => {
    expect(() => articleFromText(raw)).toThrow('Paste the headline and the paragraphs');
  },
);

describe('any text whatever', () => {
  /** Pieces of pages, in any order, besides any characters at all. */
  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        TITLE,
        A,
        B,
        C,
        `${TITLE} | The Daily Example`,
        `${TITLE} — BBC News`,
        'The Eastwick Herald',
        'By Jane Doe',
        '3 May 2024',
        'Published 3 May 2024',
        'Facebook',
        'Share',
        'Share – BBC News',
        'Ships are back. | BBC News',
        'Read more: x',
        'Harbour reop…',
        'Daily News - Reuters',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: fc.constantFrom(
          '\ud83d',
          '\udc4d',
          '\u200d',
          '\u200c',
          '\u202e',
          'e',
          '\u0301',
          'ی',
          '|',
          '—',
          ' ',
          '.',
          'By',
          '\0',
          '\ufe0f',
        ),
      }),
    },
  );
  const anyPage = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\r\n', ' ', ' - ', ' | ', '')), { maxLength: 12 })
    .map((pieces) => pieces.flat().join(''));

  test('gives a well-formed article or its own error, and its own result again', () => {
    fc.assert(
      fc.property(anyPage, (raw) => {
        let draft: ReturnType<typeof articleFromText>;
        try {
          draft = articleFromText(raw);
        } catch (error) {
          expect(error).toBeInstanceOf(NoArticle);
          return;
        }
        const text = articleText(draft);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0\r\u202a-\u202e\u2066-\u2069\u200b]|\n{3}|^\s|\s$/);
        const again = articleFromText(text);
        expect({ title: again.title, text: again.text }).toEqual({ title: draft.title, text: draft.text });
        expect(articleText(again)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
