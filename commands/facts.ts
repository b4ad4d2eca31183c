import { type Context, choice, command, text } from '../src/command/command.ts';
import { type Menu, Problem } from '../src/command/reply.ts';
import { byImportance, worthListing } from '../src/language/facts/importance.ts';
import type { Fact, FactKind, Span } from '../src/language/reading.ts';
import { factsAbout } from '../src/language/summary/sentences-about.ts';
import { about } from '../src/show/article-source.ts';
import { articles, topics } from '../src/show/complete.ts';
import { firstsOf, list, mainFacts, sentencesOf } from '../src/show/fact-lines.ts';
import { link, next, placesMenu, turn } from '../src/show/link.ts';
import { otherLanguage } from '../src/show/other-language.ts';
import { pageAt, pageOption } from '../src/show/paging.ts';
import { placeOf } from '../src/show/place.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import type { Meant } from '../src/show/resolved-article.ts';

const PAGE = 8;
const kinds = ['number', 'date', 'place', 'organisation', 'person'] as const;

export default command({
  options: {
    article: articleOption,
    about: text({ max: 100 }).optional(),
    kind: choice([...kinds]).optional(),
    page: pageOption,
  },
  examples: [{ article: 'Caucasus security' }, { article: 'Caucasus security', about: 'Karabakh' }],
  complete: { article: articles, about: topics },
  async run(options, context) {
    const { words } = context;
    const found = await meant('facts', options, context);
    const { reading } = found;
    const { title, titleAbout } = words.commands.facts;
    const all = worthListing(reading, factsAbout(reading, options.about));
    const facts = Map.groupBy(byImportance(reading, all), ({ kind }) => kind);
    const { blocks, links, shown } = options.kind
      ? ofKind(found, facts.get(options.kind) ?? [], options.kind, options.page, context)
      : theMain(found, facts, options.about, context);
    return about(found, context, {
      title: options.about === undefined ? title : titleAbout(options.about),
      blocks: [...blocks, ...otherLanguage(found.article, words)],
      links: [...links, ...next(words, found.article.id, ['summary', 'timeline', 'quotes', 'ask'])],
      menus: [kindsMenu(found, facts, options.kind, context), ...eachPlace(found, shown, context)],
    });
  },
});

const ofKind = (found: Meant, facts: Fact[], kind: FactKind, page: number, { words }: Context) => {
  const { choices, noneOfKind } = words.commands.facts;
  const all = sentencesOf(found.reading, facts);
  if (all.length === 0) throw new Problem(noneOfKind(choices.kind[kind]), everything(found, { words }));
  const { from, to, links, notes } = pageAt(all.length, page, PAGE, found.again, words);
  const shown = all.slice(from, to);
  return {
    links,
    shown: firstsOf(shown),
    blocks: [
      ...list(
        choices.kind[kind],
        shown.map(({ item }) => item),
      ),
      ...notes,
    ],
  };
};

const theMain = (found: Meant, facts: Map<FactKind, Fact[]>, aboutWhat: string | undefined, { words }: Context) => {
  const { blocks, shown } = mainFacts(found.reading, facts, aboutWhat, { words });
  const { none, noneAbout } = words.commands.facts;
  if (blocks.length === 0)
    throw aboutWhat === undefined
      ? new Problem(none, next(words, found.article.id, ['summary', 'quotes', 'ask']))
      : new Problem(noneAbout(aboutWhat), everything(found, { words }));
  return { blocks, shown, links: [] };
};

const everything = ({ article }: Meant, { words }: Pick<Context, 'words'>) => [
  link(words.commands.facts.overview, 'facts', { article: article.id }),
  ...next(words, article.id, ['ask']),
];

const kindsMenu = (
  { again, reading }: Meant,
  facts: Map<FactKind, Fact[]>,
  chosen: FactKind | undefined,
  { words }: Context,
): Menu => {
  const { kinds: placeholder, overview, choices, count } = words.commands.facts;
  const to = (label: string, kind: FactKind | undefined) => ({
    ...turn(label, 'facts', { ...again.options, kind, page: undefined }),
    chosen: kind === chosen,
  });
  const each = kinds.flatMap((kind) => {
    const places = sentencesOf(reading, facts.get(kind) ?? []).length;
    return places > 0 ? [{ ...to(choices.kind[kind], kind), note: count(places) }] : [];
  });
  return { placeholder, links: [to(overview, undefined), ...each] };
};

/** Each sentence where it stands. */
const eachPlace = (found: Meant, shown: Span[], { words }: Context): Menu[] =>
  placesMenu(
    words.commands.facts.places,
    shown.map((span) => ({ kept: found, words: span, place: span, note: placeOf(found.reading, span.start, words) })),
  );
