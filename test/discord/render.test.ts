import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Inline, type Link, type Reply, verbatim } from '../../src/command/reply.ts';
import { decodeId, encodeLink, encodeStored } from '../../src/discord/custom-id.ts';
import { cut } from '../../src/discord/message-texts.ts';
import { bodies, render } from '../../src/discord/render.ts';
import { makeJudge } from '../../src/playground/judge/judge.ts';

const idOf = (link: Link) => encodeLink(link) ?? encodeStored('k3f9x2ab', link.update);

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.constantFrom(
    '',
    ' ',
    '@everyone '.repeat(1_000),
    '**'.repeat(2_500),
    '\u202e',
    '\ud800',
    '\n\n\n',
    '\\'.repeat(4_100),
  ),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  words.map((strong) => ({ strong })),
  fc.record({ label: words, address: fc.webUrl() }),
  fc
    .tuple(words, fc.nat(60), fc.nat(60))
    .map(([text, start, end]) => verbatim(text, { start: 0, end: text.length }, [{ start, end }])),
);
const run = fc.array(inline, { maxLength: 5 });
const link: fc.Arbitrary<Link> = fc.record(
  {
    label: words,
    command: fc.constantFrom('ask', 'quotes'),
    options: fc.record({ page: fc.nat(9), question: words }, { requiredKeys: [] }),
    update: fc.boolean(),
    disabled: fc.boolean(),
  },
  { requiredKeys: ['label', 'command', 'options'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('text' as const, 'heading' as const, 'note' as const, 'code' as const),
    text: run,
  }),
  fc.record(
    { kind: fc.constant('quotation' as const), words: run, by: run, link },
    { requiredKeys: ['kind', 'words', 'by'] },
  ),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(run, { maxLength: 40 }) }),
);
const entry = fc.tuple(link, words, fc.boolean()).map(([base, note, chosen]) => ({ ...base, note, chosen }));
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    title: words,
    blocks: fc.array(block, { maxLength: 60 }),
    source: fc.record({
      id: fc.constant('k3f9x2ab'),
      title: words,
      publisher: fc.option(words),
      published: fc.option(words),
      address: fc.option(fc.webUrl()),
      origin: fc.array(fc.array(fc.oneof(words, fc.record({ user: words })), { maxLength: 3 }), { maxLength: 2 }),
    }),
    links: fc.array(link, { maxLength: 30 }),
    more: fc.array(link, { maxLength: 9 }),
    menus: fc.array(fc.record({ placeholder: words, links: fc.array(entry, { maxLength: 40 }) }), { maxLength: 6 }),
  },
  { requiredKeys: ['blocks'] },
);

