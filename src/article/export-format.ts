/** Articles on their way out, so that nobody is locked in, and back in again. */
import { z } from 'zod';
import { extentOf, speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';
import type { Article, Draft, Kept } from './article.ts';
import { isoDate, languageCode, webAddress } from './checked-fields.ts';
import type { Correction } from './corrections.ts';
import { draftShape } from './draft.ts';

/** The format's number, in every line; another one may differ. */
const FORMAT = 1;

const offset = z.int().nonnegative();

const id = z.string().regex(/^[0-9a-z]{8}$/);
/** A person's; of one who has had it deleted, nothing. */
const person = z.string().regex(/^\d{0,20}$/);

const line = z
  .object({
    onrecord: z.literal(FORMAT),
    id,
    ...draftShape,
    published: isoDate.nullable(),
    updated: isoDate.nullable(),
    language: languageCode,
    url: webAddress.nullable(),
    picture: webAddress.nullable(),
    addedBy: person.nullable(),
    addedAt: z.iso.datetime(),
    earlier: id.nullable(),
    text: z.string().min(1),
    /** For whoever reads the file; they are read anew when it comes back. */
    quotes: z.array(
      z.object({
        start: offset,
        end: offset,
        said: z.array(z.string()),
        type: z.enum(['direct', 'mixed', 'indirect']),
        speaker: z.string().nullable(),
        cue: z.string().nullable(),
        denied: z.boolean(),
      }),
    ),
    /** For readers of the file, too; they are made anew. Exports from before there were any have none. */
    questions: z.array(z.object({ question: z.string(), start: offset, end: offset })).default([]),
    /** Names that moderators hid. */
    hidden: z.array(z.object({ start: offset, end: offset, name: z.string(), by: person, at: z.string() })),
  })
  .refine(({ text, hidden }) => hidden.every(({ start, end }) => start <= end && end <= text.length), {
    error: 'it is an export, but a hidden name stands outside of its text.',
  });

export type Exported = z.output<typeof line>;

/** What is exported of an article: everything that is stored, and who said what in it, as `/quotes` shows it. */
export const exported = ({ article, reading }: Kept, hidden: Correction[]): Exported => {
  const { scope: _scope, ...known } = article;
  const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  return {
    onrecord: FORMAT,
    ...known,
    quotes: quotesAbout(reading).map((quote) => ({
      ...extentOf(quote),
      said: quote.spans.map(words),
      type: quote.type,
      speaker: speakerOf(quote),
      cue: quote.cue && words(quote.cue),
      denied: quote.denied,
    })),
    questions: (reading.questions ?? []).map(({ question, answer }) => ({ question, ...answer })),
    hidden: hidden.map(({ place, name, by, at }) => ({ ...place, name, by, at })),
  };
};

/** One article as a line of JSON Lines. */
export const exportLine = (kept: Kept, hidden: Correction[]): string => `${JSON.stringify(exported(kept, hidden))}\n`;

/** What was an article's export; null where it is none. */
export const exportedFrom = (json: unknown): Exported | null => line.safeParse(json).data ?? null;

/** What is wrong with what says that it is an export; null where it doesn't say so. */
export const flawInExport = (json: unknown): string | null => {
  if (typeof json !== 'object' || json === null || !('onrecord' in json)) return null;
  const [issue] = line.safeParse(json).error?.issues ?? [];
  if (issue === undefined) return null;
  return issue.code === 'custom' ? issue.message : `it is an export, but its “${issue.path.join('.')}” is damaged.`;
};

/** The draft whose `articleText` is the text that was exported: the headline is its first paragraph, unless it is the opening's own words. */
export const draftOf = (exported: Exported): Draft => {
  const draft = z.object(draftShape).parse(exported);
  const headline = `${draft.title}\n\n`;
  return { ...draft, text: draft.text.startsWith(headline) ? draft.text.slice(headline.length) : draft.text };
};

/** Characters that Markdown would take for marks. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/**
 * The article as Markdown: what is known about it, its paragraphs, and who said what.
 * @param words `origin` says how it came where the bot didn't fetch it; empty elsewhere.
 */
export const asMarkdown = (
  { article, reading }: Kept,
  words: { quotes: string; notNamed: string; denied: string; origin: string[] },
): string => {
  const { title, byline, publisher, published, url } = article as Article;
  const { origin } = words;
  const about = (origin.length > 0 ? origin : [byline, publisher, published?.slice(0, 10)])
    .filter((part) => part)
    .map((part) => escaped(String(part)));
  const { text, paragraphs, headline } = reading;
  const body = paragraphs.filter(({ start }) => start !== headline?.start);
  const quotes = quotesAbout(reading).map((quote) => {
    const said = quote.spans.map(({ start, end }) => escaped(text.slice(start, end))).join(' … ');
    const by = escaped(speakerOf(quote) ?? words.notNamed);
    return `> ${said}\n> — ${by}${quote.denied ? ` · ${words.denied}` : ''}`;
  });
  return [
    `# ${escaped(title)}`,
    ...(about.length > 0 ? [about.join(' · ')] : []),
    ...(url === null ? [] : [`<${url}>`]),
    ...body.map(({ start, end }) => escaped(text.slice(start, end))),
    ...(quotes.length > 0 ? [`## ${words.quotes}`, ...quotes] : []),
    '',
  ].join('\n\n');
};
