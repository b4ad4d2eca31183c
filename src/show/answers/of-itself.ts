/** Who wrote an article and when, whom it quotes or names, and what it is about: from its page and its reading. */
import type { Article } from '../../article/article.ts';
import { isVouched } from '../../article/provenance.ts';
import type { Context } from '../../command/command.ts';
import { type Block, type Inline, type Reply, verbatim } from '../../command/reply.ts';
import type { OfItself } from '../../language/answers/intent/intent.ts';
import type { Question } from '../../language/answers/question.ts';
import { bySpeaker } from '../../language/statements/place-and-speaker.ts';
import { quotesAbout } from '../../language/summary/sentences-about.ts';
import { summarise } from '../../language/summary/summary.ts';
import type { Words } from '../../words/words.ts';
import { about, claimIn } from '../article-source.ts';
import { cut } from '../cut.ts';
import { next } from '../link.ts';
import { byWeight } from '../person-by-name.ts';
import type { Meant } from '../resolved-article.ts';
import { sentencesShown } from '../sentence.ts';
import { TITLE } from './in-article.ts';
import { offered } from './offered-questions.ts';

/** People listed. */
const MOST = 12;
/** Words that people read in a minute (Brysbaert 2019). */
const PACE = 238;
/** Sentences that tell what it is about. */
const GIST = 2;

const fromPage = (value: string | null, label: string, none: string): Block[] => [
  { kind: 'text', text: value === null ? [none] : [`${label} `, { strong: value }] },
];

const listOf = (items: Inline[][]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: items.slice(0, MOST) }];

const quoted = ({ reading }: Meant, words: Words): Block[] => {
  const groups = bySpeaker(quotesAbout(reading));
  const isPerson = (speaker: string) => reading.names.some(({ name, kind }) => kind === 'person' && name === speaker);
  const speakers = groups.flatMap(([name, { length }]) => (name === null ? [] : [{ name, length }]));
  const people = speakers.filter(({ name }) => isPerson(name));
  const others = speakers.filter(({ name }) => !isPerson(name)).map(({ name }) => name);
  const nameless = groups.find(([name]) => name === null)?.[1].length ?? 0;
  const { quoted: howMany, alsoQuoted, unnamedQuotes } = words.commands.ask;
  const notes = [
    ...(others.length > 0 ? [alsoQuoted(others.slice(0, MOST))] : []),
    ...(nameless > 0 ? [unnamedQuotes(nameless)] : []),
  ];
  return [
    { kind: 'text', text: [howMany(people.length)] },
    ...listOf(people.map(({ name, length }) => [{ strong: name }, ` · ${words.commands.quotes.count(length)}`])),
    ...(notes.length > 0 ? [{ kind: 'note' as const, text: [notes.join(' ')] }] : []),
  ];
};

const named = ({ article, reading }: Meant, words: Words): Block[] => {
  const people = byWeight(reading.names).filter(({ kind }) => kind === 'person');
  return [
    { kind: 'text', text: [words.commands.ask.named(people.length)] },
    ...listOf(
      people.map(({ name, description }) => [
        { strong: name },
        ...(description ? [' · ', verbatim(article.text, description)] : []),
      ]),
    ),
  ];
};

const linkTo = ({ title, url }: Article, { commands: { ask } }: Words): Inline[] =>
  url === null ? [ask.addressless] : [`${ask.address} `, { label: title, address: url }];

const lengthOf = ({ text }: Article, { commands: { ask } }: Words): string => {
  const { length } = text.split(/\s+/u);
  return ask.length(length, Math.ceil(length / PACE));
};

const blocksOf = (found: Meant, asked: OfItself, { words }: Pick<Context, 'words'>): Block[] => {
  const { article, reading } = found;
  const { written, unsigned, published, undated, by, unnamedPublisher } = isVouched(article)
    ? words.commands.ask
    : words.commands.ask.ofText;
  switch (asked) {
    case 'author':
      return fromPage(article.byline, written, unsigned);
    case 'date':
      return fromPage(article.published && words.date(article.published), published, undated);
    case 'publisher':
      return fromPage(article.publisher ?? claimIn(article), by, unnamedPublisher);
    case 'link':
      return [{ kind: 'text', text: linkTo(article, words) }];
    case 'length':
      return [{ kind: 'text', text: [lengthOf(article, words)] }];
    case 'quoted':
      return quoted(found, words);
    case 'named':
      return named(found, words);
    case 'gist':
      return [{ kind: 'text', text: sentencesShown(reading, summarise(reading, { sentences: GIST })) }];
  }
};

export const ofItselfReply = (found: Meant, question: Question, asked: OfItself, context: Context): Reply =>
  about(found, context, {
    title: cut(question.plain, TITLE),
    blocks: blocksOf(found, asked, context),
    links: next(context.words, found.article.id, ['summary', 'quotes', 'facts', 'askAgain']),
    more: offered(found, question, null),
  });
