// Preloaded by every npm script (node -r). CommonJS and old syntax on purpose: it must run under any Node,
// so that an old one gets this sentence and not a stack trace about TypeScript.
var major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  console.error(
    'On Record needs Node 26 and found ' +
      process.version +
      '. `npm ci` brings it along for Linux (glibc), macOS and Windows on x64 or arm64; elsewhere install Node 26 from https://nodejs.org.',
  );
  process.exit(1);
}
