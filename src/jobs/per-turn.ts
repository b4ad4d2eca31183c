/** Calls in one turn of the event loop: a few milliseconds of work, even where each is the first of its kind. */
const EACH_TURN = 4;

/**
 * The same function, called at most {@link EACH_TURN} times in a turn of the event loop, in the order that was asked for. What
 * comes at once (fifty commands in one packet of the gateway's, fifty answers of a thread) doesn't hold up all else.
 * @param take must not throw.
 */
export const paced = <T>(take: (item: T) => void): ((item: T) => void) => {
  const waiting: T[] = [];
  /** Calls that there may still be in this turn. */
  let left = EACH_TURN;
  const go = () => {
    while (left > 0 && waiting.length > 0) {
      if (left === EACH_TURN) setImmediate(nextTurn);
      left -= 1;
      take(waiting.shift() as T);
    }
  };
  const nextTurn = () => {
    left = EACH_TURN;
    go();
  };
  return (item) => {
    waiting.push(item);
    go();
  };
};
