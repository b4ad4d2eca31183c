/** Whoever imports it ends with the process that started it: a benchmark that is killed leaves no bots behind. */
const end = () => process.exit();
process.once('disconnect', end);
// It is gone already. Where nobody is connected from the start, this is undefined.
if (process.connected === false) end();
