/**
 * A link as a custom id, and back: `quotes?article=k3f9x2ab&page=2`, with `~` before it where it updates its message,
 * or `*k3f9x2ab2m` where the link is kept in the library because it is longer than Discord allows.
 * Custom ids come back from outside: everything decoded here is validated by the command's schema before it is used.
 */

import type { Link, Reply } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import type { Target } from '../router/event.ts';
import { LIMITS } from './limits.ts';

/** The button that takes a public reply away. */
export const REMOVE = '#remove';

const encodeValue = (part: string) =>
  part.toWellFormed().replace(/[%&=]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
const decodeValue = (part: string) =>
  part.replace(/%(25|26|3d)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const mark = (update: boolean | undefined) => (update ? '~' : '');

/** The custom id of a link, or null where it does not fit in {@link LIMITS.customId} characters and has to be kept. */
export const encodeLink = (link: Pick<Link, 'command' | 'options' | 'update'>): string | null => {
  const options = Object.entries(link.options).map(([name, value]) => `${name}=${encodeValue(String(value))}`);
  const id = `${mark(link.update)}${link.command}?${options.join('&')}`;
  return id.length <= LIMITS.customId ? id : null;
};

/** The custom id of a link that is kept under `id`. */
export const encodeStored = (id: string, update: boolean | undefined): string => `${mark(update)}*${id}`;

const linksOf = (reply: Reply): Link[] => [
  ...(reply.links ?? []),
  ...(reply.more ?? []),
  ...reply.blocks.flatMap((block) => (block.kind === 'quotation' && block.link ? [block.link] : [])),
  ...(reply.menus ?? []).flatMap((menu): Link[] => menu.links),
];

/** Every link of a reply with its custom id, the long ones kept; null where that failed, and the reply goes without them. */
export const idsOf = async (reply: Reply, keepLinks: Library['keepLinks']): Promise<Map<Link, string | null>> => {
  const ids = new Map(linksOf(reply).map((link) => [link, encodeLink(link)]));
  const long = [...ids.keys()].filter((link) => ids.get(link) === null);
  const kept = long.length === 0 ? [] : await keepLinks(long.map(({ command, options }) => ({ command, options })));
  for (const [at, id] of kept.entries()) {
    const link = long[at];
    if (link) ids.set(link, encodeStored(id, link.update));
  }
  return ids;
};

/** What a custom id asks for, or null where it is none of ours. */
export const decodeId = (customId: string): Target | null => {
  if (customId === REMOVE) return { kind: 'remove' };
  const [, tilde, star, rest] = /^(~?)(\*?)(.+)$/su.exec(customId) ?? [];
  if (rest === undefined) return null;
  const update = tilde === '~';
  if (star) return /^[a-z0-9]{4,40}$/.test(rest) ? { kind: 'stored', id: rest, update } : null;
  const [, command, query] = /^([a-z-]{1,32})\?(.*)$/s.exec(rest) ?? [];
  if (command === undefined || query === undefined) return null;
  const pairs = query === '' ? [] : query.split('&').map((pair) => /^([a-z_-]{1,32})=([^=]*)$/s.exec(pair));
  const options = new Map<string, string>();
  for (const pair of pairs) {
    if (pair?.[1] === undefined || pair[2] === undefined || options.has(pair[1])) return null;
    options.set(pair[1], decodeValue(pair[2]));
  }
  return { kind: 'link', command, options: Object.fromEntries(options), update };
};
