/** Forms that the bot has opened, until they are sent. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Interaction } from './interactions.ts';
import { snowflake } from './new-snowflake.ts';

export type OpenModal = { opener: Interaction; modal: APIModalInteractionResponseCallbackData };

/** Forms kept at most; the oldest is forgotten. */
const KEPT = 100;

export type Modals = {
  keep(opener: Interaction, modal: APIModalInteractionResponseCallbackData): string;
  find(id: string): OpenModal | undefined;
  remove(id: string): void;
};

export const makeModals = (): Modals => {
  const open = new Map<string, OpenModal>();
  return {
    keep(opener, modal) {
      const id = snowflake();
      open.set(id, { opener, modal });
      const [oldest] = open.keys();
      if (open.size > KEPT && oldest !== undefined) open.delete(oldest);
      return id;
    },
    find: (id) => open.get(id),
    remove: (id) => void open.delete(id),
  };
};
