/** A small article of our own with its reading made by hand, so that what a command makes of it is known exactly. */
import { type Kept, UNTOLD } from '../../src/article/article.ts';
import type { Name, Quote, Reading, Span } from '../../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';

const title = 'Bakery on Mill Lane plans a second oven';
const text = `${title}

The owner says the queue has grown too long

Nora Field, who runs the bakery on Mill Lane, said she would buy a second oven by June. She baked bread as a child.

“We sell out by nine,” Field said on Monday. “That cannot go on.”

Her neighbour Tom Ash called the queue “endless”. He denied that he had complained to the council.

“It smells wonderful at five in the morning,” one customer said.

The bakery sold 400 loaves a day in 2023.`;

/** Where `phrase` stands, after `before` if that is given. */
export const at = (phrase: string, before = ''): Span => {
  const start = text.indexOf(phrase, text.indexOf(before) + before.length);
  if (start < 0) throw new Error(`“${phrase}” is not in the bakery's article.`);
  return { start, end: start + phrase.length };
};

const paragraphs = paragraphsOf(text);
const sentences = sentencesOf(text, paragraphs);
const by = (name: string, phrase: string, before = '') => ({ ...at(phrase, before), name });
const quote = (spans: Span[], rest: Partial<Quote>): Quote => ({
  spans,
  type: 'indirect',
  cue: null,
  speaker: null,
  confidence: 0.9,
  denied: false,
  setting: null,
  ...rest,
});
const name = (full: string, rest: Partial<Name>): Name => ({
  name: full,
  kind: 'person',
  aliases: [],
  mentions: [],
  description: null,
  ...rest,
});
const fact = (kind: 'number' | 'date' | 'place', span: Span) => ({
  ...span,
  kind,
  sentence: sentences.findIndex(({ start, end }) => start <= span.start && span.end <= end),
});

const reading: Reading = {
  version: 1,
  text,
  title: text.slice(paragraphs[0]?.start, paragraphs[0]?.end),
  headline: paragraphs[0] ?? null,
  standfirst: paragraphs[1] ?? null,
  paragraphs,
  sentences,
  names: [
    name('Nora Field', {
      aliases: ['Field'],
      mentions: [
        { ...at('Nora Field'), by: 'name' },
        { ...at('she', 'said '), by: 'pronoun' },
        { ...at('She'), by: 'pronoun' },
        { ...at('Field', 'by nine,” '), by: 'name' },
      ],
      description: at('who runs the bakery on Mill Lane'),
    }),
    name('Tom Ash', {
      aliases: ['Ash'],
      mentions: [
        { ...at('Tom Ash'), by: 'name' },
        { ...at('He', '“endless”. '), by: 'pronoun' },
      ],
      description: at('Her neighbour'),
    }),
    name('Mill Lane', { kind: 'place', mentions: [{ ...at('Mill Lane'), by: 'name' }] }),
  ],
  quotes: [
    quote([at('the queue has grown too long')], {
      cue: at('says'),
      speaker: by('Nora Field', 'The owner'),
      confidence: 0.3,
    }),
    quote([at('she would buy a second oven by June')], { cue: at('said'), speaker: by('Nora Field', 'Nora Field') }),
    quote([at('“We sell out by nine,”'), at('“That cannot go on.”')], {
      type: 'direct',
      cue: at('said', 'Field '),
      speaker: by('Nora Field', 'Field', 'nine,” '),
    }),
    quote([at('the queue “endless”')], { type: 'mixed', cue: at('called'), speaker: by('Tom Ash', 'Tom Ash') }),
    quote([at('he had complained to the council')], {
      cue: at('denied that'),
      speaker: by('Tom Ash', 'He', '“endless”. '),
      denied: true,
    }),
    quote([at('“It smells wonderful at five in the morning,”')], { type: 'direct', cue: at('said', 'customer ') }),
  ],
  facts: [
    fact('place', at('Mill Lane', 'bakery on ')),
    fact('date', at('by June')),
    fact('date', at('on Monday')),
    fact('number', at('400 loaves')),
    fact('date', at('2023')),
  ],
  event: {
    who: at('Nora Field'),
    what: at('would buy a second oven'),
    when: at('by June'),
    where: at('on Mill Lane', 'bakery '),
    why: null,
    how: null,
  },
  timeline: [],
  topics: [at('second oven'), at('queue'), at('loaves')],
  ranking: sentences.map((_, index) => index),
  questions: null,
};

export const bakery: Kept = {
  article: {
    ...UNTOLD,
    came: 'page',
    id: 'bakery22',
    scope: 'server:1',
    title,
    publisher: 'The Miller',
    published: '2024-03-05',
    url: 'https://miller.example/oven',
    text,
    addedBy: '1',
    addedAt: '2024-03-06T08:00:00Z',
    earlier: null,
  },
  reading,
};
