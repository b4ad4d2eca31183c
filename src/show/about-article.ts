/** What every reply about one article has in common. */
import type { Context } from '../command/command.ts';
import type { Menu, Reply } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import type { Words } from '../words/words.ts';
import { link } from './link.ts';
import { noted, originOf, provenance } from './origin.ts';
import type { Meant } from './resolve-article.ts';
import { addressOf } from './text-fragment.ts';

/**
 * `reply` with its source line; where the article was assumed and there are others, with a note that says so and a menu
 * of them.
 * @param place the words at which the source line's address opens the page.
 */
export const about = (found: Meant, context: Pick<Context, 'words'>, reply: Reply, place?: Span): Reply => {
  const { article, assumed } = found;
  const { id, title, publisher, published } = article;
  const origin = provenance(article, context.words);
  // The date of what the bot didn't fetch is part of what is said of it.
  const date = published === null || origin.length > 0 ? null : context.words.date(published);
  const source = { id, title, publisher, published: date, address: addressOf(article, place), origin };
  if (assumed === null || assumed.others.length === 0) return { ...reply, source };
  const { why } = context.words.meant;
  return {
    ...reply,
    blocks: [...reply.blocks, { kind: 'note', text: [why[assumed.why]] }],
    source,
    menus: [...(reply.menus ?? []), others(found, assumed.others, context.words)],
  };
};

/** The same call for another article, from its first page on. */
const others = ({ again }: Meant, cards: NonNullable<Meant['assumed']>['others'], words: Words): Menu => ({
  placeholder: words.meant.others,
  links: cards.map((card) => ({
    ...link(card.title, again.command, { ...again.options, article: card.id, page: undefined }),
    ...noted(originOf(card, words)),
  })),
});
