/** What goes wrong between Discord's gateway and the bot. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../survival/fault.ts';
import { lookUp } from '../survival/people.ts';
import type { Scene } from '../survival/scene.ts';

/** Milliseconds in which what is waited for has to come. */
const PATIENCE = 15_000;

/** Rejects with what did not hold. */
const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};

const until = async (holds: () => boolean, otherwise: string): Promise<void> => {
  const began = performance.now();
  while (!holds()) {
    must(performance.now() - began < PATIENCE, otherwise);
    await pause(50);
  }
};

/** What the bot's log says from now on. */
const logOf = ({ bots }: Scene): ((words: string) => number) => {
  const before = bots.map(({ log }) => log.length);
  return (words) =>
    bots.flatMap(({ log }, at) => log.slice(before[at])).filter(({ msg }) => msg?.includes(words)).length;
};

/** The gateway's host is down for a second. The session must go on, and a line say when that begins and ends. */
const unreachable: Fault['inject'] = async (scene) => {
  const { faults } = scene.standIn;
  const [begun, lines] = [faults.begun(), logOf(scene)];
  faults.reachGateway(false);
  faults.dropSockets();
  await pause(1_000);
  faults.reachGateway(true);
  await until(() => lines('connection back after') > 0, 'The log never says that the gateway is back.');
  must(faults.begun() === begun, 'Another session was begun.');
  must(lines('connection lost') === 1, 'The log doesn’t say once that the gateway is away.');
  must(lines('connection back after') === 1, 'The log doesn’t say once that the gateway is back.');
};

/** Sessions end over and over where Discord lets the bot start one more in the next twenty seconds. */
const usedUp: Fault['inject'] = async (scene) => {
  const { api, faults } = scene.standIn;
  const [begun, lines, resets] = [faults.begun(), logOf(scene), Date.now() + 20_000];
  const made = () => faults.begun() - begun;
  faults.meddle(({ path }) => {
    const reset_after = resets - Date.now();
    if (!path.endsWith('/gateway/bot') || reset_after <= 0) return null;
    const session_start_limit = { total: 1_000, remaining: Math.max(0, 1 - made()), reset_after, max_concurrency: 1 };
    const url = api.replace('http', 'ws').replace('/api', '/gateway');
    return { status: 200, body: { url, shards: 1, session_start_limit } };
  });
  // What Discord said before counts for a moment.
  await pause(6_000);
  faults.invalidateSessions(false);
  await until(() => made() === 1, 'The session that is left is not begun.');
  faults.invalidateSessions(false);
  await until(() => lines('no more sessions today') === 1, 'The log doesn’t say that no session is left.');
  await pause(resets - Date.now() - 1_000);
  must(made() === 1, `${made()} sessions were begun of the one that was left.`);
  await pause(1_000);
};

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
    name: 'the gateway’s host is down for a second',
    holds: 'the session is resumed, and the log says once that it was lost and once for how long',
    inject: unreachable,
  },
  {
    name: 'sessions end over and over, and one start is left',
    holds: 'one is begun, the next when Discord allows it; the log says until when it waits',
    out: true,
    long: true,
    inject: usedUp,
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
