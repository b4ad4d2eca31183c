/** The messages of every place, and who may see each. */
import type { ShownMessage, ToPage } from './protocol.ts';
import { world } from './world.ts';

/** Messages kept in a place; older ones are forgotten, so that a long run stays small. */
const HISTORY = 200;

export type Chat = {
  /** Adds a message, or replaces the one with its id. */
  show(shown: ShownMessage): void;
  find(message: string): ShownMessage | undefined;
  /** True if there was such a message. */
  remove(message: string): boolean;
  /** What `viewer` sees in a place, oldest first. */
  list(place: string, viewer: string): ShownMessage[];
  all(): ShownMessage[];
};

export const makeChat = (announce: (happened: ToPage) => void): Chat => {
  const places = new Map<string, Map<string, ShownMessage>>();
  for (const { id } of Object.values(world.places)) places.set(id, new Map());
  const all = () => [...places.values()].flatMap((messages) => [...messages.values()]);

  return {
    all,
    show(shown) {
      const messages = places.get(shown.place);
      if (messages === undefined) throw new Error(`The playground has no place ${shown.place}.`);
      messages.set(shown.message.id, shown);
      // What is only promised is still to come.
      const oldest = messages.size > HISTORY && messages.values().find(({ thinking }) => !thinking);
      if (oldest) messages.delete(oldest.message.id);
      announce({ is: 'message', ...shown });
    },
    find(message) {
      for (const messages of places.values()) {
        const found = messages.get(message);
        if (found) return found;
      }
      return undefined;
    },
    remove(message) {
      for (const messages of places.values()) {
        if (!messages.delete(message)) continue;
        announce({ is: 'gone', message });
        return true;
      }
      return false;
    },
    list(place, viewer) {
      const messages = [...(places.get(place)?.values() ?? [])];
      return messages.filter(({ only }) => only === null || only === viewer);
    },
  };
};
