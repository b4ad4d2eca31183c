import type { Context } from '../src/command/command.ts';
import { choice, command, text } from '../src/command/command.ts';
import type { Block, Link, Menu, Reply } from '../src/command/reply.ts';
import type { Quote } from '../src/language/reading.ts';
import { bySpeaker, extentOf, speakerOf } from '../src/language/statements/place-and-speaker.ts';
import { kinds, quotesAbout, quotesOf } from '../src/language/summary/sentences-about.ts';
import { about } from '../src/show/article-source.ts';
import { articles, speakers, topicsSpokenOf } from '../src/show/complete.ts';
import { elsewhere } from '../src/show/elsewhere.ts';
import { next, placesMenu, turn } from '../src/show/link.ts';
import { type Asked, nothingQuoted } from '../src/show/nothing-quoted.ts';
import { pageAt, pageOption } from '../src/show/paging.ts';
import { speakerCalled } from '../src/show/person-by-name.ts';
import { attribution, manner, quotation } from '../src/show/quote.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import type { Meant } from '../src/show/resolved-article.ts';

const PAGE = 5;

export default command({
  options: {
    article: articleOption,
    person: text({ max: 100 }).optional(),
    topic: text({ max: 100 }).optional(),
    kind: choice([...kinds]).optional(),
    page: pageOption,
  },
  examples: [{ article: 'Caucasus security' }, { article: 'Caucasus security', person: 'Ilham Aliyev' }],
  complete: { article: articles, person: speakers, topic: topicsSpokenOf },
  async run(options, context) {
    const { words } = context;
    const found = await meant('quotes', options, context);
    const { reading, again } = found;
    const { topic, kind } = options;
    const person = options.person === undefined ? null : speakerCalled(reading, options.person, 'person', again, words);
    const asked = { person, topic, kind };
    const said = quotesAbout(reading, topic);
    if (quotesOf(said, person, kind).length > 0) return quoted(found, said, asked, options.page, context);
    return (
      (await another(found, said, asked, context)) ??
      nothingQuoted(found, asked, quotesOf(said, person, undefined).length > 0, context)
    );
  },
});

/** @param said what anybody says about the topic. */
const quoted = (found: Meant, said: Quote[], asked: Asked, page: number, context: Context): Reply => {
  const { words } = context;
  const quotes = bySpeaker(quotesOf(said, asked.person, asked.kind)).flatMap(([, group]) => group);
  const { from, to, links, notes } = pageAt(quotes.length, page, PAGE, found.again, words);
  const shown = quotes.slice(from, to);
  const { title, titleOf } = words.commands.quotes;
  return about(found, context, {
    title: asked.person === null ? title : titleOf(inTitle(found, asked.person)),
    blocks: [...filters(asked, context), ...groups(found, shown, asked, context), ...notes],
    links: [
      ...links,
      ...otherFilters(found, said, asked, context),
      ...next(words, found.article.id, ['who-said', 'ask', 'summary']),
    ],
    menus: [...speakersMenu(found, said, asked, context), ...eachPlace(found, shown, context)],
  });
};

/** What anybody says about the topic in another article; not where this one has words of the other kind about it. */
const another = async (found: Meant, said: Quote[], asked: Asked, context: Context): Promise<Reply | null> => {
  const { topic, person, kind } = asked;
  if (topic === undefined || person !== null || said.length > 0) return null;
  const { elsewhere: lead } = context.words.commands.quotes;
  return elsewhere(
    found,
    {
      words: topic,
      fits: (reading) => quotesOf(quotesAbout(reading, topic), person, kind).length > 0,
      lead: (title) => lead(title, topic),
      reply: (other) => quoted(other, quotesAbout(other.reading, topic), asked, 1, context),
    },
    context,
  );
};

/** Which of them are shown. */
const filters = ({ topic, kind }: Asked, { words }: Context): Block[] => {
  const { about: aboutTopic, choices } = words.commands.quotes;
  const parts = [...(kind ? [choices.kind[kind]] : []), ...(topic === undefined ? [] : [aboutTopic(topic)])];
  return parts.length > 0 ? [{ kind: 'note', text: [parts.join(' · ')] }] : [];
};

/** Under the name of whoever speaks; where one alone is asked for, the title has it. */
const groups = (found: Meant, shown: Quote[], { person }: Asked, { words }: Context): Block[] => {
  const { unnamed, unclear } = words.commands.quotes;
  return bySpeaker(shown).flatMap(([name, quotes]): Block[] => {
    const blocks = quotes.map((quote) => quotation(found, quote, words, name === null ? attribution : manner));
    if (name === null) return [{ kind: 'heading', text: [unnamed] }, { kind: 'note', text: [unclear] }, ...blocks];
    return person === null ? [{ kind: 'heading', text: [asHeading(found, name)] }, ...blocks] : blocks;
  });
};

/** The article's words for somebody without a name ("the harbour board") stand at the beginning of a line here. */
const asHeading = ({ reading }: Meant, name: string): string =>
  reading.names.some((known) => known.name === name) ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** "The ferry’s operator" goes on in a title. */
const inTitle = ({ reading }: Meant, name: string): string =>
  reading.names.some((known) => known.name === name)
    ? name
    : name.replace(/^(?:The|An?|His|Her|Its|Their|One) /, (word) => word.toLowerCase());

const to = ({ again }: Meant, label: string, change: Partial<Record<keyof Asked, string | undefined>>): Link =>
  turn(label, 'quotes', { ...again.options, page: undefined, ...change });

/** The same with another kind of words, or without the topic. */
const otherFilters = (found: Meant, said: Quote[], asked: Asked, { words }: Context): Link[] => {
  const { choices, ofKind, everyKind, everyTopic } = words.commands.quotes;
  const others = kinds.flatMap((kind) => {
    const count = quotesOf(said, asked.person, kind).length;
    return kind === asked.kind || count === 0 ? [] : [to(found, ofKind(choices.kind[kind], count), { kind })];
  });
  return [
    // Of one kind alone there is nothing to choose.
    ...(asked.kind === undefined && others.length < kinds.length ? [] : others),
    ...(asked.kind === undefined ? [] : [to(found, everyKind, { kind: undefined })]),
    ...(asked.topic === undefined ? [] : [to(found, everyTopic, { topic: undefined })]),
  ];
};

/** Who speaks, with how often, the one with most to say first; nothing where only one speaks and nobody was chosen. */
const speakersMenu = (found: Meant, said: Quote[], asked: Asked, { words }: Context): Menu[] => {
  const { everybody, speakers: placeholder, count } = words.commands.quotes;
  const all = quotesOf(said, null, asked.kind);
  const groups = bySpeaker(all);
  if (groups.length < 2 && asked.person === null) return [];
  const each = groups
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([name, { length }]) =>
      name === null
        ? []
        : [{ ...to(found, name, { person: name }), note: count(length), chosen: name === asked.person }],
    );
  const nobody = {
    ...to(found, everybody, { person: undefined }),
    note: count(all.length),
    chosen: asked.person === null,
  };
  return [{ placeholder, links: [nobody, ...each] }];
};

const eachPlace = (found: Meant, quotes: Quote[], { words }: Context): Menu[] =>
  placesMenu(
    words.commands.quotes.places,
    quotes.map((quote) => {
      const place = extentOf(quote);
      return { kept: found, words: quote.spans[0] ?? place, place, note: speakerOf(quote) ?? words.quote.unnamed };
    }),
  );
