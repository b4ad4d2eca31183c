/** Whoever imports it ends with the process that started it: a benchmark that is killed leaves no bots behind. */
const end = () => process.exit();
process.once('disconnect', end);
// It is gone already. Where nobody is connected from the start, this is undefined.
if (process.connected === false) end();

/** Asked for it, it says how much of the processors' time it has taken so far: all its threads. */
process.on('message', (asked) => {
  if (asked === 'usage') process.send?.(process.cpuUsage());
});
