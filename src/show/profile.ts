/** Somebody in one article: who they are, what they said, what others say about them. */
import type { Kept } from '../article/article.ts';
import type { Context } from '../command/command.ts';
import { type Block, type Link, type Menu, type Reply, verbatim } from '../command/reply.ts';
import type { Name, Quote } from '../language/reading.ts';
import { about } from './article-source.ts';
import { link, next, turn } from './link.ts';
import { pageAt } from './paging.ts';
import { somebodies } from './person-by-name.ts';
import { type Profile, profileOf } from './profile-index.ts';
import { quotation } from './quote.ts';
import type { Meant } from './resolved-article.ts';
import { listed } from './sentence.ts';

const PAGE = 6;
const under = (heading: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: [heading] }, ...blocks];

/** (A part of) a profile, each kind under its heading. */
const profileBlocks = (kept: Kept, name: Name, { said, others, told }: Profile, { words }: Context): Block[] => {
  const headings = words.commands.person;
  const quotations = (quotes: Quote[]) => quotes.map((quote) => quotation(kept, quote, words));
  const sentences = told.map((sentence) => listed(kept.article.text, sentence, name.mentions));
  return [
    ...under(headings.said, quotations(said)),
    ...under(headings.others, quotations(others)),
    ...under(headings.told, sentences.length > 0 ? [{ kind: 'list', items: sentences }] : []),
  ];
};

/**
 * The page of an article about somebody in it.
 * @param elsewhere links to what other articles have of them.
 */
export const profile = (found: Meant, name: Name, page: number, elsewhere: Link[], context: Context): Reply => {
  const { article, reading, again } = found;
  const { words } = context;
  const { said, others, told } = profileOf(reading, name);
  const all = said.length + others.length + told.length;
  const { from, to, links, notes } = pageAt(all, page, PAGE, again, words);
  const part = <T>(items: T[], before: number): T[] =>
    items.slice(Math.max(0, from - before), Math.max(0, to - before));
  const shown = {
    said: part(said, 0),
    others: part(others, said.length),
    told: part(told, said.length + others.length),
  };
  const sayings =
    said.length > 0
      ? [link(words.commands.quotes.titleOf(name.name), 'quotes', { article: article.id, person: name.name })]
      : [];
  return about(found, context, {
    title: name.name,
    blocks: [
      ...(name.description ? [{ kind: 'text' as const, text: [verbatim(article.text, name.description)] }] : []),
      ...(name.aliases.length > 0
        ? [{ kind: 'note' as const, text: [words.commands.person.alsoCalled(name.aliases)] }]
        : []),
      ...profileBlocks(found, name, shown, context),
      ...notes,
    ],
    links: [...links, ...elsewhere, ...sayings, ...next(words, article.id, ['who-said', 'ask', 'summary'])],
    menus: othersMenu(found, name, context),
  });
};

const othersMenu = ({ reading, again }: Meant, name: Name, { words }: Context): Menu[] => {
  const others = somebodies(reading).filter((other) => other.name !== name.name);
  if (others.length === 0) return [];
  const links = others.map((other) =>
    turn(other.name, 'person', { ...again.options, name: other.name, page: undefined }),
  );
  return [{ placeholder: words.commands.person.somebodyElse, links }];
};
