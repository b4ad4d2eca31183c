/** Why something was not fetched. The sentence for each, which says what to do next, is in `words/en-fetch.ts`. */

export const REASONS = [
  /** The link itself. */
  'link',
  'scheme',
  'port',
  'credentials',
  /** Where it leads. */
  'no-site',
  'private',
  'unreachable',
  'certificate',
  'redirects',
  /** What the site says. */
  'robots',
  'robots-unavailable',
  'missing',
  'forbidden',
  'busy',
  'failed',
  /** What it sends. */
  'type',
  'size',
  'bomb',
  'encoding',
  'headers',
  'broken',
  'slow',
  /** Here. */
  'too-often',
  'queue',
  'attachment',
  'closed',
] as const;

export type Reason = (typeof REASONS)[number];

/** Something that a link led to was not fetched, for a reason that a person can be told. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(`Not fetched: ${reason}`, options);
    this.name = 'Refused';
    this.reason = reason;
  }
}
