/**
 * What stands in front of Discord's API: it wants to know whose client asks, and shuts out an address that makes too many
 * invalid requests. Here there is one address.
 *
 * Sources: Discord documentation, API Reference: User Agent, and Rate Limits: Invalid Request Limit aka Cloudflare bans.
 */
import { refusals } from './refusal.ts';

/** Invalid requests in ten minutes until an address is shut out. */
const INVALID_MOST = 10_000;
const TEN_MINUTES = 600_000;
/** Milliseconds that it is shut out. Discord says "temporarily"; an hour is what bots see. */
const BAN = 3_600_000;

/** Whatever follows the version is free. */
const USER_AGENT = /^DiscordBot \(\S+, \S+\)/;

const INVALID: readonly number[] = [401, 403, 429];

export type Cloudflare = {
  /** Seconds until this address is let in again; 0: it is. */
  banned(): number;
  /** Throws the refusal of a client that does not say which bot it is. */
  check(userAgent: string | undefined): void;
  /** Counts a response; 429s of the scope "shared" are nobody's fault. */
  note(status: number, scope?: string): void;
};

/** @param now milliseconds on a clock that only goes forward. */
export const makeCloudflare = (now = () => performance.now()): Cloudflare => {
  /** When the invalid requests of the last ten minutes were made. */
  let invalid: number[] = [];
  let until = 0;
  return {
    banned: () => Math.max(0, Math.ceil((until - now()) / 1_000)),
    check(userAgent = '') {
      if (!USER_AGENT.test(userAgent)) throw refusals.userAgent();
    },
    note(status, scope) {
      if (!INVALID.includes(status) || scope === 'shared') return;
      invalid.push(now());
      if (invalid.length < INVALID_MOST) return;
      invalid = invalid.filter((at) => now() - at < TEN_MINUTES);
      if (invalid.length < INVALID_MOST) return;
      invalid = [];
      until = now() + BAN;
    },
  };
};
