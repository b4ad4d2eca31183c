import type { Card } from '../src/article/article.ts';
import { type Context, choice, command, text, whole } from '../src/command/command.ts';
import { type Block, type Inline, Problem, type Reply } from '../src/command/reply.ts';
import { inTurn } from '../src/library/each-article.ts';
import type { Filters } from '../src/library/library.ts';
import { noted } from '../src/show/article-source.ts';
import { card } from '../src/show/card.ts';
import { articles, OFFERS, people, publishers } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { link } from '../src/show/link.ts';
import { pageAt, pageOption } from '../src/show/paging.ts';
import { byId, meant } from '../src/show/resolve-article.ts';
import { whom } from '../src/show/resolve-person.ts';
import { hitIn } from '../src/show/search-hit.ts';
import { origins } from '../src/show/told-apart.ts';
import type { Words } from '../src/words/words.ts';

const PAGE = 10;
/** Characters of a title: all of a page fit into one message, with where they are from. */
const TITLE = 150;

const year = () => whole({ min: 1000, max: 9999 }).optional();
const words = () => text({ max: 100 }).optional();

type Options = {
  search?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  quotes?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
  sort: 'added' | 'published';
  page: number;
};

export default command({
  options: {
    search: text({ max: 200 }).optional(),
    publisher: words(),
    author: words(),
    quotes: words(),
    from: year(),
    to: year(),
    sort: choice(['added', 'published']).default('added'),
    page: pageOption,
  },
  examples: [{}, { search: 'Russia' }],
  complete: { search: articles, publisher: publishers, quotes: people },
  async run(options, context) {
    const { search } = options;
    // Whoever chooses from what is offered while typing has chosen an article.
    if (search !== undefined && (await byId(search, context.library)))
      return card(await meant('article', { article: search }, context), context);
    return list({ ...options, publisher: await publisherCalled(options.publisher, context) }, context);
  },
});

/** The publisher who is called so, else one whose name begins so, as it is written here. */
const publisherCalled = async (typed: string | undefined, { library }: Context): Promise<string | undefined> => {
  if (typed === undefined) return undefined;
  const begun = await library.publishers(typed, OFFERS);
  return begun.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? begun[0] ?? typed;
};

const filtersOf = async (
  { publisher, author, quotes, from, to, sort }: Options,
  context: Context,
): Promise<Filters> => ({
  publisher,
  author,
  quoted: quotes === undefined ? undefined : (await whom(quotes, context)).names,
  from: from?.toString(),
  to: to?.toString(),
  by: sort,
});

const list = async (options: Options, context: Context): Promise<Reply> => {
  const { library, words } = context;
  const { search, publisher, author, quotes, from: since, to: until, page } = options;
  const { title, titleOf, open, none, noneAbout, noneSuch } = words.commands.articles;
  const window = { offset: (page - 1) * PAGE, limit: PAGE };
  const { cards, total } = await library.search(search ?? '', window, await filtersOf(options, context));
  if (total === 0) {
    const isNarrowed = [publisher, author, quotes, since, until].some((given) => given !== undefined);
    if (search === undefined && !isNarrowed) throw new Problem(none);
    throw new Problem(isNarrowed ? noneSuch : noneAbout(search ?? ''), [link(words.meant.all, 'articles', {})]);
  }
  const { links, notes } = pageAt(total, page, PAGE, { command: 'articles', options }, words);
  const from = origins(cards, words);
  const heads = cards.map((one, index): Inline[] => [{ strong: cut(one.title, TITLE) }, ...(from[index]?.shown ?? [])]);
  return {
    title: search === undefined ? title : titleOf(search),
    blocks: [
      ...narrowed(options, words),
      ...(search === undefined
        ? [{ kind: 'list' as const, items: heads }]
        : await withHits(heads, cards, search, context)),
      ...notes,
    ],
    links,
    menus: [
      {
        placeholder: open,
        links: cards.map((one, index) => ({
          ...link(one.title, 'article', { article: one.id }),
          ...noted(from[index]?.note ?? null),
        })),
      },
    ],
  };
};

/** What the list was narrowed down to, which nobody but the asker sees otherwise. */
const narrowed = ({ publisher, author, quotes, from, to }: Options, words: Words): Block[] => {
  const { only } = words.commands.articles;
  const year = (given: number | undefined) => (given === undefined ? null : words.year(given));
  const those = [
    ...(publisher === undefined ? [] : [only.publisher(publisher)]),
    ...(author === undefined ? [] : [only.author(author)]),
    ...(quotes === undefined ? [] : [only.quotes(quotes)]),
    ...(from === undefined && to === undefined ? [] : [only.years(year(from), year(to))]),
  ];
  return those.length === 0 ? [] : [{ kind: 'note', text: [only.all(those)] }];
};

/** Under each title where in the text the words stand. */
const withHits = async (heads: Inline[][], cards: Card[], search: string, { library }: Context): Promise<Block[]> => {
  const hits = new Map<string, Inline[]>();
  const ids = cards.map(({ id }) => id);
  for await (const { article, reading } of inTurn(library, ids)) hits.set(article.id, hitIn(reading, search));
  return heads.map((head, index) => {
    const hit = hits.get(ids[index] ?? '') ?? [];
    return { kind: 'text', text: hit.length === 0 ? head : [...head, '\n', ...hit] };
  });
};
