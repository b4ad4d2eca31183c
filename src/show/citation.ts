/** A quote as it is cited elsewhere: its words, then who said them, where that stands, and when it was published. */
import type { Kept } from '../article/article.ts';
import type { Inline } from '../command/reply.ts';
import type { Quote } from '../language/reading.ts';
import { extentOf, speakerOf } from '../language/statements/place-and-speaker.ts';
import type { Words } from '../words/words.ts';
import { addressOf, provenanceText } from './article-source.ts';
import { cut } from './cut.ts';
import { shownWords } from './quote.ts';
import { shortened } from './sentence.ts';

/** Characters of both forms together: they have to fit into one message. */
const ROOM = 2_900;
/** What escaping adds to the words in Markdown, at most as far as people write. */
const ESCAPING = 1.2;
const TITLE = 150;
/** Discord's own limit of a link's address. */
const ADDRESS = 512;

export type Citation = {
  markdown: Inline[];
  plain: Inline[];
  /** Not all of its words fit. */
  isShortened: boolean;
};

/** Literally, as CommonMark has it (https://spec.commonmark.org/0.31.2/#backslash-escapes), "&copy;" too. */
const escaped = (text: string): string =>
  text.replace(/[\\\x60*_[\]<>~|]|&(?=#?\w+;)|(?<=^\s*)[#+-]|(?<=^\s*\d+)[.)]/gm, '\\$&');

/** An address that a bracket or a blank can't end early. */
const enclosed = (address: string): string =>
  address.replace(/[()\s<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Who said it, and how where the words are not all theirs. */
const sourceOf = (quote: Quote, { quote: { type, unnamed }, cite }: Words): string => {
  const how = quote.denied ? cite.denied : quote.type === 'direct' ? null : type[quote.type];
  return cite.speaker(speakerOf(quote) ?? unnamed, how);
};

const textOf = (part: Inline): string => (typeof part === 'string' ? part : 'text' in part ? part.text : '');

/**
 * The words without the comma that only led on to "she said"; the mark behind it is ours then. A quote of other people's
 * words is shown in its sentence, which has no such comma at its end.
 */
const withoutComma = (run: Inline[]): Inline[] => {
  const last = run.at(-1);
  if (typeof last !== 'object' || !('text' in last)) return run;
  const [tail, mark] = /,([”’"'»]*)$/.exec(last.text) ?? [''];
  if (tail === '') return run;
  const end = last.end - tail.length;
  const strong = last.strong.filter(({ start }) => start < end);
  return [
    ...run.slice(0, -1),
    { ...last, end, text: last.text.slice(0, -tail.length), strong },
    ...(mark ? [mark] : []),
  ];
};

/**
 * The quote with speaker, title, publisher, date and link; the link in Markdown leads to the words on the page. Where the bot
 * didn't fetch the article, how it came stands in the place of these.
 */
export const citationOf = (kept: Kept, quote: Quote, words: Words): Citation => {
  const { url, title, publisher, published } = kept.article;
  const origin = provenanceText(kept.article, words);
  const { article, credit } = words.cite;
  const [address, place] = [url, addressOf(kept.article, extentOf(quote))].map((link) =>
    link !== null && link.length <= ADDRESS ? link : null,
  );
  const named = article(cut(title, TITLE));
  const printed = [publisher, published === null ? null : words.date(published)].filter((part) => part !== null);
  const from = origin.length > 0 ? origin : printed;
  const source = sourceOf(quote, words);
  const linked = place ? `[${escaped(named)}](${enclosed(place)})` : escaped(named);
  const credits = {
    markdown: credit([escaped(source), linked, ...from.map(escaped)]),
    plain: credit([source, named, ...from, ...(address ? [address] : [])]),
  };
  const all = withoutComma(shownWords(kept, quote));
  const most = (ROOM - credits.markdown.length - credits.plain.length) / (1 + ESCAPING);
  const run = shortened(all, Math.floor(most));
  // A line with a blank keeps the two paragraphs of one block quote apart, in Discord too.
  const quoted = escaped(run.map(textOf).join('')).replaceAll(/\n\s*/g, '\n> \n> ');
  return {
    markdown: [`> ${quoted}\n> \n> ${credits.markdown}`],
    plain: [...run, `\n${credits.plain}`],
    isShortened: run.at(-1) !== all.at(-1),
  };
};
