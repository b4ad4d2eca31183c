/** Our image, built for real by buildah, and processes in it as a container's would be: nobody, with nothing to write to. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isHere } from './tool.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Layers stay there from one run to the next. */
const store = join(tmpdir(), 'onrecord-images');
/** Until there are so many: then all of them go, and the next run takes longer. */
const MOST = 100;

export const canBuild = process.getuid?.() === 0 && ['buildah', 'mmdebstrap', 'unshare'].every(isHere);

type Config = {
  User: string;
  Env: string[];
  Entrypoint: string[];
  Cmd: string[];
  WorkingDir: string;
  Volumes: object;
  Healthcheck: { Test: string[] };
};
export type Image = {
  config: Config;
  /** The image's files, as a folder here. */
  files: string;
  close(): void;
};

const buildah = ['buildah', '--root', join(store, 'root'), '--runroot', join(store, 'run')];
const run = (args: string[]): string => {
  const [program = '', ...rest] = [...buildah, ...args];
  return execFileSync(program, rest, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  }).trim();
};

const hasImage = (name: string): boolean =>
  run(['images', '--format', '{{.Name}}:{{.Tag}}']).split('\n').includes(name);

/** @param base the image that ours is built on: "docker.io/library/node:1.2.3". */
export const buildImage = (base: string): Image => {
  if (run(['images', '--all', '--quiet']).split('\n').length > MOST) run(['rmi', '--all', '--force']);
  if (!hasImage(base))
    execFileSync(join(root, 'test/ops/base-image.sh'), [...buildah, base], { stdio: ['ignore', 'ignore', 'pipe'] });
  const credentials = join(homedir(), '.npmrc');
  run([
    'build',
    // What this machine forbids even to root: namespaces of one's own, and higher limits.
    ...['--isolation=chroot', '--network=host', '--ulimit=nofile=1024:1024', '--ulimit=nproc=4096:4096'],
    ...['--format=docker', '--layers', '--pull=never', '--tag=onrecord'],
    ...(existsSync(credentials) ? [`--volume=${credentials}:/root/.npmrc:ro`] : []),
    '.',
  ]);
  const container = run(['from', '--pull=never', 'localhost/onrecord']);
  return {
    config: JSON.parse(run(['inspect', container])).Docker.config,
    files: run(['mount', container]),
    close: () => void run(['rm', container]),
  };
};

/**
 * Starts a process in the image: by its user without any capability, its files read-only, a folder of this machine as its
 * volume, `/tmp` in memory. The network is this machine's.
 */
export const start = (
  { files, config }: Image,
  library: string,
  command: string[],
  env: Record<string, string> = {},
): ChildProcess => {
  const script = `
    mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" &&
    mount -t tmpfs tmpfs "$1/tmp" && mount --bind "$2" "$1/library" &&
    mount --rbind /proc "$1/proc" && mount --rbind /dev "$1/dev" || exit 99
    shift 2
    exec chroot "$@"`;
  const asUser = [
    'setpriv',
    `--reuid=${config.User}`,
    `--regid=${config.User}`,
    '--init-groups',
    '--bounding-set=-all',
    '--no-new-privs',
  ];
  const inFolder = ['sh', '-c', 'cd "$0" && exec "$@"', config.WorkingDir];
  const settings = [...config.Env, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  return spawn('unshare', [
    ...['--mount', 'sh', '-c', script, 'sh', files, library, files],
    ...asUser,
    ...['env', '-i', ...settings],
    ...inFolder,
    ...command,
  ]);
};
