/** Milliseconds in which a thread starts and loads, however busy the machine is. */
const STARTING = 60_000;

/** Stops a task that takes too long. */
export type Clock = {
  signal: AbortSignal;
  /** The task is at work from now on: waiting for a thread to start is not held against it. */
  begin(): void;
  stop(): void;
};

/** @param patience milliseconds that a task may be at work */
export const startClock = (patience: number): Clock => {
  const controller = new AbortController();
  const after = (milliseconds: number) => setTimeout(() => controller.abort(), milliseconds);
  let timer = after(STARTING);
  return {
    signal: controller.signal,
    begin: () => {
      clearTimeout(timer);
      timer = after(patience);
    },
    stop: () => clearTimeout(timer),
  };
};
