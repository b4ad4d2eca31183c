/** Whether a date is of what is asked for. */
import { wantedBy } from '../asked.ts';
import { verbAsked } from '../asked-verb.ts';
import type { Reading } from '../reading.ts';
import type { Said } from './said.ts';

const age = /^(?:the |an )?age of \d|^aged \d/i;
const saying = 'sa(?:y|id|ys)|t(?:ell|old)|announced?|confirm(?:ed)?|stated?|report(?:ed)?|warn(?:ed)?|reveal(?:ed)?';
const isSaying = new RegExp(`^(?:${saying})$`);
/** "The company said on Monday", "told reporters late on Friday" */
const saidOn = new RegExp(`\\b(?:${saying})(?: \\p{L}+)?(?: (?:late |early )?on)? $`, 'u');

/** When it was said that a factory will close is not when it will, nor is how old somebody was when they died. */
export const isItsDate = ({ text, sentences }: Reading, question: string, { sentence, span }: Said): boolean => {
  const place = sentences[sentence];
  if (!place || wantedBy(question) !== 'date') return true;
  if (age.test(text.slice(span.start, span.end))) return false;
  const asked = verbAsked(question);
  return asked === null || isSaying.test(asked) || !saidOn.test(text.slice(place.start, span.start));
};
