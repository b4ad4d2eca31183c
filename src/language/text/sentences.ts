/** Paragraphs and sentences with exact offsets. Rules on the raw text, so that nothing can drift. */
import { cueOf } from '../lexicon/cues.ts';
import type { Sentence, Span } from '../reading.ts';

// A full stop after these does not end a sentence: titles and such that a name or a number always follows…
const beforeNames =
  /^(?:mr|mrs|ms|mx|dr|prof|gen|col|lt|maj|capt|cmdr|sgt|cpl|adm|sen|rep|reps|sens|gov|lt|supt|insp|det|hon|rev|fr|sr|st|ste|mt|ft|vs|v|al|fig|eq|vol|pp|art|sec|pres|dist|messrs|mme|mlle|ca|approx|op)$/i;
// …and these only where the next word is a lower-case one or a number, since they end sentences too.
const beforeAnything =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|inc|ltd|co|corp|jr|etc|dept|est|ave|blvd|a\.m|p\.m)$/i;
// "No. 3" and "c. 1450", but "He said no."
const beforeNumbers = /^(?:no|nos|p|pp|c)$/i;

// One star and no start inside a run of stops, so that no text takes longer than its length.
const end = /(?<![.!?…])[.!?…]+(?:["”’'»)\]]|\s"(?=\s|$))*(?=\s|$)/gu;
const opening = /[\s"“”„«‘'’([–—-]/u;

/** Paragraphs: what stands between line breaks, without the white space around it. */
export const paragraphsOf = (text: string): Span[] =>
  Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/gu), ({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    return { start, end: start + line.trim().length };
  }).filter(({ start, end }) => end > start);

/** Nothing that a person wrote as one sentence is longer; cutting here keeps all work inside a sentence short. */
const longest = 1200;

/** Pieces of at most `longest` characters, cut at a space where there is one. */
const cut = (text: string, { start, end, paragraph }: Sentence): Sentence[] => {
  const pieces: Sentence[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.slice(from, from + longest).search(/\s\S*$/);
    const whole = /[\ud800-\udbff]/.test(text.charAt(from + longest - 1)) ? longest - 1 : longest;
    const stop = from + (space > 0 ? space : whole);
    pieces.push({ start: from, end: stop, paragraph });
    from = stop;
    while (from < end && /\s/u.test(text.charAt(from))) from++;
  }
  return from < end ? [...pieces, { start: from, end, paragraph }] : pieces;
};

/** The word that ends at `at`, without looking back further than a word can be long. */
const wordBefore = (text: string, at: number): string =>
  /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';

/** “Really?” Omar Haddad asked: the quoted question is not the end of the sentence. */
const saidAfter = (marks: string, rest: string): boolean => {
  if (!/["”’'»]\s?$/u.test(marks)) return false;
  const words = rest.split(' ').slice(0, 7);
  const last = words.findIndex((word) => /.{3}[.,;:!?]$/.test(word));
  return words
    .slice(0, last < 0 ? words.length : last + 1)
    .map((word) => word.replace(/[.,;:!?]$/, ''))
    .some(
      (word) =>
        /^(?:said|says|told|tells)$/.test(word) || (/ed$|^wrote$/.test(word) && cueOf(word)?.statement === true),
    );
};

const endsHere = (text: string, marks: string, at: number, rest: string): boolean => {
  // “Nobody likes us.” — Joe Dunn
  if (/["”’»]$/u.test(marks) && /^\s*[—–―]/u.test(text.slice(at + marks.length, at + marks.length + 4))) return false;
  const next = rest.charAt(0);
  if (/^[!?…]|^\.[^.]*[!?]/.test(marks) && saidAfter(marks, rest)) return false;
  if (/\p{Ll}/u.test(next)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const word = wordBefore(text, at);
  if (beforeNames.test(word) || (beforeNumbers.test(word) && /\p{N}/u.test(next))) return false;
  if (beforeAnything.test(word)) return !/\p{N}/u.test(next);
  // An initial ("J. Smith", "U.S. President"): the sentence goes on, unless a word that begins sentences follows.
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(word))
    return word.length > 1 && /^(?:The|A|In|It|He|She|They|We|But|And|On|At|That|This|For)\s/.test(rest);
  return true;
};

/**
 * Sentences of `text` in order, each inside one of `paragraphs`.
 * A mark that stands between spaces (“ he said. " The next”) belongs to the sentence that it closes.
 */
export const sentencesOf = (text: string, paragraphs: Span[]): Sentence[] =>
  paragraphs.flatMap((paragraph, index) => {
    const body = text.slice(paragraph.start, paragraph.end);
    const found: Sentence[] = [];
    let start = 0;
    let marksSeen = 0;
    let counted = 0;
    for (const match of body.matchAll(end)) {
      let stop = match.index + match[0].length;
      const spaced = /\s"$/.exec(match[0]);
      if (spaced) {
        for (; counted < stop - 1; counted++) if (body[counted] === '"') marksSeen++;
        if (marksSeen % 2 === 0) stop -= spaced[0].length;
      }
      let next = stop;
      while (next < body.length && opening.test(body.charAt(next))) next++;
      if (!endsHere(body, match[0], match.index, body.slice(next, next + 80))) continue;
      found.push(...cut(text, { start: paragraph.start + start, end: paragraph.start + stop, paragraph: index }));
      start = stop;
      while (start < body.length && /\s/u.test(body.charAt(start))) start++;
    }
    if (start < body.length)
      found.push(...cut(text, { start: paragraph.start + start, end: paragraph.end, paragraph: index }));
    return found;
  });
