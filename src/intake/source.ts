/** Where an article is to come from. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { addressOf } from '../article/canonical-address.ts';

const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('link'), url: z.string() }),
  /** An attachment of a message or a command. */
  z.strictObject({ from: z.literal('file'), address: z.string(), name: z.string(), type: z.string().nullable() }),
  /** Pasted, or a message's; `of` is the page or the paper that it is said to be from. Jobs made before have no `came`. */
  z.strictObject({
    from: z.literal('text'),
    came: z.enum(['text', 'message']).default('text'),
    title: z.string().nullable(),
    of: z.string().nullable(),
    text: z.string(),
  }),
  /** The new version of an article, which a job found and nobody has kept yet. */
  z.strictObject({ from: z.literal('version'), job: z.string() }),
]);

export type Source = z.output<typeof sourceSchema>;

/** A job of intake: what to keep, and where to tell of it, which only the front door understands. */
export const workSchema = z.strictObject({ source: sourceSchema, tell: z.string(), locale: z.string() });

export type Work = z.output<typeof workSchema>;

/** The same source has the same key: a link is known by its page, a file by its address without what changes by the day. */
export const keyOf = (source: Source): string => {
  switch (source.from) {
    case 'link':
      return `link ${addressOf(source.url) ?? source.url}`;
    case 'file':
      return `file ${source.address.replace(/\?.*$/, '')}`;
    case 'text':
      return `text ${createHash('sha256').update(JSON.stringify(source)).digest('base64url')}`;
    case 'version':
      return `version ${source.job}`;
  }
};
