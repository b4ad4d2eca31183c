/**
 * What the bot found in an article: plain data, made once by `read()` and stored.
 * Every place is a {@link Span} of `text`; nothing here is the bot's own wording.
 */

/** Raised whenever `read` would find something else in the same text; stored readings of another version are remade. */
export const READER_VERSION = 11;

/** Half open, in JavaScript string offsets: `text.slice(start, end)` is what is shown. */
export type Span = { start: number; end: number };

/** A sentence and the index of its paragraph in `Reading.paragraphs`. */
export type Sentence = Span & { paragraph: number };

export type NameKind = 'person' | 'organisation' | 'place';

/**
 * One place where somebody or something is meant: by a name, by a role ("the president") or by a pronoun. `confidence` (0 to 1)
 * is how sure a role or pronoun means this one.
 */
export type Mention = Span & { by: 'name' | 'role' | 'pronoun'; confidence?: number };

/** Somebody or something with a name, once, whatever it is called along the way. */
export type Name = {
  /** The fullest form that the article gives, without titles: "Ilham Aliyev". */
  name: string;
  kind: NameKind;
  /** Other forms that stand for it in this article: "Aliyev". */
  aliases: string[];
  /** In the order of the text. */
  mentions: Mention[];
  /** Role or apposition as written ("Azerbaijani President"), or null where the article gives none. */
  description: Span | null;
};

/** Who is given as the source of a quote: the span that names them there, and the full name it stands for. */
export type Speaker = Span & { name: string };

/** A statement with its source. `spans` are its words; more than one where "she said" interrupts it. */
export type Statement = {
  spans: Span[];
  /** All words quoted, some quoted, or none. */
  type: 'direct' | 'mixed' | 'indirect';
  cue: Span | null;
  /** null where the article leaves it open or it is not clear enough to say. */
  speaker: Speaker | null;
  /** Of the speaker, 0 to 1. */
  confidence: number;
  /** The cue says that this was *not* said: "denied that", "did not say that". */
  denied: boolean;
};

export type Quote = Statement & {
  /** To whom or where it was said, as its sentence has it ("told Reuters", "at a rally in Michigan"); null where it doesn't say. */
  setting: Span | null;
  /** Whom a moderator found to be named wrongly as its speaker: no answer may claim it again. Never stored with a reading. */
  withdrawn?: Speaker;
};

export type FactKind = 'number' | 'date' | 'place' | 'organisation' | 'person';

/** A phrase worth listing, and the index of its sentence in `Reading.sentences`. */
export type Fact = Span & { kind: FactKind; sentence: number };

/** The main event, each part the top phrase for its question. */
export type MainEvent = Record<'who' | 'what' | 'when' | 'where' | 'why' | 'how', Span | null>;

/** What a date is exact to. */
export type DateUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The part of its unit that the text names: "late 2020", "spring 2024". */
export type DatePart = 'early' | 'mid' | 'late' | 'spring' | 'summer' | 'autumn' | 'winter';

/** What a date was counted from, and how far it is from there where that can be said: 50 years before 2025. */
export type Counted = {
  /** ISO 8601, as exact as it counts: "2025", "2025-04", "2025-04-22". */
  from: string;
  given: 'published' | 'text';
  steps: { count: number; unit: DateUnit; later: boolean } | null;
};

/** The days that a date stands for, never more exact than the text. */
export type When = {
  /** The first and the last of these days: ISO 8601, with six digits and a sign for years before 0 (`-000043` is 44 BC). */
  from: string;
  to: string;
  unit: DateUnit;
  part: DatePart | null;
  about: boolean;
  /** "Since 2014" is from then on, "by 2030" then at the latest. */
  bound: 'since' | 'until' | null;
  /** null where the text gives the date in full. */
  counted: Counted | null;
};

/** An expression of time and the sentence it is in; `when` is null where it can't be known. */
export type Dated = Span & { sentence: number; when: When | null };

/** A question that the article answers, and the words that answer it. */
export type Suggestion = { question: string; answer: Span };

export type Reading = {
  /** Of the reader that made it: an older one is remade in the background. */
  version: number;
  text: string;
  /** As it was given, whether the text begins with it or not; '' where there is none. No words of it are ever an answer. */
  title: string;
  headline: Span | null;
  standfirst: Span | null;
  /** Every paragraph, headline and standfirst included. */
  paragraphs: Span[];
  sentences: Sentence[];
  names: Name[];
  /** In the order of the text. */
  quotes: Quote[];
  facts: Fact[];
  event: MainEvent;
  /** Dates of what happened or is to happen, in the order of the text. */
  timeline: Dated[];
  /** Noun phrases that the article is about, the weightiest first. */
  topics: Span[];
  /** Indices into `sentences`, the one that matters most first. */
  ranking: number[];
  /** Questions to go on with, the most telling first; null until they are made, in the background. */
  questions: Suggestion[] | null;
};

/** What `answer()` returns; when `found` is false, `span` is null and `sentence` is the nearest one. */
export type Answer = { found: boolean; span: Span | null; sentence: Span | null; confidence: number };
