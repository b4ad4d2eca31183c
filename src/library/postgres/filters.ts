/** How a list of articles is narrowed down: each filter as a condition on `article` and its row in `searched`. */
import { namesAsked } from '../indexing/people-of-article.ts';
import type { Filters } from '../library.ts';
import type { Value } from './connect.ts';
import { bounded } from './rows.ts';
import { typedWords } from './text-vectors.ts';

/** The values of a statement, each put in its place by a number. */
export const binding = () => {
  const values: Value[] = [];
  return { values, bind: (value: Value) => `$${values.push(value)}` };
};
export type Bind = ReturnType<typeof binding>['bind'];

/** What LIKE takes for itself. */
export const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Words that stand one behind the other in a column of spaced words. */
const standing = (words: string[]) => `% ${literally(words.join(' '))} %`;

const CONDITIONS: {
  [Filter in Exclude<keyof Filters, 'by'>]-?: (given: NonNullable<Filters[Filter]>, bind: Bind) => string;
} = {
  publisher: (publisher, bind) => {
    const value = bind(publisher);
    return `md5(lower(publisher)) = md5(lower(${value} COLLATE "C")) AND lower(publisher) = lower(${value} COLLATE "C")`;
  },
  // A name without any letter stands nowhere.
  author: (author, bind) => {
    const words = typedWords(author);
    return words.length === 0 ? 'false' : `searched.byline LIKE ALL (${bind(words.map(standing))}::text[])`;
  },
  quoted: (names, bind) => {
    const pairs = namesAsked(names.map(bounded));
    return `number IN (
      SELECT person.article FROM unnest(${bind(pairs.map(([word]) => word))}::text[], ${bind(pairs.map(([, name]) => name))}::text[]) AS asked (word, name)
      JOIN person ON person.scope = shelf.scope AND person.word = asked.word COLLATE "C" AND person.name = asked.name AND quoted)`;
  },
  from: (day, bind) => `published >= ${bind(day)}`,
  // What sorts after every day of the year, month or day that is given.
  to: (day, bind) => `published < ${bind(`${day}~`)}`,
};

const filterNames = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

/** The conditions of the filters that are given, each behind an AND. */
export const narrowing = (filters: Filters, bind: Bind): string =>
  filterNames
    .filter((name) => filters[name] !== undefined)
    .map((name) => ` AND ${(CONDITIONS[name] as (given: unknown, bind: Bind) => string)(filters[name], bind)}`)
    .join('');
