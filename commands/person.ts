import { type Context, command, text } from '../src/command/command.ts';
import type { Link, Reply } from '../src/command/reply.ts';
import type { Somebody } from '../src/language/names/identities.ts';
import { articles, people } from '../src/show/complete.ts';
import { link } from '../src/show/link.ts';
import { pageAt, pageOption } from '../src/show/paging.ts';
import { named } from '../src/show/person-by-name.ts';
import { profile } from '../src/show/profile.ts';
import { ARTICLES, type Entry, nameIn, record } from '../src/show/record.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import { whom } from '../src/show/resolve-person.ts';
import type { Meant } from '../src/show/resolved-article.ts';

export default command({
  options: {
    name: text({ max: 100 }),
    article: articleOption,
    page: pageOption,
  },
  examples: [{ name: 'Ilham Aliyev' }, { name: 'Putin', article: 'Caucasus security' }],
  complete: { name: people, article: articles },
  async run(options, context) {
    if (options.article !== undefined) return inOne(await meant('person', options, context), options, context);
    const somebody = await whom(options.name, context);
    const { entries, total } = await entriesOf(somebody, options.page, context);
    const again = { command: 'person', options: { name: somebody.name } };
    const page = pageAt(total, options.page, ARTICLES, again, context.words);
    const [only] = entries;
    if (!only || total > 1) return record(somebody, entries, page, context);
    const found = { ...only.kept, assumed: null, again: { ...again, options: { article: only.kept.article.id } } };
    return profile(found, only.name, options.page, [], context);
  },
});

type Options = { name: string; page: number };

/** The articles on this page of the record. */
const entriesOf = async (somebody: Somebody, page: number, { library }: Context) => {
  const { cards, total } = await library.record(somebody.names, { offset: (page - 1) * ARTICLES, limit: ARTICLES });
  const kept = await Promise.all(cards.map(({ id }) => library.kept(id)));
  const entries = kept.flatMap((found): Entry[] => {
    const name = found && nameIn(found, somebody);
    return found && name ? [{ kept: found, name }] : [];
  });
  return { entries, total };
};

const inOne = async (found: Meant, { name: typed, page }: Options, context: Context): Promise<Reply> => {
  const name = named(found.reading, typed, 'name', found.again, context.words);
  return profile(found, name, page, await elsewhere(name.name, context), context);
};

/** To the record over all articles, where there is more than this one. */
const elsewhere = async (name: string, { library, words }: Context): Promise<Link[]> => {
  const { total } = await library.record([name], { offset: 0, limit: 1 });
  return total > 1 ? [link(words.commands.person.everywhere, 'person', { name })] : [];
};
