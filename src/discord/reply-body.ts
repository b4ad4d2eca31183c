/** Replies as Discord takes them, each written once. */
import { MessageFlags } from 'discord.js';
import type { Link, Reply } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import { encodeLink, encodeStored } from './custom-id.ts';
import { render } from './render.ts';

export const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/** The same, to be kept: in memory of its own. What `Buffer.from` gives keeps a pool alive that is fifty times as large. */
const lasting = (value: object): Buffer => Buffer.from(new TextEncoder().encode(JSON.stringify(value)).buffer);

/** What replies look like to Discord, written once: a reply that is given again is the same object. */
const publicBodies = new WeakMap<Reply, Buffer>();
const privateBodies = new WeakMap<Reply, Buffer>();

const linksOf = (reply: Reply): Link[] => [
  ...(reply.links ?? []),
  ...(reply.more ?? []),
  ...reply.blocks.flatMap((block) => (block.kind === 'quotation' && block.link ? [block.link] : [])),
  ...(reply.menus ?? []).flatMap((menu): Link[] => menu.links),
];

/**
 * Makes what writes a message's body, for all to see or `hidden`.
 * @param keepLinks keeps the links that are too long for a custom id and gives their ids in order; fewer where that failed,
 *   and the reply goes without them.
 * @param removeLabel of the button on every public reply.
 */
export const bodies = (
  keepLinks: Library['keepLinks'],
  removeLabel: string,
): ((reply: Reply, hidden: boolean) => Promise<Buffer>) => {
  const write = async (reply: Reply, hidden: boolean): Promise<Buffer> => {
    const long = linksOf(reply).filter((link) => encodeLink(link) === null);
    const kept = long.length === 0 ? [] : await keepLinks(long.map(({ command, options }) => ({ command, options })));
    const ids = new Map(long.map((link, index) => [link, kept[index]]));
    const idOf = (link: Link): string | null => {
      const id = ids.get(link);
      return id === undefined ? encodeLink(link) : encodeStored(id, link.update);
    };
    const rendered = render(reply, idOf, hidden ? null : removeLabel);
    return lasting(hidden ? { ...rendered, flags: rendered.flags | MessageFlags.Ephemeral } : rendered);
  };
  return async (reply, hidden) => {
    const written = hidden ? privateBodies : publicBodies;
    const body = written.get(reply) ?? (await write(reply, hidden));
    written.set(reply, body);
    return body;
  };
};
