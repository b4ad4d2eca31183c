/**
 * Pages, files and texts of any kind: taken apart in threads, read in the reader's. They come to an article or to a reason why
 * not; every command then shows it within Discord's limits, and what it shows as the article's is the article's.
 */
import fc from 'fast-check';
import type { Draft, Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { draftToRead } from '../../src/article/draft.ts';
import { Unreadable } from '../../src/article/unreadable.ts';
import { Problem } from '../../src/command/reply.ts';
import { encodeLink, encodeStored } from '../../src/discord/custom-id.ts';
import { render } from '../../src/discord/render.ts';
import type { Extraction } from '../../src/extraction/extraction.ts';
import type { Language } from '../../src/language/reader/readers.ts';
import { makeJudge } from '../../src/playground/judge/judge.ts';
import { contextFor, run, verbatims } from '../../test/commands/run.ts';
import { docx, epub, p } from '../../test/extraction/files/packages.ts';
import { lines, pdf } from '../../test/extraction/files/pdf.ts';
import { PARAGRAPHS, TITLE, wrapped } from '../../test/extraction/files/prose.ts';
import { linkedData, article as page } from '../../test/extraction/page/pages.ts';
import { libraryOf } from '../../test/library.ts';
import { damaged } from './altered.ts';
import type { Kind } from './fuzzing.ts';
import { texts } from './texts.ts';

const judge = await makeJudge();

const SHOWN: [string, Record<string, unknown>][] = [
  ['summary', { sentences: 6 }],
  ['quotes', {}],
  ['facts', {}],
  ['timeline', {}],
  ['article', {}],
  ['articles', {}],
];

/** What a command shows of it; rejects where that is wrong. */
const show = async (kept: Kept, name: string, options: Record<string, unknown>): Promise<void> => {
  const context = contextFor(libraryOf([kept]));
  try {
    const reply = await run(name, options, context);
    const body = render(reply, (link) => encodeLink(link) ?? encodeStored('k3f9x2ab', link.update), 'Remove');
    const flaws = judge(body, { to: 'message', files: [] });
    if (flaws.length > 0) throw new Error(`/${name}: Discord refuses it: ${JSON.stringify(flaws)}`);
    const other = verbatims(reply).find(({ text, start, end }) => kept.article.text.slice(start, end) !== text);
    if (other) throw new Error(`/${name} shows as the article’s what is not: ${JSON.stringify(other)}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
};

/** That nothing can be read has its reason. */
const unlessUnreadable = (error: unknown): null => {
  if (error instanceof Unreadable) return null;
  throw error;
};

/** Reads a draft, where there is one, and shows it in every way. */
const readAndShown =
  (language: Language) =>
  async (making: Promise<Draft | null>): Promise<void> => {
    const draft = await making.catch(unlessUnreadable);
    if (draft === null) return;
    const text = articleText(draft);
    if (text.trim() === '') return;
    const reading = await language.read(draftToRead(draft));
    if (reading.text !== text) throw new Error('The reader has another text.');
    const article = {
      ...draft,
      text,
      id: 'k3f9x2ab',
      scope: 'server:1',
      addedBy: null,
      addedAt: '2026-01-01T00:00:00Z',
      earlier: null,
    } as const;
    for (const [name, options] of SHOWN) await show({ article, reading }, name, options);
  };

const PIECES = [
  ...PARAGRAPHS,
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '[',
  '…',
  '—',
  '\n\n',
  '\n',
  '. ',
  ' said ',
  ' said Ann Roe, ',
  'Ann Roe ',
  'Mr. ',
  'he ',
  'She said: ',
  'on Monday ',
  '3/5/2024 ',
  'late 2020 ',
  '12,000.50 ',
  '$4bn ',
  'U.S. ',
  'i.e. ',
  'Dr ',
  'A'.repeat(300),
  ' '.repeat(50),
  '?!?! ',
  '\u200b',
  '\u00ad',
  '🙂 ',
];

/** Prose, and what only looks like it. */
const prose = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: texts }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** As the intake has them taken apart. */
export const pastedTexts = (extraction: Extraction, language: Language): Kind<{ title: string; text: string }> => {
  const shown = readAndShown(language);
  return {
    name: 'texts',
    inputs: fc.record({ title: fc.oneof(fc.constant(TITLE), texts), text: prose }),
    holds: ({ title, text }) =>
      shown(extraction.file(Buffer.from(`${title}\n\n${text}`), { name: 'pasted.txt', type: 'text/plain' })),
  };
};

const TAGS = [
  'p',
  'div',
  'article',
  'main',
  'section',
  'h1',
  'table',
  'td',
  'ul',
  'li',
  'a',
  'blockquote',
  'span',
  'script',
  'style',
  'svg',
  'math',
  'template',
  'select',
  'iframe',
  'body',
  'html',
  'frameset',
  'time',
];
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc
        .tuple(fc.constantFrom(...TAGS), texts, texts)
        .map(([tag, name, value]) => `<${tag} class="${value}" ${name}='${value}'>`),
      fc.constantFrom(...PARAGRAPHS.map((text) => `<p>${text}</p>`)),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<!doctype html>',
        '<',
        '&',
        '&#x110000;',
        '&nbsp;',
        '&lt;script&gt;',
        '\u0000',
      ),
      texts,
      fc.jsonValue({ maxDepth: 3 }).map(linkedData),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const html = fc.oneof(
  soup,
  fc.tuple(soup, soup).map(([body, head]) => page(body, head)),
  fc.constant(page()),
);

const TYPES = [
  'text/html; charset=utf-8',
  'text/html',
  'text/html; charset=shift_jis',
  'application/xhtml+xml',
  'text/html; charset=nonsense',
  '',
];

export const pages = (extraction: Extraction, language: Language): Kind<{ bytes: Uint8Array; type: string }> => {
  const shown = readAndShown(language);
  return {
    name: 'pages',
    inputs: fc.record({ bytes: damaged(html.map((text) => Buffer.from(text))), type: fc.constantFrom(...TYPES) }),
    holds: async ({ bytes, type }) => {
      const page = extraction.page(Uint8Array.from(bytes), { type, url: 'https://news.example/a' });
      await shown(page.then((found) => (found.kind === 'article' ? found.draft : null)));
    },
  };
};

const bodies = PARAGRAPHS.map((text) => p(text)).join('');
const printed = lines(
  PARAGRAPHS.flatMap((text) => wrapped(text, 80)),
  { x: 72, y: 700 },
);
const FILES: [string, Uint8Array][] = [
  ['a.docx', docx(p(TITLE, 'Title') + bodies)],
  ['a.epub', epub(`<dc:title>${TITLE}</dc:title>`, { one: PARAGRAPHS.map((text) => `<p>${text}</p>`).join('') })],
  ['a.pdf', pdf([printed])],
  ['a.pdf', pdf([printed, printed], { compressed: true, info: { Title: TITLE } })],
  ['a.txt', Buffer.from(`${TITLE}\n\n${PARAGRAPHS.join('\n\n')}`)],
  ['a.md', Buffer.from(`# ${TITLE}\n\n${PARAGRAPHS.join('\n\n> ')}\n\n| a | b |\n|---|---|\n`)],
  ['a.html', Buffer.from(page())],
  ['a.rtf', Buffer.from('{\\rtf1 Hello}')],
];

export const files = (extraction: Extraction, language: Language): Kind<{ name: string; bytes: Uint8Array }> => {
  const shown = readAndShown(language);
  const given = fc.oneof(
    ...FILES.map(([name, bytes]) => fc.record({ name: fc.constant(name), bytes: damaged(fc.constant(bytes)) })),
    fc.record({
      name: texts,
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        prose.map((text) => Buffer.from(text)),
      ),
    }),
  );
  return {
    name: 'files',
    inputs: given,
    holds: ({ name, bytes }) => shown(extraction.file(Uint8Array.from(bytes), { name, type: null })),
  };
};
