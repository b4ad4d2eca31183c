/** Which words of a sentence say where something is, and not who acts ("Moscow announced"). */
import { nounPhraseAt, spanOf, type Unit } from './phrases.ts';
import type { Span } from './reading.ts';

const preposition =
  /^(?:in|at|near|on|from|to|into|across|throughout|outside|inside|around|between|along|above|below|behind|under|off|within|through|over)$/;

const time = ['Date', 'WeekDay', 'Month', 'Duration'];

/** What follows a preposition of place, as far as it holds one of `places` or belongs to a word that `isAsked`. */
export const locationsIn = (text: string, units: Unit[], places: Span[], isAsked: (unit: Unit) => boolean): Span[] => {
  const found: Span[] = [];
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    if (!preposition.test(unit.lower) || !before) continue;
    const phrase = nounPhraseAt(text, units, at + 1);
    if (!phrase || units.slice(phrase.from, phrase.to).some(({ tags }) => time.some((tag) => tags.has(tag)))) continue;
    // "to the region with a mandate": the place is the region.
    const limit = units.findIndex(({ lower }, index) => index > phrase.from && lower === 'with');
    const span = spanOf(units, { from: phrase.from, to: limit < 0 ? phrase.to : Math.min(limit, phrase.to) });
    const named = places.filter(({ start, end }) => start >= span.start && end <= span.end);
    found.push(...named);
    if (named.length === 0 && isAsked(before) && text.slice(before.end, unit.start) === ' ') found.push(span);
  }
  return found;
};
