import type { REST } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';

/** As many as Discord gives at once (documentation, Get Current User Guilds). */
const PAGE = 200;

const pageSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The servers that the bot is in, their names by their ids, asked for by its token, a page after the other in the order of their ids. */
export const serverList = async (rest: Pick<REST, 'get'>): Promise<Map<string, string>> => {
  const all = new Map<string, string>();
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = pageSchema.parse(await rest.get(Routes.userGuilds(), { query }));
    for (const { id, name } of page) all.set(id, name);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return all;
    after = last.id;
  }
};
