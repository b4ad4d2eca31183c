type Ask = () => Promise<void>;

/**
 * Asks for each of those that wait, one after the other, again and again: however many they are, other work has its turn between
 * two of them. Where one fails, the others are asked for all the same.
 * @param pause milliseconds before each round.
 * @returns what adds one, and gives what takes it away.
 */
export const rounds = (pause: number): ((ask: Ask) => () => void) => {
  const waiting = new Set<Ask>();
  let isGoing = false;
  const later = () => {
    isGoing = waiting.size > 0;
    if (isGoing) setTimeout(round, pause).unref();
  };
  const round = async () => {
    for (const ask of waiting) await ask().catch(() => {});
    later();
  };
  return (ask) => {
    waiting.add(ask);
    if (!isGoing) later();
    return () => {
      waiting.delete(ask);
    };
  };
};
