import type { Context } from '../src/command.ts';
import { command, text, unlisted } from '../src/command.ts';
import { articleOption, byId, meant } from '../src/meant.ts';
import { type Inline, Problem, type Reply } from '../src/reply.ts';
import { card } from '../src/show/card.ts';
import { offset } from '../src/show/chosen.ts';
import { articles } from '../src/show/complete.ts';
import { link } from '../src/show/link.ts';
import { pageAt, pageOption } from '../src/show/page.ts';
import { passage } from '../src/show/passage.ts';

const PAGE = 10;

type Options = { search?: string | undefined; page: number };

export default command({
  options: {
    search: text({ max: 200 }).optional(),
    article: unlisted(articleOption),
    page: pageOption,
    at: unlisted(offset().optional()),
    to: unlisted(offset().optional()),
  },
  examples: [{}, { search: 'Russia' }],
  complete: { search: articles },
  async run({ search, article, page, at, to }, context) {
    // Whoever chooses from what is offered while typing has chosen an article.
    const chosen = article ?? (search !== undefined && (await byId(search, context.library)) ? search : undefined);
    if (chosen === undefined) return list({ search, page }, context);
    const found = await meant('articles', { article: chosen }, context);
    return at === undefined ? card(found, context) : passage(found, { start: at, end: to ?? at }, context);
  },
});

const list = async (options: Options, { library, words }: Context): Promise<Reply> => {
  const { search, page } = options;
  const { title, titleOf, open, none, noneAbout } = words.commands.articles;
  const { cards, total } = await library.search(search ?? '', { offset: (page - 1) * PAGE, limit: PAGE });
  if (total === 0)
    throw search === undefined
      ? new Problem(none)
      : new Problem(noneAbout(search), [link(words.meant.all, 'articles', {})]);
  const { links, notes } = pageAt(total, page, PAGE, { command: 'articles', options }, words);
  const from = cards.map(({ publisher, published }) =>
    [publisher, published && words.date(published)].filter((part) => part).join(' · '),
  );
  return {
    title: search === undefined ? title : titleOf(search),
    blocks: [
      {
        kind: 'list',
        items: cards.map((one, index): Inline[] => [
          { strong: one.title },
          ...(from[index] ? [` · ${from[index]}`] : []),
        ]),
      },
      ...notes,
    ],
    links,
    menus: [
      {
        placeholder: open,
        links: cards.map((one, index) => ({
          ...link(one.title, 'articles', { article: one.id }),
          ...(from[index] && { note: from[index] }),
        })),
      },
    ],
  };
};
