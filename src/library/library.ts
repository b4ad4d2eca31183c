import type { Article, Card, Draft, Kept, Scope } from '../article/article.ts';
import type { Counterpart } from '../article/compare-draft.ts';
import type { Corrected, Correction } from '../article/corrections.ts';
import type { Jobs } from '../jobs/job.ts';
import type { Called } from '../language/names/identities.ts';
import type { Reading, Span, Suggestion } from '../language/reading.ts';
import type { Allowance, Counter } from './counter.ts';
import type { Meant, ToEncode } from './indexing/vectors.ts';
import type { Room, Taken } from './quota.ts';

/** A link too long for a custom id: a command with options, kept under a short id. */
export type StoredLink = { command: string; options: Record<string, string | number | boolean> };

/** Which dates of all articles: of sentences with all these words, and of these years (those of ISO 8601, in which 0 is 1 BC). */
export type TimelineAsked = { about?: string | undefined; from?: number | undefined; to?: number | undefined };

/** Something that happened: where its date stands, and how many other articles tell it in much the same words. */
export type Happened = { article: string; start: number; others: number };

/** Which stories: of articles kept in so many days up to now, today being one (null: ever), that hold these words in one sentence, in whatever form. */
export type StoriesAsked = { days: number | null; about?: string | undefined };

/** Which articles of a list; together they narrow it down. */
export type Filters = {
  /** As the article gives it, whatever the capitals. */
  publisher?: string | undefined;
  /** Words of the byline. */
  author?: string | undefined;
  /** Names of which one says something in it. */
  quoted?: string[] | undefined;
  /** The first and the last day of publishing: "2024", "2024-04" or "2024-04-22". Those without a date are left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** In which order: the newest here first, or the latest published first. */
  by?: 'added' | 'published' | undefined;
};

/** What is kept about one person: articles that they added in servers, names that they hid, jobs that they asked for, and articles on their own shelf. */
export type KeptAbout = { added: number; corrected: number; asked: number; own: number };

/** What one scope can see and do: its own articles and the bot's. Asynchronous whatever lies under it. */
export type Library = {
  scope: Scope;
  /** The same object as long as nothing that this library says has changed, in this process or another. */
  edition(): object;
  /** The article and its reading, without the names found wrong here; null where this scope has no such article. */
  kept(id: string): Promise<Kept | null>;
  /**
   * The article that is meant when none is named: the one `channel` talked about last, else the newest. One whose
   * reading is broken is passed over; null where nothing is left.
   */
  meant(channel: string | null): Promise<{ id: string; why: 'pinned' | 'talked-about' | 'newest' } | null>;
  /** `channel` now talks about this article, unless it keeps to one. Written off the reply's path. */
  talkedAbout(channel: string, id: string): Promise<void>;
  /** From now on `channel` keeps to this article, or to none any more; resolves when that is on disk. */
  pin(channel: string, id: string | null): Promise<void>;
  /** The scope's own articles, newest first, then the bot's. */
  newest(limit: number): Promise<Card[]>;
  /** In the same order unless `filters` say another; `words` match titles (by prefix) and text; an empty string matches all. */
  search(
    words: string,
    page: { offset: number; limit: number },
    filters?: Filters,
  ): Promise<{ cards: Card[]; total: number }>;
  /** The first articles that a search for what is being typed finds, those with it in the title before the others. */
  titled(typed: string, limit: number): Promise<Card[]>;
  /** Publishers of what is kept here, those that begin so, in the order of the alphabet. */
  publishers(typed: string, limit: number): Promise<string[]>;
  /**
   * Ids of articles in which these words may stand, whoever says them; the newest first (of too many, those with its very
   * words), or, where none has all the words that tell something in one sentence, those with most of them. Whether they do
   * is for their readings to say.
   */
  said(words: string, limit: number): Promise<string[]>;
  /**
   * Ids of the articles that may answer a question, the likeliest first: by its words, and where it is given by what it means.
   * Whether they do is for their readings to say.
   */
  asked(question: string, limit: number, meant?: Meant | null): Promise<string[]>;
  /**
   * Names of people, and of whatever else speaks, in these articles, with a word for each word typed, which it begins; those
   * with just these words first, then those in most articles. Where there is none, names that are like it but for a slip.
   */
  people(typed: string, limit: number): Promise<Called[]>;
  /** The articles in which somebody appears under one of these names, the newest first by the day they were published (none: last). */
  record(names: string[], page: { offset: number; limit: number }): Promise<{ cards: Card[]; total: number }>;
  /** What happened, the earliest first, each event once; and how many there are of each year. */
  timeline(
    asked: TimelineAsked,
    page: { offset: number; limit: number },
  ): Promise<{ events: Happened[]; years: [year: number, events: number][] }>;
  /**
   * What is told, the story that was told last first: its articles, the newest first. Articles that tell the same are one story.
   */
  stories(asked: StoriesAsked, page: { offset: number; limit: number }): Promise<{ stories: Card[][]; total: number }>;
  /**
   * Keeps an article with its reading, whole or not at all; resolves when it is on disk. Where an `id` is given, keeping it
   * again gives what stands there already. `earlier` is the id of the version that was kept before.
   * @throws NoRoom where articles would take more than `room`; that is looked at in one step with keeping it.
   */
  keep(
    draft: Draft,
    reading: Reading,
    by: { addedBy: string | null; addedAt?: string; id?: string; earlier?: string; room?: Room | undefined },
  ): Promise<Article>;
  /** Ids of this scope's own articles that have the draft's address, or much of its text; the newest first. */
  alike(draft: Draft): Promise<string[]>;
  /** The article that a draft, with its reading, is the same as or a new version of; null where there is none. */
  counterpart(draft: Draft, reading: Reading): Promise<Counterpart | null>;
  /** How many articles this scope keeps, and how many of them `user` added. */
  counts(user: string): Promise<{ all: number; own: number }>;
  /** How much of the disk articles take: this scope's, of these what `user` added, and all scopes'. */
  taken(user: string): Promise<Taken>;
  /** What is kept about a person, wherever it is. */
  keptAbout(user: string): Promise<KeptAbout>;
  /** Deletes it: articles in servers stay without who added them, their own shelf goes. Resolves when that is on disk. */
  forgetPerson(user: string): Promise<void>;
  /** Takes one of this scope's own articles off the shelf for good, with all that hangs on it; false where it has no such. */
  forget(id: string): Promise<boolean>;
  /** Whether the articles that come with the bot are left out here. */
  withoutBundled(): Promise<boolean>;
  /** Leaves them out from now on, or shows them again; resolves when that is on disk. */
  leaveOutBundled(out: boolean): Promise<void>;
  /** The names found wrong in this article here, in the order of the text. */
  corrections(id: string): Promise<Correction[]>;
  /** From now on `name` is not given as the speaker of the quote at `place`; resolves when that is on disk. */
  correct(id: string, correction: Omit<Correction, 'at'>): Promise<void>;
  /** Takes back every correction that overlaps `place`; resolves when that is on disk. */
  withdraw(id: string, place: Span): Promise<void>;
  /**
   * Resolves, once the links are on disk (all or none), to the ids to put into the custom ids, in the same order;
   * the same link has the same id. Costs nothing where all were kept within the last day.
   */
  keepLinks(links: StoredLink[]): Promise<string[]>;
  /** null where the id is unknown here or has expired (30 days). */
  link(id: string): Promise<StoredLink | null>;
};

