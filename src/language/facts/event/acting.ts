/** How a phrase stands to the verbs of its row, and to what happened. */

import type { Span } from '../../reading.ts';
import { type Range, spanOf } from '../../text/phrases.ts';
import type { Signs } from './candidate.ts';
import type { Row } from './opening.ts';

const prepositions = /^(?:of|in|on|at|to|by|for|with|from|about|over|into|after|against|between|near|outside)$/;

/** `what` is the predicate that tells what happened. */
export const actingAt = (row: Row, range: Range, what: Span | null): Signs => {
  const { units, nouns, verbs, headline, signs } = row;
  const verb = verbs.find(({ from }) => from === range.to);
  const before = units[range.from - 1]?.lower ?? '';
  const { start, end } = spanOf(units, range);
  const does = what !== null && (units[verb?.from ?? -1]?.start === what.start || start === what.start);
  return {
    ...signs,
    subject: Number(verb?.sure === true),
    'subject of what may be a verb': Number(verb?.sure === false),
    'subject in the headline': Number(headline && verb !== undefined),
    'subject, early': verb ? (signs.early ?? 0) : 0,
    'first of its row': Number(range.from === nouns[0]?.from),
    'before the first verb': Number((verbs[0]?.from ?? -1) >= range.to),
    'after a preposition': Number(prepositions.test(before)),
    'after by': Number(before === 'by'),
    'does what': Number(does),
    'in what': Number(what !== null && start > what.start && end <= what.end),
  };
};
