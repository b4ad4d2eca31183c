/** How an article came, and what follows from that: whether its publisher and its address can be believed. */
import type { Came, Draft } from './article.ts';

/** Whether the bot itself fetched it from an address, or it comes with the bot: only then is it shown as its publisher's. */
export const isVouched = ({ came }: Pick<Draft, 'came'>): boolean => came === 'page' || came === 'bundled';

type Known = Pick<Draft, 'came' | 'claimed' | 'publisher' | 'url'>;

/**
 * A draft as it came. Anybody may write a text or a file that names another's page: unless the bot fetched it, the publisher
 * and the address are what somebody claims. Applied twice it changes nothing.
 */
export const cameBy = <D extends Known>(draft: D, came: Came | null): D => {
  if (isVouched({ came })) return { ...draft, came, claimed: null };
  const { publisher, url } = draft;
  const claims = [publisher, url].filter((part) => part !== null).join(', ');
  return { ...draft, came, claimed: claims || draft.claimed, publisher: null, url: null };
};
