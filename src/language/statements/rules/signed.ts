/** Quoted words with a name under them: “…” — Joe Dunn. */

import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { startingIn } from '../../text/spans.ts';
import type { Parsed } from '../parsed-article.ts';

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
/** A name, which a comma, a bracket or the line's end closes. */
const name = String.raw`(${word}(?: (?:${word}|of|de|da|van|von|der|bin|al|the))*)(?=[,(]|\.?\s*$)`;
const dashed = new RegExp(String.raw`^\s*[—–―-]{1,2}\s*${name}`, 'u');
const named = new RegExp(`^${name}`, 'u');

/** Characters of a line that is nothing but a name with what somebody is. */
const longestLine = 80;

/** The place of the name that signs the quotation, behind it or alone on the next line; null where none does. */
export const signatureOf = ({ text, paragraphs, tokens }: Parsed, quotation: Quotation): Span | null => {
  const own = paragraphs[quotation.paragraph];
  const next = paragraphs[quotation.paragraph + 1];
  if (!own) return null;
  const last = quotation.end >= own.end - 1;
  const line = last && next ? next : { start: quotation.end, end: own.end };
  if (line.end - line.start > 2 * longestLine) return null;
  const signed = dashed.exec(text.slice(line.start, line.end));
  if (signed?.[1]) {
    const end = line.start + signed[0].length;
    return { start: end - signed[1].length, end };
  }
  if (line !== next || line.end - line.start > longestLine) return null;
  const alone = named.exec(text.slice(line.start, line.end))?.[1];
  const tags = startingIn(tokens, line).map((token) => token.tags);
  const isPerson = tags[0]?.has('Person') && !tags.some((own) => own.has('Verb'));
  return alone !== undefined && isPerson ? { start: line.start, end: line.start + alone.length } : null;
};
