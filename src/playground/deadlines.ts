/**
 * One timer for any number of deadlines of the same length: they fall due in the order in which they were set, so only
 * the first is watched. `clear` is cheap, since nearly every deadline is met.
 */
export const makeDeadlines = <T>(ms: number, missed: (late: T) => void) => {
  const due = new Map<T, number>();
  let timer: NodeJS.Timeout | null = null;

  const check = () => {
    timer = null;
    const now = performance.now();
    for (const [item, at] of due) {
      if (at > now) {
        timer = setTimeout(check, at - now);
        return;
      }
      due.delete(item);
      missed(item);
    }
  };

  return {
    set(item: T) {
      due.set(item, performance.now() + ms);
      timer ??= setTimeout(check, ms);
    },
    clear: (item: T) => due.delete(item),
    stop() {
      if (timer) clearTimeout(timer);
      due.clear();
    },
  };
};
