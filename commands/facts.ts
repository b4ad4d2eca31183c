import { type Context, choice, command, text } from '../src/command.ts';
import { factsAbout } from '../src/language/about.ts';
import { worthListing } from '../src/language/facts.ts';
import type { Fact, FactKind, Reading } from '../src/language/reading.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import { type Block, type Inline, type Menu, Problem, verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles, topics } from '../src/show/complete.ts';
import { link, next, turn } from '../src/show/link.ts';
import { pageAt, pageOption } from '../src/show/page.ts';
import { listed } from '../src/show/sentence.ts';

const PAGE = 8;
/** Sentences of each kind among the main facts. */
const FEW = 2;
const kinds = ['number', 'date', 'place', 'organisation', 'person'] as const;
const MAIN: FactKind[] = ['number', 'date', 'place'];
const EVENT = ['who', 'what', 'when', 'where'] as const;

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
    const { title, titleAbout } = words.commands.facts;
    const facts = Map.groupBy(
      worthListing(found.reading.text, factsAbout(found.reading, options.about)),
      ({ kind }) => kind,
    );
    const { blocks, links } = options.kind
      ? ofKind(found, facts.get(options.kind) ?? [], options.kind, options.page, context)
      : { blocks: mainFacts(found, facts, options.about, context), links: [] };
    return about(found, context, {
      title: options.about === undefined ? title : titleAbout(options.about),
      blocks,
      links: [...links, ...next(words, found.article.id, ['summary', 'quotes', 'ask'])],
      menus: [kindsMenu(found, facts, options.kind, context)],
    });
  },
});

/** Facts with their sentences: one item a sentence, all its facts in bold. */
const sentencesOf = ({ text, sentences }: Reading, facts: Fact[]): Inline[][] =>
  [...Map.groupBy(facts, ({ sentence }) => sentence)].flatMap(([index, strong]) => {
    const sentence = sentences[index];
    return sentence ? [listed(text, sentence, strong)] : [];
  });

/** Those in the few sentences that matter most. */
const weightiest = ({ ranking }: Reading, facts: Fact[]): Fact[] => {
  const holding = new Set(facts.map(({ sentence }) => sentence));
  const few = new Set(ranking.filter((index) => holding.has(index)).slice(0, FEW));
  return facts.filter(({ sentence }) => few.has(sentence));
};

const ofKind = (found: Meant, facts: Fact[], kind: FactKind, page: number, { words }: Context) => {
  const { choices, noneOfKind } = words.commands.facts;
  const items = sentencesOf(found.reading, facts);
  if (items.length === 0) throw new Problem(noneOfKind(choices.kind[kind]), everything(found, { words }));
  const { from, to, links, notes } = pageAt(items.length, page, PAGE, found.again, words);
  const heading: Block = { kind: 'heading', text: [choices.kind[kind]] };
  return { links, blocks: [heading, { kind: 'list', items: items.slice(from, to) } satisfies Block, ...notes] };
};

const mainFacts = (
  found: Meant,
  facts: Map<FactKind, Fact[]>,
  aboutWhat: string | undefined,
  { words }: Pick<Context, 'words'>,
): Block[] => {
  const { reading } = found;
  const { event, choices, none, noneAbout } = words.commands.facts;
  const parts = EVENT.flatMap((part): Inline[][] => {
    const span = reading.event[part];
    return span && aboutWhat === undefined ? [[{ strong: event[part] }, ': ', verbatim(reading.text, span)]] : [];
  });
  const lists = MAIN.flatMap((kind): Block[] => {
    const items = sentencesOf(reading, weightiest(reading, facts.get(kind) ?? []));
    return items.length === 0
      ? []
      : [
          { kind: 'heading', text: [choices.kind[kind]] },
          { kind: 'list', items },
        ];
  });
  if (parts.length === 0 && lists.length === 0)
    throw aboutWhat === undefined
      ? new Problem(none, next(words, found.article.id, ['summary', 'quotes', 'ask']))
      : new Problem(noneAbout(aboutWhat), everything(found, { words }));
  return [...(parts.length > 0 ? [{ kind: 'list' as const, items: parts }] : []), ...lists];
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
