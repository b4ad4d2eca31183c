/** What goes wrong between Discord's gateway and the bot. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../survival/fault.ts';
import { lookUp } from '../survival/people.ts';

/** The next `count` interactions are held back, then let go in the order that `sorted` gives them. */
const holding =
  (count: number, sorted: (held: object[]) => object[]): Fault['inject'] =>
  async ({ standIn, act, between }) => {
    const held: object[] = [];
    between((data) => {
      held.push(data);
      return [];
    });
    const asked = Array.from({ length: count }, (_, n) => act(lookUp(n)));
    await pause(300);
    between(null);
    for (const data of sorted(held)) standIn.faults.deliver('INTERACTION_CREATE', data);
    await Promise.all(asked);
  };

export const gatewayFaults: Fault[] = [
  {
    name: 'the gateway’s connection is cut without a word',
    holds: 'the session is resumed, and what came meanwhile is answered',
    inject: async ({ standIn }) => standIn.faults.dropSockets(),
  },
  {
    name: 'the session is invalid, and may be resumed',
    holds: 'it is resumed',
    inject: async ({ standIn }) => standIn.faults.invalidateSessions(true),
  },
  {
    name: 'the session is invalid, and can’t be resumed',
    holds: 'another is begun; what came between the two is lost at Discord',
    out: true,
    inject: async ({ standIn }) => standIn.faults.invalidateSessions(false),
  },
  {
    name: 'heartbeats are not acknowledged',
    holds: 'the connection is given up for dead and resumed',
    inject: async ({ standIn }) => {
      standIn.faults.acknowledgeHeartbeats(false);
      await pause(2_500);
    },
  },
  {
    name: 'Discord asks to reconnect',
    holds: 'the session is resumed at once',
    inject: async ({ standIn }) => standIn.faults.askToReconnect(),
  },
  ...[
    [4000, 'an unknown error'],
    [4008, 'too many payloads'],
    [4009, 'a session that timed out'],
  ].map(
    ([code, words]): Fault => ({
      name: `the connection is closed for ${words} (${code})`,
      holds: 'it comes back by itself',
      out: true,
      long: true,
      inject: async ({ standIn }) => standIn.faults.closeSockets(Number(code)),
    }),
  ),
  {
    name: 'the gateway takes no connection for five seconds',
    holds: 'the bot goes on trying; whoever can’t reach it is told so by Discord',
    out: true,
    long: true,
    inject: async ({ standIn }) => {
      standIn.faults.takeConnections(false);
      standIn.faults.dropSockets();
      await pause(5_000);
    },
  },
  {
    name: 'frames that are no JSON, and events that are none',
    holds: 'the bot lives and is connected',
    out: true,
    inject: async ({ standIn: { faults } }) => {
      for (const frame of [
        '{"op":',
        'null',
        '[]',
        '""',
        '{"op":99}',
        '{"op":0,"t":"NEWS","s":null,"d":null}',
        '{"op":0,"t":"GUILD_CREATE","d":7}',
      ])
        faults.sendRaw(frame);
    },
  },
  {
    name: 'every interaction is delivered twice',
    holds: 'each is answered once, and kept once',
    inject: async ({ between }) => {
      between((data) => [data, data]);
      await pause(3_000);
    },
  },
  {
    name: 'interactions come in the reverse order',
    holds: 'each gets its own answer',
    inject: holding(24, (held) => held.reverse()),
  },
  {
    name: 'a hundred interactions come in one moment',
    holds: 'each is answered in time',
    inject: holding(100, (held) => held),
  },
];
