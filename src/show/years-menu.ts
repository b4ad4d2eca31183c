/** A menu of the years in which something happened. */
import type { Context } from '../command/command.ts';
import type { Menu } from '../command/reply.ts';
import { type Again, turn } from './link.ts';

/** Entries of a menu, the first being all years. */
const MOST = 24;

/** So many events in the years from the first to the last; the first is left open where the earliest are put together. */
type Bucket = { from: number | undefined; to: number; events: number };

/** Each year for itself; where there are too many, the earliest together. */
const bucketsOf = (years: [year: number, events: number][]): Bucket[] => {
  const alone = years.slice(years.length > MOST ? 1 - MOST : 0);
  const together = years.slice(0, years.length - alone.length);
  const last = together.at(-1);
  const early = together.reduce((sum, [, events]) => sum + events, 0);
  return [
    ...(last ? [{ from: undefined, to: last[0], events: early }] : []),
    ...alone.map(([year, events]) => ({ from: year, to: year, events })),
  ];
};

/** @param years all of them, in order, with the number of events. */
export const yearsMenu = (
  years: [year: number, events: number][],
  { command, options }: Again,
  { words }: Pick<Context, 'words'>,
): Menu[] => {
  if (years.length < 2) return [];
  const { years: placeholder, everyYear, upTo, count } = words.commands.timeline;
  const to = (label: string, from: number | undefined, last: number | undefined) => ({
    ...turn(label, command, { ...options, from, to: last, page: undefined }),
    chosen: options.from === from && options.to === last,
  });
  const each = bucketsOf(years).map(({ from, to: last, events }) => ({
    ...to(from === undefined ? upTo(words.year(last)) : words.year(last), from, last),
    note: count(events),
  }));
  return [{ placeholder, links: [to(everyYear, undefined, undefined), ...each] }];
};
