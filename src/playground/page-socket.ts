/** The page's WebSocket: the world and the history at first, then whatever happens; the page's actions the other way. */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Action, Outcome } from './action.ts';
import type { FromPage, ToPage } from './protocol.ts';

const short = z.string().max(200);
const long = z.string().max(10_000);
const option = z.object({ name: short, type: z.int(), value: z.union([long, z.number(), z.boolean()]) });
const options = z.array(option).max(25);

const base = z.object({ n: z.int(), as: z.object({ user: short, place: short, locale: short }) });
const action = z.discriminatedUnion('do', [
  base.extend({ do: z.literal('call'), command: short, options, target: short.nullable() }),
  base.extend({ do: z.literal('complete'), command: short, options, focused: short }),
  base.extend({
    do: z.literal('press'),
    message: short,
    customId: short,
    componentType: z.int(),
    values: z.array(short).max(25),
  }),
  base.extend({ do: z.literal('submit'), modal: short, values: z.record(short, long) }),
  base.extend({ do: z.literal('say'), text: long, attachments: z.array(short).max(10) }),
]) satisfies z.ZodType<FromPage>;

/** A frame of the page, or null if it isn't one. */
const read = (raw: string): FromPage | null => {
  try {
    return action.parse(JSON.parse(raw));
  } catch {
    return null;
  }
};

/** The outcome as the page is told it. */
const numbered = (n: number, outcome: Outcome): ToPage =>
  outcome.is === 'done' ? { is: 'done', n } : { ...outcome, n };

/**
 * @param start what a page that has just opened is told
 * @param act does what the page asks
 */
export const makePageSocket = (start: () => ToPage[], act: (action: Action) => Promise<Outcome>) => {
  const pages = new Set<WebSocket>();
  const tell = (page: WebSocket, what: ToPage) => page.send(JSON.stringify(what));

  return {
    accept(page: WebSocket) {
      pages.add(page);
      page.on('close', () => pages.delete(page));
      page.on('message', async (raw) => {
        const asked = read(raw.toString());
        if (asked === null) return page.close(1007, 'The page sent something that the playground does not know.');
        tell(page, numbered(asked.n, await act(asked)));
      });
      for (const what of start()) tell(page, what);
    },
    broadcast(what: ToPage) {
      if (pages.size === 0) return;
      const frame = JSON.stringify(what);
      for (const page of pages) page.send(frame);
    },
  };
};
