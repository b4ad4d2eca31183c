/** Interactions that are begun in one turn of the event loop: a few milliseconds of work, even where each is the first of its kind. */
const EACH_TURN = 4;

/**
 * The same function, called at most {@link EACH_TURN} times in a turn of the event loop: what comes in one packet of the
 * gateway's, fifty commands it may be, doesn't hold up what else the thread has to do. The order is kept.
 */
export const paced = <T>(take: (item: T) => void): ((item: T) => void) => {
  const waiting: T[] = [];
  let taken = 0;
  const next = () => {
    taken = 0;
    const items = waiting.splice(0, EACH_TURN);
    taken = items.length;
    if (taken > 0) setImmediate(next);
    for (const item of items) take(item);
  };
  return (item) => {
    if (waiting.length > 0 || taken >= EACH_TURN) {
      waiting.push(item);
      return;
    }
    if (taken === 0) setImmediate(next);
    taken += 1;
    take(item);
  };
};
