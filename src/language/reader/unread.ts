/**
 * Why a text was not read:
 * - `too-slow`: it took more time than its length accounts for
 * - `too-much`: it took more memory than its length accounts for
 * - `ended`: the reader ended under it, twice
 */
export const UNREAD = ['too-slow', 'too-much', 'ended'] as const;

/** A text was given up. Trying it again would only cost the same again. */
export class Unread extends Error {
  readonly reason: (typeof UNREAD)[number];

  constructor(reason: Unread['reason'], options?: ErrorOptions) {
    super(`The text was not read: ${reason}.`, options);
    this.name = 'Unread';
    this.reason = reason;
  }
}
