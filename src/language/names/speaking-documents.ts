/** Things that speak for somebody: "the letter", "a statement on the steps of the court", "the email from Bob Strand". */
import type { Span } from '../reading.ts';
import type { Token } from '../text/tagged.ts';

const nouns = new Set(
  `statement letter report email e-mail note message post memo memorandum leaflet sign notice study survey article editorial filing
  ruling judgment judgement verdict indictment complaint release tweet document petition lawsuit poster text telegram review paper
  declaration communique communiqué memoir diary inscription banner placard advertisement circular dossier affidavit will charter`.split(
    /\s+/,
  ),
);

/** Whether the lower-case word is a noun for something written that says something. */
export const isDocument = (noun: string): boolean => nouns.has(noun);

const determiners = /^(?:the|an?|his|her|its|their|this)$/;
/** Words up to the noun. */
const longest = 5;

/** The phrase for something written that begins at token `from`: "The bank’s statement"; null where none does. */
export const documentIn = (text: string, tokens: Token[], from: number): Span | null => {
  const first = tokens[from];
  if (!first || !determiners.test(first.lower)) return null;
  for (let at = from + 1; at <= from + longest; at++) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (!before || token?.sentence !== first.sentence || !/^[ -]$/.test(text.slice(before.end, token.start)))
      return null;
    if (token.tags.has('Verb') && !nouns.has(token.lower)) return null;
    const goesOn =
      next?.start === token.end + 1 &&
      text.charAt(token.end) === ' ' &&
      next.tags.has('Noun') &&
      !next.tags.has('Pronoun');
    if (nouns.has(token.lower) && !goesOn) return { start: first.start, end: token.end };
  }
  return null;
};
