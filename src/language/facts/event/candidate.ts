/** A phrase that may answer one of the questions about the main event, and what speaks for it. */
import type { Span } from '../../reading.ts';

/** Each from 0 to about 1; one that is left out is 0. */
export type Signs = Readonly<Record<string, number>>;
export type Candidate = Span & { signs: Signs };

const strongest = (one: Signs, other: Signs): Signs =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((sign) => [
      sign,
      Math.max(one[sign] ?? 0, other[sign] ?? 0),
    ]),
  );

/** One candidate a wording, where it first stands, with the strongest of each sign of all its places, and how often it comes again. */
export const oncePerWording = (text: string, candidates: Candidate[]): Candidate[] =>
  [...Map.groupBy(candidates, ({ start, end }) => text.slice(start, end).toLowerCase()).values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first) return [];
    const signs = others.reduce((all, other) => strongest(all, other.signs), first.signs);
    return [{ ...first, signs: { ...signs, again: Math.min(1, others.length / 2) } }];
  });
