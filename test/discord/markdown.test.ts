import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verbatim } from '../../src/command/reply.ts';
import { literal, markdown } from '../../src/discord/markdown.ts';
import type { MarkdownNode } from '../../src/playground/page/markdown-node.ts';
import { parseMarkdown } from '../../src/playground/page/parse-markdown.ts';

/** Text that is made of marks more often than of letters. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_~`|\\[]()<>@#-:!.+/1 \n'.split('')),
      fc.constantFrom(
        '**',
        '__',
        '||',
        '```',
        '> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        'https://a.b/c',
        '@everyone',
        '<@123456789012345678>',
        ':smile:',
        '<t:1700000000:R>',
        '</quotes:123456789012345678>',
        '[a](https://b.c)',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join('').toWellFormed());

const bare = (nodes: MarkdownNode[]): string | null => {
  const texts = nodes.map((node) => (node.is === 'text' ? node.text : null));
  return texts.includes(null) ? null : texts.join('');
};

/** What a reader sees of text in which there is nothing but bold, null if there is more. */
const read = (nodes: MarkdownNode[]): string | null =>
  bare(nodes.flatMap((node) => (node.is === 'bold' ? node.inside : [node])));

describe('literal text', () => {
  it('is shown as written, whatever marks it holds', () => {
    fc.assert(
      fc.property(marked, (text) => {
        expect(bare(parseMarkdown(literal(text)))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['plain words, 10.30 and a dash - here', 'plain words, 10.30 and a dash - here'],
    ['*not bold*', '\\*not bold\\*'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['see https://example.org', 'see https\\://example.org'],
  ])('%j becomes %j', (text, expected) => {
    expect(literal(text)).toBe(expected);
  });
});

describe('runs', () => {
  const text = 'Russia plays a *pivotal* role.';

  it('set strong spans of the article in bold and the rest as written', () => {
    const strong = [{ start: text.indexOf('*pivotal*'), end: text.indexOf(' role') }];
    expect(markdown([verbatim(text, { start: 0, end: text.length }, strong)])).toBe(
      'Russia plays a **\\*pivotal\\*** role.',
    );
  });

  it('keep blanks out of bold, and leave nothing bold where there are only blanks', () => {
    expect(markdown([{ strong: ' a ' }, { strong: ' ' }, 'b'])).toBe(' **a**  b');
  });

  it('clip strong spans that reach beyond what is shown', () => {
    expect(markdown([verbatim(text, { start: 7, end: 12 }, [{ start: 0, end: 100 }])])).toBe('**plays**');
  });

  it('join strong spans that touch or overlap', () => {
    const strong = [
      { start: 4, end: 8 },
      { start: 0, end: 5 },
      { start: 8, end: 10 },
    ];
    expect(markdown([verbatim('Alpha Beta Gamma', { start: 0, end: 16 }, strong)])).toBe('**Alpha Beta** Gamma');
  });

  it('show every character of a verbatim span, whichever spans are strong', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(marked, fc.array(span, { maxLength: 4 }), (words, strong) => {
        const shown = markdown([verbatim(words, { start: 0, end: words.length }, strong)]);
        expect(read(parseMarkdown(shown))).toBe(words);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['The title', 'https://a.org/b_(c) d', '[The title](https://a.org/b_%28c%29%20d)'],
    // Discord shows backslashes in the label of a link, so a label with marks stands before it.
    ['A [note]', 'https://a.org/', 'A \\[note\\] [↗](https://a.org/)'],
  ])('link %j to %j', (label, address, expected) => {
    expect(markdown([{ label, address }])).toBe(expected);
  });
});

test('bold is set around words with blanks without end', () => {
  const blanks = ' '.repeat(600_000);
  expect(markdown([{ strong: `${blanks}a${blanks}b${blanks}` }])).toBe(`${blanks}**a${blanks}b**${blanks}`);
});