/** An article whose questions are still to be made. */
export type WithoutQuestions = { id: string; reading: Reading };

/** The whole store, opened once by `main`. */
export type Store = {
  libraryFor(scope: Scope): Library;
  /** Puts the articles that come with the bot on every shelf; the id is made from the text, so it is the same everywhere. */
  keepBundled(drafts: Draft[], read: (draft: Draft, text: string) => Promise<Reading>): Promise<void>;
  /** Articles whose reading was made by another version of the reader. */
  outdated(version: number, limit: number): Promise<Article[]>;
  /** Calls `listener` with the article's id when a stored reading is found broken; it is `outdated` from then on. One listener. */
  onBroken(listener: (id: string) => void): void;
  /** Replaces a reading; the old one serves until then. */
  reread(id: string, reading: Reading): Promise<void>;
  /** Articles without vectors of this version, with their passages, for `keepMeaning`. */
  toEncode(version: number, limit: number): Promise<ToEncode[]>;
  /** Keeps what an article's passages mean, in 8 bits (`library/indexing/vectors.ts`), in place of what was kept before; nothing where it is gone. */
  keepMeaning(id: string, version: number, vectors: Int8Array): Promise<void>;
  /** Articles that this version of the reader has read and that have no questions yet; the newest first, or nearly so. */
  withoutQuestions(version: number, limit: number): Promise<WithoutQuestions[]>;
  /** Stores an article's questions beside its reading. Does nothing if the article is gone or was read anew since. */
  keepQuestions(id: string, version: number, questions: Suggestion[]): Promise<void>;
  /** Every correction of every scope. */
  corrections(): Promise<Corrected[]>;
  /** Small values that the bot keeps about itself (where commands were registered). */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;
  /** Work that outlives the reply that began it. */
  jobs: Jobs;
  /** Counts over all processes on the store, where it can; `away` is told where this process has to count alone. */
  counter(allowance: Allowance, away: (error: unknown) => void): Counter;
  /** Ids of the servers that keep an article. */
  servers(): Promise<string[]>;
  /** The bot is in these servers. */
  here(ids: string[]): Promise<void>;
  /** It is in these no longer: of those that it was in, what they keep goes after thirty days, unless they are `here` again. */
  gone(ids: string[]): Promise<void>;
  /**
   * Deletes what has expired: links and jobs that are over after thirty days, as what servers kept that the bot has left; and
   * articles that were kept for more than `days` (null: none).
   */
  prune(days: number | null): Promise<void>;
  /** Copies the whole library into a new file while it is in use. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};
