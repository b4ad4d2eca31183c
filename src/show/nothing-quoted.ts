/** What is said, and where it leads, when an article has none of the quotes asked for. */
import type { Context } from '../command/command.ts';
import { Problem } from '../command/reply.ts';
import { type Kind, quotesAbout, quotesOf } from '../language/summary/sentences-about.ts';
import { link, next } from './link.ts';
import { isNamed } from './person-by-name.ts';
import type { Meant } from './resolved-article.ts';

/** Topics offered instead. */
const TOPICS = 5;

/** Which quotes are asked for: of one speaker, about a topic, of one kind. */
export type Asked = { person: string | null; topic: string | undefined; kind: Kind | undefined };

/**
 * @param isOfOtherKind there are some of another kind.
 * @throws Problem, always.
 */
export const nothingQuoted = (
  found: Meant,
  { person, topic, kind }: Asked,
  isOfOtherKind: boolean,
  { words }: Pick<Context, 'words'>,
): never => {
  const { none, noneOf, noneAbout, noneOfAbout, noneOfKind, everyKind, noneRead } = words.commands.quotes;
  const { article, reading, again } = found;
  if (article.language !== 'en') throw new Problem(noneRead, next(words, article.id, ['summary']));
  const instead = (label: string, options: object) =>
    link(label, 'quotes', { ...again.options, page: undefined, ...options });
  if (kind !== undefined && isOfOtherKind)
    throw new Problem(noneOfKind[kind], [instead(everyKind, { kind: undefined })]);
  const aboutPerson = isNamed(reading, person)
    ? [link(words.next.about(person), 'person', { article: article.id, name: person })]
    : [];
  const everything = link(words.next.quotes, 'quotes', { article: article.id });
  if (person !== null && topic !== undefined)
    throw new Problem(noneOfAbout(person, topic), [everything, ...aboutPerson]);
  if (person !== null) throw new Problem(noneOf(person), [...aboutPerson, everything]);
  if (topic === undefined) throw new Problem(none, next(words, article.id, ['summary', 'facts', 'ask']));
  const others = reading.topics
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((other) => quotesOf(quotesAbout(reading, other), person, kind).length > 0)
    .slice(0, TOPICS)
    .map((other) => instead(other, { topic: other }));
  throw new Problem(noneAbout(topic), [everything, ...others]);
};
