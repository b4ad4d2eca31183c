/** Who somebody is, as the article has it beside their name. */

import { findName } from '../names/find-name.ts';
import type { Answer, Reading } from '../reading.ts';
import { answeredAt } from './answered-at.ts';

/** @param typed a name: "Ann Hill" -> "the mayor of Leeds"; null where the article doesn't say, or knows nobody of that name. */
export const whoIs = (reading: Reading, typed: string): Answer | null => {
  const description = findName(reading, typed).name?.description;
  return description ? answeredAt(reading, description, 1) : null;
};
