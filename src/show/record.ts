/** Somebody over all articles: a record by the day, the newest first. */
import type { Kept } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Context } from '../command/command.ts';
import { type Block, type Inline, type Menu, type Reply, verbatim } from '../command/reply.ts';
import type { Somebody } from '../language/names/identities.ts';
import type { Name, Quote } from '../language/reading.ts';
import { between, originAndDay, provenance } from './article-source.ts';
import { cut } from './cut.ts';
import { link } from './link.ts';
import type { Page } from './paging.ts';
import { profileOf } from './profile-index.ts';
import { quotation, shownWords } from './quote.ts';
import { listed, shortened } from './sentence.ts';

/** Articles on a page, and what is shown of each: with these, it fits into one message. */
export const ARTICLES = 2;
const SAID = 2;
const OTHERS = 1;
const TOLD = 1;
const WORDS = 250;
/** Characters of an article's title, and of an address behind it. */
const TITLE = 150;
const ADDRESS = 200;

/** Somebody in an article. */
export type Entry = { kept: Kept; name: Name };

/** The one of somebody's names that an article has; the fullest, should it have several. */
export const nameIn = ({ reading }: Kept, { names }: Somebody): Name | null =>
  names.flatMap((name) => reading.names.filter((other) => other.name === name))[0] ?? null;

/** A page of somebody's record. */
export const record = (somebody: Somebody, entries: Entry[], { links, notes }: Page, context: Context): Reply => {
  const { words } = context;
  const [name = '', ...others] = somebody.names;
  return {
    title: words.commands.person.record(name),
    blocks: [
      ...(others.length > 0 ? [{ kind: 'note' as const, text: [words.commands.person.alsoCalled(others)] }] : []),
      ...entries.flatMap((entry) => inArticle(entry, context)),
      ...notes,
    ],
    links: [...links, link(words.next.whoSaid, 'who-said', {})],
    menus: [onlyOne(entries, context)],
  };
};

const inArticle = ({ kept, name }: Entry, context: Context): Block[] => {
  const { text, url } = kept.article;
  const title = cut(kept.article.title, TITLE);
  const { said, others, told } = profileOf(kept.reading, name);
  const { words } = context;
  const quotations = (quotes: Quote[]) =>
    quotes.map((quote) => ({
      ...quotation(kept, quote, words),
      words: shortened(shownWords(kept, quote), WORDS),
    }));
  const sentences = said.length + others.length > 0 ? [] : told.slice(0, TOLD);
  return [
    { kind: 'heading', text: [url === null || url.length > ADDRESS ? title : { label: title, address: url }] },
    { kind: 'note', text: when({ kept, name }, context) },
    ...quotations(mostSpoken(said)),
    ...(others.length > 0 ? [{ kind: 'heading' as const, text: [words.commands.person.others] }] : []),
    ...quotations(others.slice(0, OTHERS)),
    ...(sentences.length > 0
      ? [{ kind: 'list' as const, items: sentences.map((sentence) => listed(text, sentence, name.mentions)) }]
      : []),
  ];
};

const byWords = { direct: 0, mixed: 1, indirect: 2 };

/** What stands for all that they said there: word for word before reported, in the article's order. */
const mostSpoken = (said: Quote[]): Quote[] => {
  const chosen = new Set(said.toSorted((one, other) => byWords[one.type] - byWords[other.type]).slice(0, SAID));
  return said.filter((quote) => chosen.has(quote));
};

/** "22 April 2024 · RT · described as “Azerbaijani President”", or how it came where the bot didn't fetch it. */
const when = ({ kept: { article }, name }: Entry, { words }: Pick<Context, 'words'>): Inline[] => {
  const { description } = name;
  const { undated, describedAs } = words.commands.person;
  const { published, publisher } = article;
  const printed = [published === null ? undated : words.date(published), ...(publisher === null ? [] : [publisher])];
  return [
    ...(isVouched(article) ? [printed.join(' · ')] : between(provenance(article, words))),
    ...(description ? [` · ${describedAs} “`, verbatim(article.text, description), '”'] : []),
  ];
};

const onlyOne = (entries: Entry[], { words }: Context): Menu => {
  const { onlyIn, undated } = words.commands.person;
  return {
    placeholder: onlyIn,
    links: entries.map(({ kept: { article, reading }, name }) => {
      const said = profileOf(reading, name).said.length;
      const from = originAndDay(article, words) || undated;
      return {
        ...link(article.title, 'person', { name: name.name, article: article.id }),
        note: said > 0 ? `${from} · ${words.commands.quotes.count(said)}` : from,
      };
    }),
  };
};
