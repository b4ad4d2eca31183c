/** A bot, its Discord and its internet, for something to go wrong in; and what people did there, with what they got. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/library/open-store.ts';
import type { Action, Outcome } from '../../src/playground/action.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import { type Relay, startRelay } from '../../test/discord/relay.ts';
import { makeSigner } from '../../test/discord/signed.ts';
import { type Child, startChild, type Wrap } from './child.ts';
import type { Setup } from './orders.ts';
import { add, as, registered, textIn } from './people.ts';
import { type Site, startSite, titleAt } from './site.ts';

/** Somebody asked for something. */
export type Asked = { action: Action; outcome: Outcome | null; began: number; ms: number };

export type Scene = {
  standIn: StandIn;
  site: Site;
  folder: string;
  /** Where the library is: a file, or the address of a database. */
  library: string;
  /** The bot, or the replicas; interactions go to those that are not gone, in turn. */
  bots: Child[];
  /** Everything that anybody asked for since {@link begin}. */
  asked: Asked[];
  /** Addresses of articles that somebody was told are kept, ever. */
  confirmed: Set<string>;
  /** Forgets what was asked before. */
  begin(): void;
  /** Lets `by` say what becomes of each interaction on its way to the bot; null: it gets there. */
  between(by: ((data: object) => object[]) | null): void;
  act(action: Action): Promise<Outcome>;
  /** Asks for the article at an address to be kept; resolves to how it ended, as far as anybody was told within `ms`. */
  keep(address: string, ms?: number): Promise<'kept' | 'refused' | 'untold'>;
  /** Starts another bot in this scene. */
  start(changes?: Partial<Setup>, wrap?: Wrap): Promise<Child>;
  /** Ends every bot as the system would, and waits for it. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Titles that the server keeps, each as often as it is kept. */
  shelf(library?: string): Promise<string[]>;
  close(): Promise<void>;
};

const SERVER = `server:${world.places.server.server?.id}` as const;
/** Milliseconds between the gateway's heartbeats: a fault in them must not take minutes. */
const HEARTBEAT = 1_000;
/** Milliseconds after which nobody waits for an article any more: the queue has tried it three times by then. */
const PATIENCE = 60_000;

let people = 0;
/** An interaction as another person's each time: a person may add a few links a minute, and a crowd is many. */
const fromAnybody = (data: object): object => {
  if (!('member' in data)) return data;
  people += 1;
  const { member } = data as { member: { user: object } };
  return { ...data, member: { ...member, user: { ...member.user, id: `${10n ** 17n + BigInt(people)}` } } };
};

export const openScene = async (via: Setup['via'], library?: string): Promise<Scene> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-scene-'));
  const standIn = await startStandIn({ port: 0, heartbeat: HEARTBEAT });
  const site = await startSite();
  const signer = makeSigner();
  let next = 0;
  const target = () => {
    const alive = scene.bots.filter((bot) => !bot.isGone());
    next += 1;
    return `http://127.0.0.1:${alive[next % alive.length]?.port ?? 9}/interactions`;
  };
  const relay: Relay | null = via === 'webhook' ? await startRelay(standIn, signer, target) : null;

  /** What came of it, as the one who asked sees it; null as long as nothing has. */
  const ended = (address: string, shown: string | null): 'kept' | 'refused' | null => {
    const messages = standIn.messages(as.place, as.user);
    if (messages.some(({ message }) => textIn(message).includes(titleAt(address)))) return 'kept';
    const own = messages.find(({ message }) => message.id === shown);
    return own === undefined || own.only !== null ? 'refused' : null;
  };

  const scene: Scene = {
    standIn,
    site,
    folder,
    library: library ?? join(folder, 'library.db'),
    bots: [],
    asked: [],
    confirmed: new Set(),
    begin: () => {
      scene.asked = [];
    },
    between: (by) => {
      standIn.faults.between((data) => (by ? by(fromAnybody(data)) : [fromAnybody(data)]));
    },
    act: async (action) => {
      const asked: Asked = { action, outcome: null, began: performance.now(), ms: 0 };
      scene.asked.push(asked);
      asked.outcome = await standIn.act(action);
      asked.ms = performance.now() - asked.began;
      return asked.outcome;
    },
    keep: async (address, ms = PATIENCE) => {
      const outcome = await scene.act(add(address));
      if (outcome.is !== 'done') return 'untold';
      const until = performance.now() + ms;
      while (performance.now() < until) {
        const end = ended(address, outcome.shown?.message.id ?? null);
        if (end === 'kept') scene.confirmed.add(address);
        if (end !== null) return end;
        await pause(20);
      }
      return 'untold';
    },
    start: async (changes = {}, wrap = []) => {
      const bot = await startChild(
        {
          via,
          api: standIn.api,
          token: standIn.token,
          library: scene.library,
          site: site.port,
          publicKey: signer.publicKey,
          port: 0,
          articles: 100_000,
          ...changes,
        },
        wrap,
      );
      scene.bots = [...scene.bots.filter((other) => !other.isGone()), bot];
      await registered(standIn);
      return bot;
    },
    end: async (signal) => {
      for (const bot of scene.bots) {
        bot.signal(signal);
        await bot.gone;
      }
      scene.bots = [];
    },
    shelf: async (at = scene.library) => {
      const store = await openStore(at);
      try {
        const cards = await store.libraryFor(SERVER).newest(100_000);
        return cards.map(({ title }) => title);
      } finally {
        await store.close();
      }
    },
    close: async () => {
      site.release();
      for (const bot of scene.bots) bot.signal('SIGKILL');
      await Promise.all(scene.bots.map(({ gone }) => gone));
      await relay?.close();
      await site.close();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  scene.between(null);
  return scene;
};