describe('any reply whatever', async () => {
  const judge = await makeJudge();
  const text = (value: unknown): string => JSON.stringify(value);

  it('renders within Discord’s limits, and pings nobody', () => {
    fc.assert(
      fc.property(reply, fc.option(fc.constant('Remove')), (given, remove) => {
        const body = render(given, idOf, remove);
        expect(judge(body, { to: 'message', files: [] })).toEqual([]);
        expect(body.allowed_mentions).toEqual({ parse: [] });
        expect(text(body).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a reply', () => {
  const article = 'Aliyev said Baku was “happy with the progress”.';
  const sample: Reply = {
    title: 'Who said *what*',
    blocks: [
      {
        kind: 'quotation',
        words: [verbatim(article, { start: 0, end: 47 }, [{ start: 22, end: 45 }])],
        by: ['Ilham Aliyev', ' · ', { strong: 'word for word' }],
      },
      { kind: 'list', items: [['one'], ['two\nlines']] },
      { kind: 'note', text: ['small'] },
    ],
    source: {
      id: 'k3f9x2ab',
      title: 'Moscow',
      publisher: 'RT',
      published: '22 April 2024',
      address: 'https://rt.com/x',
      origin: [],
    },
    links: [{ label: 'Next ▶', command: 'quotes', options: { page: 2 }, update: true }],
    menus: [
      {
        placeholder: 'Another article',
        links: [
          {
            label: 'This',
            note: 'RT',
            chosen: true,
            command: 'quotes',
            options: { article: 'a2b3c4d5' },
            update: true,
          },
        ],
      },
    ],
  };

  it('has a row of its own for what can be asked further', () => {
    const links = [1, 2, 3, 4, 5, 6].map((page) => ({ label: `Link ${page}`, command: 'quotes', options: { page } }));
    const more = [7, 8].map((page) => ({ label: `More ${page}`, command: 'quotes', options: { page } }));
    const [container] = render({ blocks: [], links, more }, idOf, 'Remove').components;
    const rows = container?.components.flatMap((row) =>
      row.type === 1 ? [row.components.map((part) => ('label' in part ? part.label : ''))] : [],
    );
    expect(rows).toEqual([
      ['Link 1', 'Link 2', 'Link 3', 'Link 4', 'Link 5'],
      ['More 7', 'More 8', 'Remove'],
    ]);
  });

  it('has an article’s title once: where that is the heading, the source line has its site', () => {
    const { source } = sample;
    if (!source) throw new Error('The sample has no source.');
    const lines = (rest: Partial<typeof source>) =>
      render({ title: 'Moscow', blocks: [], source: { ...source, ...rest } }, idOf, null).components[0]?.components;
    expect(lines({ address: 'https://www.rt.com/x' })).toEqual([
      { type: 10, content: '### Moscow' },
      { type: 10, content: '-# [rt.com](https://www.rt.com/x) · RT · 22 April 2024' },
    ]);
    expect(lines({ address: null })?.at(-1)).toEqual({ type: 10, content: '-# RT · 22 April 2024' });
    expect(lines({ address: null, publisher: null, published: null })).toEqual([{ type: 10, content: '### Moscow' }]);
    const origin = [['pasted by ', { user: '42' }, ' on 3 May 2024'], ['said to be from “*RT*”']];
    const pasted = { address: null, publisher: null, published: null, origin };
    const told = 'asted by <@42> on 3 May 2024 · said to be from “\\*RT\\*”';
    expect(lines(pasted)?.at(-1)).toEqual({ type: 10, content: `-# P${told}` });
    expect(lines({ ...pasted, title: 'Other' })?.at(-1)).toEqual({ type: 10, content: `-# Other · p${told}` });
  });

  it('is laid out as text, source, menus and buttons', () => {
    expect(render(sample, idOf, 'Remove').components).toEqual([
      {
        type: 17,
        accent_color: expect.any(Number),
        components: [
          { type: 10, content: '### Who said \\*what\\*' },
          {
            type: 10,
            content: '> Aliyev said Baku was “**happy with the progress**”.\n-# Ilham Aliyev · **word for word**',
          },
          { type: 10, content: '- one\n- two lines' },
          { type: 10, content: '-# small' },
          { type: 10, content: '-# [Moscow](https://rt.com/x) · RT · 22 April 2024' },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: '#menu0',
                placeholder: 'Another article',
                options: [{ label: 'This', value: '~quotes?article=a2b3c4d5', description: 'RT', default: true }],
              },
            ],
          },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'Next ▶', custom_id: '~quotes?page=2' },
              { type: 2, style: 2, label: 'Remove', custom_id: '#remove' },
            ],
          },
        ],
      },
    ]);
  });

  it('that is private has no button to remove it', () => {
    expect(JSON.stringify(render(sample, idOf, null))).not.toContain('#remove');
  });

  it('keeps every line of a quotation quoted', () => {
    const two = 'First paragraph.\n\nSecond paragraph.';
    const body = render(
      { blocks: [{ kind: 'quotation', words: [verbatim(two, { start: 0, end: two.length })], by: ['x'] }] },
      idOf,
      null,
    );
    expect(JSON.stringify(body)).toContain('> First paragraph.\\n> Second paragraph.\\n-# x');
  });

  it('has a button beside a quotation, and a heading in one text with what it is over', () => {
    const link: Link = { label: 'Cite', command: 'cite', options: { at: 1 } };
    const blocks: Block[] = [
      { kind: 'heading', text: ['Aliyev'] },
      { kind: 'quotation', words: ['Yes.'], by: ['reported'], link },
      { kind: 'heading', text: ['The end'] },
    ];
    expect(render({ blocks }, idOf, null).components[0]?.components).toEqual([
      {
        type: 9,
        components: [{ type: 10, content: '**Aliyev**\n> Yes.\n-# reported' }],
        accessory: { type: 2, style: 2, label: 'Cite', custom_id: 'cite?at=1' },
      },
      { type: 10, content: '**The end**' },
    ]);
  });

  it('leaves out the buttons beside quotations for which there is no room', () => {
    const quotations = Array.from({ length: 12 }, (_, at): Block => {
      const link = { label: 'Cite', command: 'cite', options: { at } };
      return { kind: 'quotation', words: ['Yes.'], by: ['reported'], link };
    });
    const links = Array.from({ length: 9 }, (_, page) => ({ label: 'Page', command: 'quotes', options: { page } }));
    const body = render({ blocks: quotations, links }, idOf, 'Remove').components[0]?.components ?? [];
    expect(body.map(({ type }) => type)).toEqual([...Array(7).fill(9), ...Array(5).fill(10), 1, 1]);
  });

  it.each([
    ['*a* _b_ \\ <@1> > c', '```\n*a* _b_ \\ <@1> > c\n```'],
    ['two\n\n  paragraphs `', '```\ntwo\n\n  paragraphs `\n```'],
    ['it holds ``` itself', 'it holds \\`\\`\\` itself'],
  ])('shows %j to be copied as it is', (text, content) => {
    const body = render({ blocks: [{ kind: 'code', text: [text] }] }, idOf, null);
    expect(body.components[0]?.components).toEqual([{ type: 10, content }]);
  });

  it('closes a code block that is cut', () => {
    const body = render({ blocks: [{ kind: 'code', text: ['x'.repeat(5_000)] }] }, idOf, null);
    const [text] = body.components[0]?.components ?? [];
    expect(text && 'content' in text && text.content).toBe(`\`\`\`\n${'x'.repeat(3_991)}…\n\`\`\``);
  });

  it('that is too long is cut where it is longest, and nothing else is lost', () => {
    const long: Block = { kind: 'text', text: ['words '.repeat(2_000)] };
    const body = render({ title: 'Title', blocks: [long, { kind: 'note', text: ['Page 1 of 2'] }] }, idOf, null);
    const [title, text, note] = body.components[0]?.components ?? [];
    expect(title).toEqual({ type: 10, content: '### Title' });
    expect(text && 'content' in text && text.content.endsWith('…')).toBe(true);
    expect(note).toEqual({ type: 10, content: '-# Page 1 of 2' });
  });

  it('cut anywhere shows no mark of ours', () => {
    for (let length = 3_960; length < 4_020; length++) {
      const run: Inline[] = ['x'.repeat(length), { strong: 'bold words' }, ' and more of them '.repeat(10)];
      const [shown] = render({ blocks: [{ kind: 'text', text: run }] }, idOf, null).components[0]?.components ?? [];
      const content = shown && 'content' in shown ? shown.content : '';
      expect(content.replace(/\*\*[^*]+\*\*/g, '')).not.toContain('*');
    }
  });

  it('cut anywhere has no link that leads nowhere', () => {
    for (let length = 3_900; length < 4_020; length++) {
      const run: Inline[] = ['x'.repeat(length), { label: 'a label', address: 'https://a.example/x' }, ' and more'];
      const [shown] = render({ blocks: [{ kind: 'text', text: run }] }, idOf, null).components[0]?.components ?? [];
      const content = shown && 'content' in shown ? shown.content : '';
      expect(content.replace('[a label](https://a.example/x)', '')).not.toMatch(/[[(]/);
    }
  });

  it('keeps who said it where the words of quotations are cut', () => {
    const one: Block = { kind: 'quotation', words: ['* '.repeat(900)], by: [{ strong: 'Nora Field' }, ' · reported'] };
    const { components } = render({ blocks: [one, one, one] }, idOf, null);
    for (const shown of components[0]?.components ?? [])
      expect('content' in shown && shown.content).toMatch(/^> .*\n-# \*\*Nora Field\*\* · reported$/s);
  });

  it('whose links all lead somewhere', () => {
    const ids = [...JSON.stringify(render(sample, idOf, 'Remove')).matchAll(/"(?:custom_id|value)":"([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(ids.filter((id) => !id.startsWith('#menu')).map(decodeId)).not.toContain(null);
  });
});

describe('cutting', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀c', 4, 'ab…'],
    ['abc\\*d', 5, 'abc…'],
  ])('%j to %i', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });
});

it('the body of a reply is written once, and what is kept of it is no more than its length', async () => {
  const bodyOf = bodies(async () => [], 'Remove');
  const reply = { blocks: [{ kind: 'text' as const, text: ['A reply — with a dash.'] }] };
  const body = await bodyOf(reply, false);
  expect(await bodyOf(reply, false)).toBe(body);
  expect(body.toString()).toContain('A reply — with a dash.');
  expect(body.buffer.byteLength).toBe(body.length);
});
