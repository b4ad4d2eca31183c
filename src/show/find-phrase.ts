/** Where a phrase stands: in one article, or in all that a library holds. */
import { distance } from 'fastest-levenshtein';
import type { Kept } from '../article/article.ts';
import { type Said, whoSaid } from '../language/statements/phrase/match-phrase.ts';
import { folded } from '../language/text/fold-endings.ts';
import { inTurn } from '../library/each-article.ts';
import type { Library } from '../library/library.ts';

/** A place where the phrase stands, and the article it is in. */
export type Found = Said & { kept: Kept };

/** Articles that are read for one phrase, and letters of them: of books fewer are read, of articles all. */
const READ = 15;
const LETTERS = 2_000_000;

const order = { exact: 0, close: 1, near: 2 };
const isSaid = ({ quote }: Said): boolean => quote !== null && !quote.denied;
/** Articles that tell no day come last. */
const day = ({ article }: Kept): string => article.published ?? '';

const wordsAt = ({ kept: { article }, span }: Found): string => folded(article.text.slice(span.start, span.end));

const foundIn = (kept: Kept, phrase: string): Found[] =>
  whoSaid(kept.reading, phrase).map((said) => ({ ...said, kept }));

const foundInAny = async (library: Library, phrase: string): Promise<Found[]> => {
  const found: Found[] = [];
  let left = LETTERS;
  for await (const kept of inTurn(library, await library.said(phrase, READ))) {
    found.push(...foundIn(kept, phrase));
    left -= kept.article.text.length;
    if (left <= 0) break;
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
  const found = only ? foundIn(only, phrase) : await foundInAny(library, phrase);
  const said = found.filter(({ match }) => match !== 'near');
  return (said.length > 0 ? said : nearestOf(found, phrase)).sort(
    (one, other) =>
      order[one.match] - order[other.match] ||
      Number(isSaid(other)) - Number(isSaid(one)) ||
      (day(one.kept) < day(other.kept) ? 1 : day(one.kept) > day(other.kept) ? -1 : 0),
  );
};
