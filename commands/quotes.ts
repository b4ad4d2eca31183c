import type { Context } from '../src/command.ts';
import { command, text } from '../src/command.ts';
import { quotesAbout } from '../src/language/about.ts';
import type { Name, Quote } from '../src/language/reading.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import { type Link, type Menu, Problem } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles, speakers, topicsSpokenOf } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { inContext, link, next, turn } from '../src/show/link.ts';
import { isNamed, named } from '../src/show/named.ts';
import { pageAt, pageOption } from '../src/show/page.ts';
import { quotation, speakerOf } from '../src/show/quote.ts';

const PAGE = 5;
const TOPICS = 5;
/** Of a quote in the menu. */
const LABEL = 100;

export default command({
  options: {
    article: articleOption,
    person: text({ max: 100 }).optional(),
    topic: text({ max: 100 }).optional(),
    page: pageOption,
  },
  examples: [{ article: 'Caucasus security' }, { article: 'Caucasus security', person: 'Ilham Aliyev' }],
  complete: { article: articles, person: speakers, topic: topicsSpokenOf },
  async run(options, context) {
    const { words } = context;
    const found = await meant('quotes', options, context);
    const { reading, again } = found;
    const person = options.person === undefined ? null : named(reading, options.person, 'person', again, words);
    const quotes = quotesOf(found, person, options.topic);
    if (quotes.length === 0) throw nothing(found, person, options.topic, context);
    const { from, to, links, notes } = pageAt(quotes.length, options.page, PAGE, again, words);
    const shown = quotes.slice(from, to);
    const { title, titleOf, about: aboutTopic } = words.commands.quotes;
    return about(found, context, {
      title: person ? titleOf(person.name) : title,
      blocks: [
        ...(options.topic === undefined ? [] : [{ kind: 'note' as const, text: [aboutTopic(options.topic)] }]),
        ...shown.map((quote) => quotation(found, quote, words)),
        ...notes,
      ],
      links: [...links, ...next(words, found.article.id, ['who-said', 'ask', 'summary'])],
      menus: [...speakersMenu(found, person, options.topic, context), placesMenu(found, shown, context)],
    });
  },
});

/** The quotes asked for; those of `person` only where the speaker is sure enough to be named. */
const quotesOf = ({ reading }: Meant, person: Name | null, topic: string | undefined): Quote[] =>
  quotesAbout(reading, { ...(person && { person }), ...(topic !== undefined && { topic }) }).filter(
    (quote) => person === null || speakerOf(quote) === person.name,
  );

/** Who speaks, with how often; nothing to choose from where only one speaks and nobody was chosen. */
const speakersMenu = (found: Meant, person: Name | null, topic: string | undefined, { words }: Context): Menu[] => {
  const { everybody, speakers: placeholder, count } = words.commands.quotes;
  const all = quotesOf(found, null, topic);
  const bySpeaker = Map.groupBy(all, speakerOf);
  const links = [...bySpeaker].flatMap(([name, quotes]) =>
    isNamed(found.reading, name)
      ? [{ ...to(found, name, name), note: count(quotes.length), chosen: name === person?.name }]
      : [],
  );
  if (bySpeaker.size < 2 && person === null) return [];
  return [
    {
      placeholder,
      links: [{ ...to(found, everybody, undefined), note: count(all.length), chosen: !person }, ...links],
    },
  ];
};

const to = ({ again }: Meant, label: string, person: string | undefined): Link =>
  turn(label, 'quotes', { ...again.options, person, page: undefined });

const placesMenu = ({ article }: Meant, quotes: Quote[], { words }: Context): Menu => ({
  placeholder: words.commands.quotes.places,
  links: quotes.flatMap((quote) => {
    const [first] = quote.spans;
    const last = quote.spans.at(-1);
    if (!first || !last) return [];
    const place = { start: first.start, end: last.end };
    const label = cut(article.text.slice(first.start, first.end), LABEL);
    return [{ ...inContext(label, article.id, place), note: speakerOf(quote) ?? words.quote.unnamed }];
  }),
});

const nothing = (found: Meant, person: Name | null, topic: string | undefined, { words }: Context): Problem => {
  const { none, noneOf, noneAbout, noneOfAbout } = words.commands.quotes;
  const { article, reading, again } = found;
  const aboutPerson = person
    ? [link(words.next.about(person.name), 'person', { article: article.id, name: person.name })]
    : [];
  const everything = link(words.next.quotes, 'quotes', { article: article.id });
  if (person && topic !== undefined) return new Problem(noneOfAbout(person.name, topic), [everything, ...aboutPerson]);
  if (person) return new Problem(noneOf(person.name), [...aboutPerson, everything]);
  if (topic === undefined) return new Problem(none, next(words, article.id, ['summary', 'facts', 'ask']));
  const others = reading.topics
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((other) => quotesOf(found, null, other).length > 0)
    .slice(0, TOPICS)
    .map((other) => link(other, 'quotes', { ...again.options, topic: other, page: undefined }));
  return new Problem(noneAbout(topic), [everything, ...others]);
};
