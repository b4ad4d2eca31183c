// Preloaded into a child of a test: no socket opens, and what was imported is told at the end, a line each.
const { Socket } = require('node:net');
const { registerHooks } = require('node:module');
const { writeFileSync } = require('node:fs');

Socket.prototype.connect = function () {
  setImmediate(() => this.destroy(new Error('connect ECONNREFUSED')));
  return this;
};
const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => writeFileSync(process.env.LOADED, loaded.join('\n')));
