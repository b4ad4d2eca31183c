/** What comes of adding an article, and the steps on the way. */
import { z } from 'zod';
import type { Altered } from '../article/altered-quotes.ts';
import type { Draft } from '../article/article.ts';
import { draftShape } from '../article/draft.ts';
import { UNREADABILITIES, type Unreadability } from '../article/unreadable.ts';
import type { Page } from '../extraction/page/page.ts';
import { REASONS } from '../fetch/fetch-refusal.ts';
import { UNREAD } from '../language/reader/unread.ts';
import type { Span } from '../language/reading.ts';

/** What a page is where there is no article on it. */
export type Nothing = Extract<Page, { kind: 'none' }>['why'];

/** What may be full: articles, and what they take on the disk. */
const FULL = ['server', 'person', 'server-room', 'person-room', 'room'] as const;

/** Why there is nothing to keep, and what says so. */
export type Refusal =
  | { of: 'link'; why: (typeof REASONS)[number] }
  | { of: 'file'; why: Unreadability }
  | { of: 'reading'; why: (typeof UNREAD)[number] }
  | { of: 'page'; why: Nothing };

export type Outcome =
  /** `ms` is how long it took, without waiting its turn. */
  | { is: 'kept'; article: string; ms: number }
  /** It was kept before. */
  | { is: 'known'; article: string }
  /** An older version is kept: the new one is kept when the one who asked says so. Places are of each version's text. */
  | { is: 'changed'; article: string; draft: Draft; removed: Span[]; added: Span[]; altered: Altered[]; job: string }
  | ({ is: 'refused' } & Refusal)
  /** No more articles may be kept here, or by this person; or no more megabytes. */
  | { is: 'full'; of: (typeof FULL)[number]; most: number }
  /** There is no such version (any more), or somebody else asked for it. */
  | { is: 'no-version'; why: 'gone' | 'not-yours' }
  /** Something unexpected, which the log has under this job's id. */
  | { is: 'failed'; job: string };

export type Step =
  /** Jobs that come before. */
  | { at: 'waiting'; ahead: number }
  /** The site's name; null for an attachment. */
  | { at: 'fetching'; site: string | null }
  | { at: 'reading' }
  | { at: 'again'; seconds: number };

const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const said = z.strictObject({ speaker: z.string().nullable(), spans: z.array(span), differing: z.array(span) });
const draft: z.ZodType<Draft> = z.strictObject(draftShape);

/** An outcome as the store gives it back. */
export const outcomeSchema: z.ZodType<Outcome> = z.union([
  z.strictObject({ is: z.literal('kept'), article: z.string(), ms: z.number() }),
  z.strictObject({ is: z.literal('known'), article: z.string() }),
  z.strictObject({
    is: z.literal('changed'),
    article: z.string(),
    draft,
    removed: z.array(span),
    added: z.array(span),
    altered: z.array(z.strictObject({ before: said, after: said })),
    job: z.string(),
  }),
  z.strictObject({ is: z.literal('refused'), of: z.literal('link'), why: z.enum(REASONS) }),
  z.strictObject({ is: z.literal('refused'), of: z.literal('file'), why: z.enum(UNREADABILITIES) }),
  z.strictObject({ is: z.literal('refused'), of: z.literal('reading'), why: z.enum(UNREAD) }),
  z.strictObject({
    is: z.literal('refused'),
    of: z.literal('page'),
    why: z.enum(['consent', 'paywall', 'empty', 'no-article']),
  }),
  z.strictObject({ is: z.literal('full'), of: z.enum(FULL), most: z.number() }),
  z.strictObject({ is: z.literal('no-version'), why: z.enum(['gone', 'not-yours']) }),
  z.strictObject({ is: z.literal('failed'), job: z.string() }),
]);
