/** Where a phrase stands: in one article, or in all that a library holds. */
import { setImmediate } from 'node:timers/promises';
import { distance } from 'fastest-levenshtein';
import type { Kept } from './article/article.ts';
import type { Library } from './article/library.ts';
import { folded } from './language/folded.ts';
import { type Said, whoSaid } from './language/said.ts';

/** A place where the phrase stands, and the article it is in. */
export type Found = Said & { kept: Kept };

/** Articles that are read for one phrase. */
const READ = 15;

const order = { exact: 0, close: 1, near: 2 };
const isSaid = ({ quote }: Said): boolean => quote !== null && !quote.denied;
/** Articles that tell no day come last. */
const day = ({ article }: Kept): string => article.published ?? '';

const wordsAt = ({ kept: { article }, span }: Found): string => folded(article.text.slice(span.start, span.end));

const kept = async (library: Library, phrase: string): Promise<Kept[]> => {
  const ids = await library.said(phrase, READ);
  return (await Promise.all(ids.map(library.kept))).filter((found) => found !== null);
};

const foundIn = async (shelf: Kept[], phrase: string): Promise<Found[]> => {
  const found: Found[] = [];
  for (const kept of shelf) {
    found.push(...whoSaid(kept.reading, phrase).map((said): Found => ({ ...said, kept })));
    // A long article takes a while: whoever else asks has their turn before the next one.
    await setImmediate();
  }
  return found;
};

/** The likest to the phrase, the same words wherever they stand. */
const nearestOf = (found: Found[], phrase: string): Found[] => {
  const away = (one: Found): number => distance(wordsAt(one), folded(phrase));
  const [nearest] = found.map((one) => ({ one, far: away(one) })).toSorted((some, other) => some.far - other.far);
  return nearest ? found.filter((other) => wordsAt(other) === wordsAt(nearest.one)) : [];
};

/**
 * The places where `phrase` stands in `only`, or in all articles: word for word first, then what somebody said before what
 * nobody did, the newest article first. Where it stands nowhere, the nearest thing (`near`) wherever it stands, or nothing.
 */
export const lookUp = async (phrase: string, library: Library, only: Kept | null): Promise<Found[]> => {
  const found = await foundIn(only ? [only] : await kept(library, phrase), phrase);
  const said = found.filter(({ match }) => match !== 'near');
  return (said.length > 0 ? said : nearestOf(found, phrase)).sort(
    (one, other) =>
      order[one.match] - order[other.match] ||
      Number(isSaid(other)) - Number(isSaid(one)) ||
      (day(one.kept) < day(other.kept) ? 1 : day(one.kept) > day(other.kept) ? -1 : 0),
  );
};
