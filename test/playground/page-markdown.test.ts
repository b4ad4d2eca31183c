import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownNode } from '../../src/playground/page/markdown-node.ts';
import { parseMarkdown } from '../../src/playground/page/parse-markdown.ts';

/** The tree as a short line: `bold(a)`, so that a table stays readable. */
const outline = (nodes: MarkdownNode[]): string =>
  nodes
    .map((node) => {
      if (node.is === 'text') return node.text;
      if (node.is === 'link') return `link<${node.address}>(${outline(node.inside)})`;
      if (node.is === 'heading') return `h${node.level}(${outline(node.inside)})`;
      if (node.is === 'list') return `${node.start ?? 'list'}[${node.items.map(outline).join('|')}]`;
      if (node.is === 'code') return `code(${node.text})`;
      if (node.is === 'block of code') return `block<${node.language}>(${node.text})`;
      if (node.is === 'time') return `time(${node.seconds},${node.style})`;
      if (node.is === 'command') return `command(${node.name},${node.id})`;
      if (node.is === 'everyone') return `everyone(${node.text})`;
      if (node.is === 'emoji') return `emoji(${node.name})`;
      return 'inside' in node ? `${node.is}(${outline(node.inside)})` : `${node.is}(${node.id})`;
    })
    .join('');

describe('marks within a line', () => {
  test.each([
    ['plain words', 'plain words'],
    ['**bold** and *slanted* and _slanted_', 'bold(bold) and italic(slanted) and italic(slanted)'],
    ['__under__ ~~gone~~ ||hidden||', 'underline(under) strike(gone) spoiler(hidden)'],
    ['***both***', 'italic(bold(both))'],
    ['__**two** marks__', 'underline(bold(two) marks)'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['* not slanted*', 'list[not slanted*]'],
    ['**never closed', '**never closed'],
    ['a **bold\nover lines**', 'a bold(bold\nover lines)'],
    ['`*code*`', 'code(*code*)'],
    ['`` a`b ``', 'code( a`b )'],
    ['`` `x` ``', 'code(`x`)'],
    ['```js\nlet x;\n```', 'block<js>(let x;)'],
    ['```one line```', 'block<>(one line)'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
  ])('%j', (source, expected) => expect(outline(parseMarkdown(source))).toBe(expected));
});

describe('a backslash', () => {
  test.each([
    ['\\*not slanted\\*', '*not slanted*'],
    ['\\_ \\~ \\| \\` \\> \\# \\- \\[ \\< \\@', '_ ~ | ` > # - [ < @'],
    ['\\\\*slanted*', '\\italic(slanted)'],
    ['\\a stays', '\\a stays'],
    ['\\# no heading', '# no heading'],
    ['\\> no quotation', '> no quotation'],
    ['\\- no list', '- no list'],
    ['1\\. no list', '1. no list'],
    ['\\-# no small print', '-# no small print'],
    ['\\@everyone', '@everyone'],
    ['\\<@1>', '<@1>'],
    ['\\[no link](https://example.org)', '[no link](link<https://example.org/>(https://example.org))'],
    ['`\\*`', 'code(\\*)'],
    ['https\\://example.org', 'https://example.org'],
  ])('%j', (source, expected) => expect(outline(parseMarkdown(source))).toBe(expected));
});

describe('blocks', () => {
  test.each([
    ['# One\n## Two\n### Three', 'h1(One)h2(Two)h3(Three)'],
    ['#### four', '#### four'],
    ['#none', '#none'],
    ['words # none', 'words # none'],
    ['# One #\n\ntext', 'h1(One)text'],
    ['-# small **print**\nthen', 'small(small bold(print))then'],
    ['> one\n> two\nthree', 'quote(one\ntwo\n)three'],
    ['>>> one\ntwo', 'quote(one\ntwo)'],
    ['>none', '>none'],
    ['> > once', 'quote(> once)'],
    ['> # heading', 'quote(h1(heading))'],
    ['words > none', 'words > none'],
    ['- a\n- b', 'list[a|b]'],
    ['* a\n* b\nafter', 'list[a|b]after'],
    ['text\n3. a\n4. b', 'text\n3[a|b]'],
    ['- a\n  - b\n    - c\n- d', 'list[a\nlist[b\nlist[c]]|d]'],
    ['-none', '-none'],
    ['- # big', 'list[h1(big)]'],
    ['- a\n\nafter', 'list[a]\nafter'],
  ])('%j', (source, expected) => expect(outline(parseMarkdown(source))).toBe(expected));
});

describe('links and mentions', () => {
  test.each([
    ['[label](https://example.org/a)', 'link<https://example.org/a>(label)'],
    ['[**label**](<https://example.org/a> "title")', 'link<https://example.org/a>(bold(label))'],
    ['[a [b] c](https://example.org/)', 'link<https://example.org/>(a [b] c)'],
    // Discord shows backslashes in the label of a link.
    ['[a\\*b](https://example.org/)', 'link<https://example.org/>(a\\*b)'],
    ['[a](https://example.org/x_(y))', 'link<https://example.org/x_(y)>(a)'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](/relative)', '[a](/relative)'],
    ['[ ](https://example.org/)', '[ ](https://example.org/)'],
    ['[https://one.example](https://two.example)', '[https://one.example](https://two.example)'],
    ['[@everyone](https://example.org/)', '[@everyone](https://example.org/)'],
    ['see https://example.org/a.', 'see link<https://example.org/a>(https://example.org/a).'],
    ['(https://example.org/a)', '(link<https://example.org/a>(https://example.org/a))'],
    ['<https://example.org/a>', 'link<https://example.org/a>(https://example.org/a)'],
    ['<@1> <@!2> <@&3> <#4>', 'user(1) user(2) role(3) channel(4)'],
    ['@everyone @here', 'everyone(@everyone) everyone(@here)'],
    ['</quotes:12> </a b:3>', 'command(quotes,12) command(a b,3)'],
    ['<t:86400:R> <t:0>', 'time(86400,R) time(0,null)'],
    ['<t:99999999999999999>', '<t:99999999999999999>'],
    ['<a:wave:123> <:wave:123>', 'emoji(wave) emoji(wave)'],
  ])('%j', (source, expected) => expect(outline(parseMarkdown(source))).toBe(expected));
});

const marked = fc.string({ unit: fc.constantFrom(...'*_~|`>#-\\[]()<@:/ \n1.ahtps😀'), maxLength: 200 });

test('any text is accepted', () => {
  fc.assert(fc.property(fc.oneof(marked, fc.string()), (text) => Array.isArray(parseMarkdown(text))));
});

test('text with a backslash before every mark is shown as it is', () => {
  const escaped = (text: string) => text.replace(/[^0-9A-Za-z\s]/g, '\\$&');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'*_~|`>#-\\[]()<@:/ \n.ahtps'), maxLength: 100 }),
      (text) => outline(parseMarkdown(escaped(text))) === text,
    ),
  );
});

// Where each mark looks through all that is left, runs of this length take minutes.
test.each(['*', '_', '[', '(', '`', '>', '||', '[a](()', '**_', '- ', '\n> ', '[a](', '[]', '*a ', '[a](x "', '<a:'])(
  'a long run of %j is read soon',
  (mark) => {
    expect(outline(parseMarkdown(mark.repeat(80_000 / mark.length)))).not.toBe('');
  },
);
