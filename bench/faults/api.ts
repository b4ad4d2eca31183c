/** What goes wrong with Discord's HTTP API. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Meddle, Trouble } from '../../src/playground/api.ts';
import type { Fault } from '../survival/fault.ts';
import { newAddress } from '../survival/fault.ts';
import { add, as, isAnswer, lookUp, textIn } from '../survival/people.ts';
import type { Scene } from '../survival/scene.ts';
import { titleAt } from '../survival/site.ts';

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback$/;
const WEBHOOK = /\/webhooks\//;

/** Milliseconds for which most faults last. */
const DURATION = 3_000;

/** For so many milliseconds every `nth` request whose path fits. */
const meddling =
  (path: RegExp, nth: number, trouble: Trouble, ms = DURATION): Fault['inject'] =>
  async ({ standIn }) => {
    let n = 0;
    const meddle: Meddle = (request) => {
      if (!path.test(request.path)) return null;
      n += 1;
      return n % nth === 0 ? trouble : null;
    };
    standIn.faults.meddle(meddle);
    await pause(ms);
  };

/** Of the routes that fit every `nth` is told to wait for so many seconds, whenever it asks before they are over. */
const limiting = (path: RegExp, nth: number, seconds: number, global = false): Fault['inject'] => {
  const limited: Trouble = {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
    headers: {
      'retry-after': `${seconds}`,
      'x-ratelimit-scope': global ? 'global' : 'shared',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
  return async ({ standIn }) => {
    const opens = new Map<string, number>();
    const meddle: Meddle = (request) => {
      if (!path.test(request.path)) return null;
      const now = performance.now();
      if (!opens.has(request.path)) opens.set(request.path, (opens.size + 1) % nth === 0 ? now + seconds * 1_000 : now);
      return now < (opens.get(request.path) ?? 0) ? limited : null;
    };
    standIn.faults.meddle(meddle);
    await pause(DURATION);
  };
};

/** Resolves when something is so; rejects, with what is then said, where it does not come to be. */
const until = async (isSo: () => boolean | Promise<boolean>, otherwise: string): Promise<void> => {
  for (let n = 0; !(await isSo()); n += 1) {
    if (n > 100) throw new Error(otherwise);
    await pause(200);
  }
};

/** Somebody adds an article whose page hangs, and the bot is started anew; before it comes, `before` happens. */
const late = async (scene: Scene, before: () => void): Promise<string> => {
  const address = `${newAddress()}-slow`;
  await scene.act(add(address));
  await pause(500);
  await scene.end('SIGKILL');
  before();
  await scene.start();
  await until(async () => {
    scene.site.release();
    return (await scene.shelf()).includes(titleAt(address));
  }, 'It was never kept.');
  return address;
};

/** So many people ask at once; the answers to all but the last few hang. Those few must get theirs all the same. */
const hanging =
  (hung: number, others: number): Fault['inject'] =>
  async ({ standIn, act }) => {
    let n = 0;
    standIn.faults.meddle(({ path }) => (CALLBACK.test(path) && n++ < hung ? { late: 10_000 } : null));
    const first = Array.from({ length: hung }, (_, at) => act(lookUp(at)));
    await until(() => n >= hung, 'They did not answer.');
    const last = await Promise.all(Array.from({ length: others }, (_, at) => act(lookUp(at))));
    const lost = last.filter((outcome) => !isAnswer(outcome)).length;
    await Promise.all(first);
    if (lost > 0) throw new Error(`${lost} of ${others} who asked after them got no answer.`);
  };

/** Every first answer is refused for so many seconds; each request in that time is one too many. */
const obeyed: Fault['inject'] = async ({ standIn, act }) => {
  const opens = { at: 0, early: 0 };
  standIn.faults.meddle(({ path }) => {
    if (!CALLBACK.test(path)) return null;
    const now = performance.now();
    opens.at ||= now + 1_000;
    if (now >= opens.at) return null;
    opens.early += 1;
    const seconds = (opens.at - now) / 1_000;
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      headers: { 'retry-after': `${Math.ceil(seconds)}`, 'x-ratelimit-scope': 'user' },
    };
  });
  await act(lookUp(0));
  await Promise.all(Array.from({ length: 20 }, (_, n) => act(lookUp(n))));
  // What was on its way when the first was refused could not know.
  if (opens.early > 5) throw new Error(`${opens.early} requests came before their time.`);
};

/** Somebody's article comes while the API is out of order, after the reply was promised. */
const outliving =
  (ms: number): Fault['inject'] =>
  async ({ standIn, act, site }) => {
    const address = `${newAddress()}-slow`;
    await act(add(address));
    await pause(500);
    standIn.faults.meddle(() => ({ status: 503 }));
    site.release();
    await pause(ms);
    standIn.faults.meddle(null);
    const seen = () => standIn.messages(as.place, as.user);
    await until(() => seen().some(({ message }) => textIn(message).includes(titleAt(address))), 'The answer is lost.');
  };

/** Discord knows none of the interactions any more: nobody waits, and no line of the log is a fault's. */
const expiring: Fault['inject'] = async ({ standIn, bots }) => {
  const before = bots.map(({ log }) => log.length);
  const unknown: Trouble = { status: 404, body: { code: 10_062, message: 'Unknown interaction' } };
  standIn.faults.meddle(({ path }) => (CALLBACK.test(path) ? unknown : null));
  await pause(DURATION);
  const lines = bots.flatMap(({ log }, at) => log.slice(before[at]));
  if (lines.length > 0) throw new Error(`The log has ${lines.length} lines: ${JSON.stringify(lines[0])}`);
};

export const apiFaults: Fault[] = [
  {
    name: '140 answers hang',
    holds: 'each costs itself alone',
    out: true,
    inject: hanging(140, 20),
  },
  {
    name: 'first answers are rate limited for a second (429)',
    holds: 'nobody asks before it is over',
    inject: obeyed,
  },
  {
    name: 'interactions have expired when they are answered (10062)',
    holds: 'it is no fault in the log',
    out: true,
    inject: expiring,
  },
  {
    name: 'the whole API fails for ten seconds while a promised answer is made',
    holds: 'the answer comes when it is over',
    out: true,
    long: true,
    inject: outliving(10_000),
  },
  {
    name: 'the same, for a minute',
    holds: 'the answer comes, not an apology',
    out: true,
    long: true,
    inject: outliving(60_000),
  },
  {
    name: 'every other answer is rate limited (429)',
    holds: 'it is given again after the time that Discord names',
    inject: limiting(CALLBACK, 2, 0.2),
  },
  {
    name: 'a global rate limit (429)',
    holds: 'it is waited for',
    long: true,
    inject: limiting(CALLBACK, 5, 0.3, true),
  },
  {
    name: 'edits and follow-ups are rate limited (429)',
    holds: 'they come later',
    inject: limiting(WEBHOOK, 2, 0.5),
  },
  ...[500, 502, 503].map(
    (status): Fault => ({
      name: `every third request fails with ${status}`,
      holds: 'it is made again',
      ...(status !== 500 && { long: true }),
      inject: meddling(/./, 3, { status }),
    }),
  ),
  {
    name: 'the API takes 1.2 seconds for everything',
    holds: 'answers come late, but in time',
    inject: meddling(/./, 1, { late: 1_200 }),
  },
  {
    name: 'every third connection is cut before the request is acted on',
    holds: 'it is made again',
    inject: meddling(/./, 3, { cut: 'before' }),
  },
  {
    name: 'every third connection is cut when the answer is taken, before that is said',
    holds: 'nothing is said twice',
    inject: meddling(/./, 3, { cut: 'after' }),
  },
  {
    name: 'the whole API fails for four seconds',
    holds: 'the bot lives; who asks meanwhile is told by Discord',
    out: true,
    inject: meddling(/./, 1, { status: 503 }, 4_000),
  },
  {
    name: 'the token of a reply has run out when a bot that was started anew has the article',
    holds: 'it is kept, and told of in the channel',
    long: true,
    inject: async (scene) => {
      const address = await late(scene, scene.standIn.faults.expireTokens);
      const seen = () => scene.standIn.messages(as.place, as.user);
      await until(() => seen().some(({ message }) => textIn(message).includes(titleAt(address))), 'Nobody was told.');
    },
    out: true,
  },
  {
    name: 'the same, and the bot may not write into the channel (403)',
    holds: 'it is kept all the same',
    long: true,
    out: true,
    inject: async (scene) => {
      await late(scene, () => {
        scene.standIn.faults.expireTokens();
        scene.standIn.faults.meddle(({ path }) =>
          /\/channels\//.test(path) ? { status: 403, body: { code: 50001, message: 'Missing Access' } } : null,
        );
      });
    },
  },
];
