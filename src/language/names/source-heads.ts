/** Whose name a source is given by, whatever is written before and after it: "record dealer Mick Farrant, whose shop is in Hove". */

import { organisations } from '../lexicon/name-words.ts';
import type { NameKind, Span } from '../reading.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { isDocument } from './speaking-documents.ts';

/** How far behind a source a name may stand that belongs to it: "The mayor of Ghent" | ", Filip Maes, said". */
export const beyond = 30;

/** "Later | a nurse", "outside the court | a lawyer": when or where it was. */
const setting =
  /^(?!(?:half|such|many|what|quite) )(?:(?!(?:of|and|or|for|to|with|by|as) )[\p{L}’'-]+ ){1,4}?(?=an? (?:\p{Ll}+ ){0,2}\p{Ll}+$)/iu;

/** What is shown of words without a name: not what follows behind a comma, nor who "who" is, nor where it was. */
export const trimmed = (written: string): string =>
  written
    .replace(/,?\s(?:who|whom|whose|which)\s.*$|,.*$/su, '')
    .trimEnd()
    .replace(setting, '') || written;

/** "Ana Costa", "Ana Costa and Rui Lima", "Ana Costa, Rui Lima and Ji Min" */
export const listed = (names: string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

type Named = Span & { known: { name: string; kind: NameKind } };

/** Where the words that a phrase is about end: "the mayor | of Ghent", "Uwe Kranz | of the fire brigade", "the clerk | , who". */
const tail =
  /[,;:(–—]|\s(?:-+\s|(?:of|for|in|at|from|with|on|near|to|about|by|as|after|before|while|when|during|outside|inside|behind|under|against|into|who|whom|whose|which|that|and|or|&)\s)/gu;
const titles = /^(?:(?:\p{Lu}[\p{L}’'-]*\.?|the|an?|his|her|its|their|both) ){0,4}$/u;

/** "Secretary | of State John Kerry": an office, and the name is still to come. */
const isOffice = (text: string, at: number, names: Span[]): boolean => {
  // "Bank of Malta governor Rita Camilleri"
  const firm = organisations.has(/(\p{L}+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? '');
  if (firm && names.some(({ start }) => start > at && /^ of \p{Lu}[^,]{1,60} \p{Ll}+ $/u.test(text.slice(at, start))))
    return true;
  const name = names.find(
    ({ start }) => start > at && /^ of (?:the )?(?:\p{Lu}[\p{L}’'.-]*,? ){1,4}$/u.test(text.slice(at, start)),
  );
  return name !== undefined && !text.slice(at, name.start).includes(',');
};

/** Index in `text` where the head of `span` ends; what stands inside of `names` does not end it. */
const headEnd = (text: string, { start, end }: Span, names: Span[]): number => {
  for (const { index } of text.slice(start, end).matchAll(tail)) {
    const at = start + index;
    if (!names.some((name) => name.start <= at && at < name.end) && !isOffice(text, at, names)) return at;
  }
  return end;
};

const isClosed = (text: string, at: number, end: number) => at >= end || /^\s*[,.;:)–—]/u.test(text.slice(at, at + 3));

/** What may stand between two who are named side by side: "Costa and Professor", "Raman of Delhi and", "Cole, the buyer, and Mr", "Dacre and his wife,". */
const joint =
  /^(?:,[^,]{1,60},| (?:of|from|at|in|for) \p{Lu}[^,]{1,40}?)? (?:and|&) (?:(?:\p{Lu}[\p{L}’'-]*\.? |the |both ){0,4}|(?:his|her|their|its) [\p{Ll} -]{2,30},? )$/u;
const commaed = /^, (?:\p{Lu}[\p{L}’'-]*\.? ){0,3}$/u;
const going = /^(?:,[^,]{1,60},)? (?:and|&)\s(?!not\b)/u;

/** "Ana Costa and Rui Lima", "Dr Lena Hoffmann, Dr Suresh Iyer and Professor Ji Min": all named side by side from `first` on; null where another has no name. */
const together = <T extends Named>(text: string, span: Span, names: T[], first: T): T[] | null => {
  const all = [first];
  let joined = false;
  for (const name of names.slice(names.indexOf(first) + 1).filter(({ known }) => known.kind === first.known.kind)) {
    const between = text.slice(all.at(-1)?.end, name.start);
    joined = joint.test(between);
    if (!joined && !commaed.test(between)) break;
    all.push(name);
    if (joined) return all;
  }
  return going.test(text.slice(first.end, span.end)) ? null : [first];
};

/** "The cellist ", right before a name. */
const isNoun = (words: string): boolean =>
  isHumanNoun(/^(?:the|an?) (?:[\p{Ll}-]+ ){0,2}(?<noun>\p{Ll}[\p{L}-]*) $/u.exec(words)?.groups?.noun ?? '');

/** The name in apposition: "its owner, Martine Dubreuil,", "the mayor of Ghent, Filip Maes", "her son, the cellist Daniel Moore". */
const apposed = <T extends Named>(text: string, span: Span, names: T[], from: number): T | null => {
  for (const name of names) {
    const comma = text.lastIndexOf(',', name.start);
    // "The bidder, Castor Group,"
    const isFirm = name.known.kind === 'organisation' && comma === from;
    if (name.start < from || !(name.known.kind === 'person' || isFirm)) continue;
    const title = text.slice(comma + 1, name.start).trimStart();
    if (comma < from || comma > span.end || !(titles.test(title) || isNoun(title))) continue;
    if (isClosed(text, name.end, span.end)) return name;
  }
  return null;
};

const authored =
  /\s(?:from|by)\s(?:(?:the|his|her|its|their|our|an?)\s)?(?:[\p{L}’'-]+\s){0,4}(?:[\p{L}’'-]+,\s)?(?:\p{Lu}[\p{L}.]*\s)?$/u;
const forAnother = /\b(?:of|for|to|behalf|by|from)\b[^,]*$/u;

/** "a message [from] the deputy minister, Hamid Rezai": the first person named is who wrote it. */
const authorOf = <T extends Named>(text: string, span: Span, names: T[]): T | null => {
  const first = names.find(({ known }) => known.kind === 'person');
  if (!first || first.start > span.end + 2 || /^['’]s?\s/u.test(text.slice(first.end, first.end + 3))) return null;
  const before = text.slice(span.start, first.start);
  const [by] = authored.exec(before) ?? [];
  return by !== undefined && !forAnother.test(by.replace(/^\s(?:from|by)\s/u, '')) ? first : null;
};

const indefinite = /^(?:an?|one|another|some)\s/i;

/**
 * Those whom `span` names, with how sure it is that they are who speaks: one, or several side by side; none where it has no
 * name, or where the name is somebody else's ("Trump's spokesman", "a spokeswoman for Delta Bank"). `names` are those that
 * begin in the span or right after it, in order. `end` is where their naming ends.
 */
export const headOf = <T extends Named>(
  text: string,
  span: Span,
  names: T[],
): { heads: T[]; confidence: number; end: number } | null => {
  const within = names.filter(({ start }) => start < span.end);
  const end = headEnd(text, span, within);
  const own = text
    .slice(span.start, end)
    .trimEnd()
    .replace(/['’]s?$/u, '').length;
  // "a delegate supporting Clinton" is not Clinton.
  const isObject = ({ start }: Span) => /\p{Ll}ing (?:\p{Lu}[\p{L}.’'-]* )*$/u.test(text.slice(span.start, start));
  const head = within.findLast(
    (name) => (name.end === span.start + own || (name.end === span.end && name.start < end)) && !isObject(name),
  );
  if (head) {
    const heads = together(text, span, within, head);
    return heads && { heads, confidence: 1, end: Math.max(span.end, head.end) };
  }
  const noun = /([\p{L}-]+)$/u.exec(text.slice(span.start, end))?.[1]?.toLowerCase() ?? '';
  const writer = isDocument(noun) ? authorOf(text, span, names) : null;
  if (writer) return { heads: [writer], confidence: 0.85, end: Math.max(span.end, writer.end) };
  const name = apposed(text, span, names, end);
  if (!name) return null;
  // "A spokesman for the mayor, Bill Hart, said" may be either.
  const middle = text.slice(end, text.lastIndexOf(',', name.start));
  const nearest = /([\p{L}-]+)$/u.exec(middle)?.[1]?.toLowerCase() ?? '';
  const human = isHumanNoun(noun);
  if (middle !== '' && isHumanNoun(nearest))
    return indefinite.test(text.slice(span.start, end)) ? null : { heads: [name], confidence: 0.5, end: name.end };
  return { heads: [name], confidence: human ? 0.95 : 0.85, end: name.end };
};
