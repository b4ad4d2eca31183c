/** What goes wrong inside the process and around it. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, newAddress } from '../survival/fault.ts';
import type { Order, Thread } from '../survival/orders.ts';
import { add, lookUp } from '../survival/people.ts';
import type { Scene } from '../survival/scene.ts';

const tell = async ({ bots }: Scene, order: Order): Promise<void> => {
  for (const bot of bots) await bot.tell(order);
};

/** Three times, while somebody waits for what it does. */
const killing =
  (thread: Thread): Fault['inject'] =>
  async (scene) => {
    for (let n = 0; n < 3; n += 1) {
      const asked = [scene.act(add(newAddress())), scene.act(lookUp(4 + 600 * n)), scene.act(lookUp(1 + 600 * n))];
      await pause(n * 15);
      await tell(scene, { do: 'kill', thread });
      await Promise.all(asked);
      await pause(1_000);
    }
  };

const DAY = 24 * 60 * 60_000;
const jumping =
  (ahead: number): Fault['inject'] =>
  async (scene) => {
    await tell(scene, { do: 'clock', ahead });
    await pause(2_000);
    await tell(scene, { do: 'clock', ahead: 0 });
  };

export const insideFaults: Fault[] = [
  {
    name: 'the reader’s process is killed in mid question',
    holds: 'another is started, and the question is put to it',
    inject: killing('reader'),
  },
  {
    name: 'the library’s thread is killed in mid write',
    holds: 'who waits for it is told to try again; another is started',
    inject: killing('library'),
  },
  {
    name: 'the threads that take pages apart are killed',
    holds: 'the article is tried again',
    long: true,
    inject: killing('extraction'),
  },
  { name: 'the clock jumps a day forward, and back', holds: 'nothing depends on it', inject: jumping(DAY) },
  {
    name: 'the clock jumps a day back, and forward',
    holds: 'nothing depends on it',
    long: true,
    inject: jumping(-DAY),
  },
  {
    name: 'no name of a host can be resolved',
    holds: 'who adds an article is told so',
    inject: async (scene) => {
      await tell(scene, { do: 'dns', works: false });
      await pause(2_000);
      await tell(scene, { do: 'dns', works: true });
    },
  },
  {
    name: 'the host of a page hangs',
    holds: 'look-ups go on, others’ articles come',
    inject: async (scene) => {
      const hanging = scene.act(add(`${newAddress()}-slow`));
      await pause(3_000);
      scene.site.release();
      await hanging;
    },
  },
  {
    name: 'the process stands still for five seconds',
    holds: 'it goes on as if nothing had been',
    out: true,
    long: true,
    inject: async ({ bots }) => {
      for (const bot of bots) bot.signal('SIGSTOP');
      await pause(5_000);
      for (const bot of bots) bot.signal('SIGCONT');
    },
  },
  {
    name: 'the process is told to stop in mid work (SIGTERM), and started again',
    holds: 'what runs is answered; what is not done is taken up',
    out: true,
    long: true,
    inject: async (scene) => {
      const asked = Array.from({ length: 5 }, () => scene.keep(newAddress()));
      await pause(200);
      await scene.end('SIGTERM');
      await scene.start();
      await Promise.all(asked);
    },
  },
  {
    name: 'the process is killed in mid job (SIGKILL), and started again',
    holds: 'jobs are taken up, and told of by the replies that were promised',
    out: true,
    inject: async (scene) => {
      const asked = Array.from({ length: 5 }, () => scene.keep(newAddress()));
      await pause(200);
      await scene.end('SIGKILL');
      await scene.start();
      await Promise.all(asked);
    },
  },
];
