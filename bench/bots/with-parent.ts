/** Whoever imports it ends with the process that started it: a benchmark that is killed leaves no bots behind. */
process.once('disconnect', () => process.exit());
