/** Several articles summed up: each story once, with all that tell it. */
import { setImmediate } from 'node:timers/promises';
import type { Card, Kept } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Context } from '../command/command.ts';
import { type Block, type Inline, type Menu, Problem, type Reply } from '../command/reply.ts';
import { summarise } from '../language/summary/summary.ts';
import type { Words } from '../words/words.ts';
import { between, noted, originAndDay, provenance } from './article-source.ts';
import { cut } from './cut.ts';
import { link, turn } from './link.ts';
import { pageAt } from './paging.ts';
import { shortened } from './sentence.ts';
import { paragraphsShown } from './summary-reply.ts';

export const PERIODS = ['today', 'week', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** Days that each reaches back, today being one. */
const DAYS: Record<Period, number | null> = { today: 1, week: 7, all: null };

/** Stories on a page, and what is shown of each: with these, it fits into one message. */
const STORIES = 5;
const SENTENCES = 2;
const WORDS = 400;
const TITLE = 150;
const ADDRESS = 200;
/** Publishers named of one story. */
const PUBLISHERS = 6;

type Asked = { period: Period; about: string | undefined; page: number };

/**
 * What was kept in a time, the story that was told last first. Of each story the article that was kept last is summed up, one
 * that the bot fetched before one that somebody pasted.
 * @throws Problem where nothing was kept, or nothing about what was asked.
 */
export const digest = async ({ period, about, page }: Asked, context: Context): Promise<Reply> => {
  const { library, words } = context;
  const { title, about: titleAbout } = words.commands.summary.digest;
  const { stories, total } = await library.stories(
    { days: DAYS[period], about },
    { offset: (page - 1) * STORIES, limit: STORIES },
  );
  if (total === 0) throw nothing(period, about, words);
  const again = { command: 'summary', options: { articles: period, about } };
  const { links, notes } = pageAt(total, page, STORIES, again, words);
  const told: Block[] = [];
  for (const cards of stories) {
    told.push(...(await story(fetchedFirst(cards), about, context)));
    // A book takes a while: whoever else asks has their turn before the next story.
    await setImmediate();
  }
  return {
    title: about === undefined ? title[period] : titleAbout(title[period], about),
    blocks: [...told, ...notes],
    links: [...links, ...others(period, about, words)],
    menus: [openMenu(stories.flat(), words)],
  };
};

const otherPeriods = (period: Period): Period[] => PERIODS.filter((other) => other !== period);

const others = (period: Period, about: string | undefined, words: Words) =>
  otherPeriods(period).map((other) =>
    turn(words.commands.summary.choices.articles[other], 'summary', { articles: other, about }),
  );

const fetchedFirst = (cards: Card[]): Card[] => {
  const { fetched = [], others = [] } = Object.groupBy(cards, (card) => (isVouched(card) ? 'fetched' : 'others'));
  return [...fetched, ...others];
};

/** The first of these articles that can still be read. */
const firstKept = async (cards: Card[], { library }: Context): Promise<Kept | null> => {
  for (const { id } of cards) {
    const kept = await library.kept(id);
    if (kept) return kept;
  }
  return null;
};

const story = async (cards: Card[], about: string | undefined, context: Context): Promise<Block[]> => {
  const kept = await firstKept(cards, context);
  if (!kept) return [];
  const { reading, article } = kept;
  const bearing = summarise(reading, { sentences: SENTENCES, about });
  const spans = bearing.length > 0 ? bearing : summarise(reading, { sentences: SENTENCES });
  const text = paragraphsShown(reading, spans, context.words).flatMap((some, at) =>
    at === 0 ? some : [' … ', ...some],
  );
  const title = cut(article.title, TITLE);
  const { url } = article;
  return [
    { kind: 'heading', text: [url === null || url.length > ADDRESS ? title : { label: title, address: url }] },
    ...(text.length > 0 ? [{ kind: 'text' as const, text: shortened(text, WORDS) }] : []),
    { kind: 'note', text: tellers(cards, article, context.words) },
  ];
};

/** "RT, The Herald · 22 April 2024" of what the bot fetched. */
const printed = (cards: Card[], words: Words): string => {
  const { told, undated } = words.commands.summary.digest;
  const publishers = [...new Set(cards.flatMap(({ publisher }) => publisher ?? []))].slice(0, PUBLISHERS);
  const days = cards.flatMap(({ published }) => published ?? []).sort();
  const date = days.at(-1);
  return told(publishers, date === undefined ? undated : words.date(date));
};

/** Who tells the story, or how the text came that is summed up: it tells nothing of publishers or days. And how many there are. */
const tellers = (cards: Card[], summedUp: Card, words: Words): Inline[] =>
  between([
    ...(isVouched(summedUp) ? [[printed(cards.filter(isVouched), words)]] : provenance(summedUp, words)),
    ...(cards.length > 1 ? [[words.commands.summary.digest.several(cards.length)]] : []),
  ]);

const openMenu = (cards: Card[], words: Words): Menu => ({
  placeholder: words.commands.summary.digest.open,
  links: cards.map((card) => ({
    ...link(card.title, 'summary', { article: card.id }),
    ...noted(originAndDay(card, words)),
  })),
});

const nothing = (period: Period, about: string | undefined, words: Words): Problem => {
  const { none, noneAbout } = words.commands.summary.digest;
  if (about !== undefined)
    return new Problem(noneAbout(about), [link(words.commands.summary.whole, 'summary', { articles: period })]);
  const longer = PERIODS.slice(PERIODS.indexOf(period) + 1);
  return new Problem(
    none[period],
    longer.map((other) => link(words.commands.summary.choices.articles[other], 'summary', { articles: other })),
  );
};
