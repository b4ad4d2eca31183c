/** Which words of a passage are of the kind that a question asks for. */
import { type Wanted, wantedBy } from '../asked.ts';
import type { Reading, Span } from '../reading.ts';
import { overlaps } from '../spans.ts';
import { kinds, type PassageToken } from './passages.ts';
import type { Sought } from './repeated.ts';

type Kind = (typeof kinds)[number];

/** Of the kinds of answer that have a form: the kinds of words that one of them is, and those that don't belong to it. */
const formed: Partial<Record<Wanted, { own: Kind[]; foreign: Kind[] }>> = {
  person: { own: ['person', 'organisation'], foreign: ['date'] },
  place: { own: ['place'], foreign: ['person', 'date'] },
  date: { own: ['date'], foreign: ['person', 'organisation', 'place'] },
  number: { own: ['number', 'date'], foreign: ['person'] },
  duration: { own: ['date', 'number'], foreign: ['person'] },
};

/**
 * For each word 1 if it is of the kind that is wanted, -1 if it is of one that doesn't belong to it, else 0; null where the
 * question does not tell. Whom it names is not whom it asks for.
 */
export const fitting = (
  tokens: PassageToken[],
  question: string,
  { weights }: Sought,
  { names }: Reading,
  nameStems: string[][],
): number[] | null => {
  const wanted = formed[wantedBy(question)];
  if (!wanted) return null;
  const asked = nameStems.map((stems) => stems.some((stem) => weights.has(stem)));
  const descriptions = names.flatMap(({ description }) => description ?? []);
  // "The mayor of Leeds" may be anywhere.
  const describes = (token: Span) => wantedBy(question) === 'place' && descriptions.some((one) => overlaps(one, token));
  return tokens.map((token) => {
    const { kind, name, stems } = token;
    const is = kinds[kind % kinds.length] ?? 'none';
    if (wanted.foreign.includes(is) || (is !== 'none' && describes(token))) return -1;
    if (!wanted.own.includes(is)) return 0;
    if (asked[name] === true) return is === 'person' ? -1 : 0;
    return Number(!stems.some((stem) => weights.has(stem)));
  });
};
