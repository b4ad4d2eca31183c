/** Starts the process of a reader: with which flags of Node, which environment, and where its output goes. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./reader-process.ts', import.meta.url));

/**
 * As `npm start` has them, however this process was started. The last, in megabytes, is where V8 ends a process whose objects
 * grow faster than its watchdog looks.
 */
const FLAGS = [
  '--max-semi-space-size=16',
  '--no-regexp-peephole-optimization',
  '--expose-gc',
  '--max-old-space-size=1200',
];

/** What Node and the system need. The rest, the bot's token among it, is none of a process's that takes strangers' texts apart. */
const PASSED_ON = 'NODE_COMPILE_CACHE NODE_OPTIONS NODE_V8_COVERAGE PATH SystemRoot TEMP TMP TMPDIR TZ'.split(' ');

/**
 * Settings of glibc's allocator; other systems ignore them. Loading a model allocates and frees blocks of many megabytes. By
 * default, glibc answers the first such free by putting later blocks into its heap, where they leave holes. With a fixed
 * threshold they are mapped, and go back to the system when they are freed. This saves 20 MB.
 */
const ALLOCATOR = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144' };

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(PASSED_ON.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []))),
  ...ALLOCATOR,
});

/** @throws where the system has no room for another process. */
export const forkReader = (): ChildProcess =>
  fork(PROGRAM, {
    execArgv: FLAGS,
    env: environment(),
    serialization: 'advanced',
    // What it prints must not come between the lines of the log.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
