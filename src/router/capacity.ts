/** How much this process has to do, and what it refuses when it is behind: what costs most first, look-ups last. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What it has to do. */
export type Load = {
  /** Milliseconds that the event loop is late. */
  late: number;
  /** Interactions that are not answered yet; those that wait for an article in its turn are not among them. */
  open: number;
  /** Articles that somebody waits for. */
  adding: number;
  /** What the reader has been asked and has not answered. */
  asked: number;
};

/** What somebody wants, by what it costs. */
export type Weight = 'long' | 'add' | 'askAll' | 'ask' | 'type' | 'lookUp';

const ANY = Number.POSITIVE_INFINITY;

/** Under which load each is still done. An answer of the reader's takes some 50 ms, and who asks waits ten seconds at most. */
const BEARABLE: Record<Weight, Load> = {
  add: { late: 250, open: 500, asked: 60, adding: 500 },
  long: { late: 250, open: 500, asked: 60, adding: ANY },
  askAll: { late: 250, open: 500, asked: 60, adding: ANY },
  ask: { late: 500, open: 1_000, asked: 200, adding: ANY },
  type: { late: 1_000, open: 2_500, asked: ANY, adding: ANY },
  lookUp: { late: 2_000, open: 5_000, asked: ANY, adding: ANY },
};

/** Whether something of this weight is too much under a load. */
export const isTooMuch = (weight: Weight, { late, open, asked, adding }: Load): boolean => {
  const most = BEARABLE[weight];
  return late > most.late || open > most.open || asked > most.asked || adding > most.adding;
};

/** Milliseconds between two looks at how late the event loop is, and how exactly it is seen. */
const LOOK = 500;
const RESOLUTION = 20;
const NS = 1e6;

export type Watch = {
  now(): Load;
  /** Counts an interaction until it is answered. */
  answering<T>(work: () => Promise<T>): Promise<T>;
  /** The same function; its calls count as asked of the reader. */
  asking<Args extends unknown[], T>(ask: (...args: Args) => Promise<T>): (...args: Args) => Promise<T>;
  /** Counts an article until it is kept; whoever waits for it is not counted meanwhile. */
  adding<T>(add: () => Promise<T>): Promise<T>;
  stop(): void;
};

/** Watches this process's load. */
export const watchLoad = (): Watch => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  let open = 0;
  let asked = 0;
  let adding = 0;
  /** Of the last two looks: one long moment is no load. */
  let latest: [number, number] = [0, 0];
  const looking = setInterval(() => {
    const mean = Number.isNaN(delay.mean) ? 0 : Math.max(0, delay.mean / NS - RESOLUTION);
    latest = [mean, latest[0]];
    delay.reset();
  }, LOOK).unref();
  return {
    now: () => ({ late: Math.min(...latest), open, asked, adding }),
    answering: async (work) => {
      open += 1;
      try {
        return await work();
      } finally {
        open -= 1;
      }
    },
    asking:
      (ask) =>
      async (...args) => {
        asked += 1;
        try {
          return await ask(...args);
        } finally {
          asked -= 1;
        }
      },
    adding: async (add) => {
      adding += 1;
      open -= 1;
      try {
        return await add();
      } finally {
        adding -= 1;
        open += 1;
      }
    },
    stop: () => {
      clearInterval(looking);
      delay.disable();
    },
  };
};
