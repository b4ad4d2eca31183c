import { type Context, command, text } from '../src/command.ts';
import { quotesAbout } from '../src/language/about.ts';
import type { Name, Quote, Reading, Sentence } from '../src/language/reading.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import { type Block, type Menu, verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles, people } from '../src/show/complete.ts';
import { link, next, turn } from '../src/show/link.ts';
import { named, somebodies } from '../src/show/named.ts';
import { pageAt, pageOption } from '../src/show/page.ts';
import { quotation, speakerOf } from '../src/show/quote.ts';
import { listed, overlaps, sentencesAt } from '../src/show/sentence.ts';

const PAGE = 6;
/** A sentence that holds no more than this beside the person's own words ("…,” Aliyev stated.") says nothing about them. */
const CUE = 40;

export default command({
  options: {
    name: text({ max: 100 }),
    article: articleOption,
    page: pageOption,
  },
  examples: [
    { name: 'Ilham Aliyev', article: 'Caucasus security' },
    { name: 'Putin', article: 'Caucasus security' },
  ],
  complete: { name: people, article: articles },
  async run(options, context) {
    const { words } = context;
    const found = await meant('person', options, context);
    const { article, reading } = found;
    const name = named(reading, options.name, 'name', found.again, words);
    const said = quotesAbout(reading, { person: name }).filter((quote) => speakerOf(quote) === name.name);
    const told = sentencesAt(reading, name.mentions).filter((sentence) => !covered(sentence, said));
    const { from, to, links, notes } = pageAt(said.length + told.length, options.page, PAGE, found.again, words);
    const quotes = said.slice(from, to);
    const sentences = told.slice(Math.max(0, from - said.length), Math.max(0, to - said.length));
    const sayings =
      said.length > 0
        ? [link(words.commands.quotes.titleOf(name.name), 'quotes', { article: article.id, person: name.name })]
        : [];
    return about(found, context, {
      title: name.name,
      blocks: [
        ...described(reading, name, context),
        ...saidBlocks(found, quotes, context),
        ...toldBlocks(reading, name, sentences, context),
        ...notes,
      ],
      links: [...links, ...sayings, ...next(words, article.id, ['who-said', 'ask', 'summary'])],
      menus: othersMenu(found, name, context),
    });
  },
});

/** Whether the sentence is shown with one of the quotes, or holds nothing but one and its cue. */
const covered = (sentence: Sentence, quotes: Quote[]): boolean =>
  quotes.some(({ type, spans }) => {
    const inside = spans.filter((span) => overlaps(span, sentence));
    if (inside.length === 0) return false;
    const quoted = inside.reduce(
      (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
      0,
    );
    return type !== 'direct' || sentence.end - sentence.start - quoted <= CUE;
  });

/** Who this is in the article's words, and what else it calls them. */
const described = ({ text }: Reading, { description, aliases }: Name, { words }: Context): Block[] => [
  ...(description ? [{ kind: 'text' as const, text: [verbatim(text, description)] }] : []),
  ...(aliases.length > 0 ? [{ kind: 'note' as const, text: [words.commands.person.alsoCalled(aliases)] }] : []),
];

const saidBlocks = (found: Meant, quotes: Quote[], { words }: Context): Block[] =>
  quotes.length === 0
    ? []
    : [
        { kind: 'heading', text: [words.commands.person.said] },
        ...quotes.map((quote) => quotation(found, quote, words)),
      ];

const toldBlocks = ({ text }: Reading, { mentions }: Name, sentences: Sentence[], { words }: Context): Block[] =>
  sentences.length === 0
    ? []
    : [
        { kind: 'heading', text: [words.commands.person.told] },
        { kind: 'list', items: sentences.map((sentence) => listed(text, sentence, mentions)) },
      ];

const othersMenu = ({ reading, again }: Meant, name: Name, { words }: Context): Menu[] => {
  const others = somebodies(reading).filter((other) => other.name !== name.name);
  if (others.length === 0) return [];
  const links = others.map((other) =>
    turn(other.name, 'person', { ...again.options, name: other.name, page: undefined }),
  );
  return [{ placeholder: words.commands.person.others, links }];
};
