/** Somebody in one article: who they are, what they said, what others say about them. */
import type { Kept } from '../article/article.ts';
import type { Context } from '../command.ts';
import { quotesAbout } from '../language/about.ts';
import type { Name, Quote, Reading, Sentence, Span } from '../language/reading.ts';
import { overlaps, reachingInto, startingIn } from '../language/spans.ts';
import { speakerOf } from '../language/sure.ts';
import type { Meant } from '../meant.ts';
import { type Block, type Link, type Menu, type Reply, verbatim } from '../reply.ts';
import { about } from './about.ts';
import { link, next, turn } from './link.ts';
import { somebodies } from './named.ts';
import { pageAt } from './page.ts';
import { quotation } from './quote.ts';
import { listed, sentencesAt } from './sentence.ts';

const PAGE = 6;
/** A sentence that holds no more than this beside the words quoted ("…,” Aliyev stated.") says nothing more. */
const CUE = 40;

/** What an article has of somebody; no sentence is in it twice. */
export type Profile = { said: Quote[]; others: Quote[]; told: Sentence[] };

export const profileOf = (reading: Reading, name: Name): Profile => {
  const said = quotesAbout(reading, { person: name }).filter((quote) => speakerOf(quote) === name.name);
  const named = name.mentions.filter(({ by }) => by === 'name');
  const others = quotesAbout(reading).filter((quote) => {
    const speaker = speakerOf(quote);
    return speaker !== null && speaker !== name.name && isInWords(named, quote);
  });
  const isCovered = covering([...said, ...others]);
  return { said, others, told: sentencesAt(reading, name.mentions).filter((sentence) => !isCovered(sentence)) };
};

/** Whether one of these names stands in what was said, not in the clause around it: who said it, to whom. */
const isInWords = (named: Span[], { spans, cue, speaker, setting }: Quote): boolean =>
  spans.some((span) =>
    startingIn(named, span).some(
      (mention) =>
        mention.end <= span.end &&
        ![cue, speaker, setting].some((around) => around !== null && overlaps(mention, around)),
    ),
  );

/** Tells whether a sentence is shown with one of the quotes, or holds nothing but one and its cue. */
const covering = (quotes: Quote[]): ((sentence: Sentence) => boolean) => {
  const quotedIn = reachingInto(
    quotes.flatMap((quote) => quote.spans.map(({ start, end }) => ({ start, end, quote }))),
  );
  return (sentence) =>
    Map.groupBy(quotedIn(sentence), ({ quote }) => quote)
      .entries()
      .some(([{ type }, inside]) => {
        const quoted = inside.reduce(
          (sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
          0,
        );
        return type !== 'direct' || sentence.end - sentence.start - quoted <= CUE;
      });
};

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
