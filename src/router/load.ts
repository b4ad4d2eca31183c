/** How much this process has to do. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What it has to do now; whoever begins and ends something counts it here. */
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

/** Milliseconds between two looks at how late the event loop is, and how exactly it is seen. */
const LOOK = 500;
const RESOLUTION = 20;
const NS = 1e6;

/** A load whose `late` is kept up, until `stop`. */
export const watchLoad = (): { load: Load; stop(): void } => {
  const load: Load = { late: 0, open: 0, adding: 0, asked: 0 };
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  let before = 0;
  const looking = setInterval(() => {
    const mean = Number.isNaN(delay.mean) ? 0 : Math.max(0, delay.mean / NS - RESOLUTION);
    // Of the last two looks: one long moment is no load.
    load.late = Math.min(mean, before);
    before = mean;
    delay.reset();
  }, LOOK).unref();
  return {
    load,
    stop: () => {
      clearInterval(looking);
      delay.disable();
    },
  };
};

/** Counts an article until it is kept; whoever waits for it is not counted as open meanwhile. */
export const whileAdding = async <T>(load: Load, add: () => Promise<T>): Promise<T> => {
  load.adding += 1;
  load.open -= 1;
  try {
    return await add();
  } finally {
    load.adding -= 1;
    load.open += 1;
  }
};
