import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { code: number | null; out: string; err: string };

const start = (args: string[], env: Record<string, string> = {}): ChildProcess => {
  // Empty values win over a .env that may lie in the checkout.
  const own = {
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    DISCORD_PUBLIC_KEY: '',
    NODE_ENV: '',
    LOG_LEVEL: '',
    PLAYGROUND_PORT: '',
  };
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited, ...own, LIBRARY_FILE: join(folder, 'library.db'), ...env },
  });
};

const ended = async (child: ChildProcess): Promise<Ended> => {
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

const run = (args: string[], env?: Record<string, string>) => ended(start(['src/main.ts', ...args], env));

const TOKEN = 'MTE3NjIwOTQ4MTEyNzczNTMyNg.GaBcDe.not-a-real-token';

describe('starting', () => {
  it.each([
    ['without a token in production', ['start'], { NODE_ENV: 'production' }, /^DISCORD_TOKEN is not set\. .+\n$/],
    ['registering without a token', ['register'], {}, /^DISCORD_TOKEN is not set\. .+\n$/],
    ['serving without a token', ['serve'], {}, /^DISCORD_TOKEN is not set\. .+\n$/],
    ['serving without a public key', ['serve'], { DISCORD_TOKEN: TOKEN }, /^DISCORD_PUBLIC_KEY is not set\. .+\n$/],
    [
      'with a wrong variable',
      [],
      { PLAYGROUND_PORT: 'eighty' },
      /^PLAYGROUND_PORT must be a port number, such as 3141\. .+\n$/,
    ],
    ['with a word that stands for nothing', ['bakcup'], {}, /^There is no “bakcup”\. There are: start, .+\n$/],
    ['with an option that there is not', ['jobs', '--wat'], {}, /^Unknown option '--wat'.+ npm run jobs -- .+\n$/],
    [
      'with an address that is none',
      ['move', '--from', 'postgres://a:b/c@d', '--to', 'sqlite:a.db'],
      {},
      /^The address that --from names can’t be read\. .+postgres:\/\/user:password@host.+\n$/,
    ],
    ['with a number beyond', [], { ADDING_AT_ONCE: '100' }, /^ADDING_AT_ONCE must be a number from 1 to 64, .+\n$/],
    ['with something that is no token', [], { DISCORD_TOKEN: 'hunter2' }, /^DISCORD_TOKEN is not a bot token: .+\n$/],
    ['with a library that cannot be', [], { LIBRARY_FILE: '/dev/null/library.db' }, /^[^\n]+\n$/],
  ])('%s is one readable line and exit 1', async (_, args, env, line) => {
    const { code, out, err } = await run(args, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(line);
    expect(err).not.toContain('hunter2');
  });

  it('without a token opens the playground, says so in two lines, and ends quietly', async () => {
    const child = start(['src/main.ts']);
    const end = ended(child);
    await once(child.stdout ?? child, 'data');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGTERM');
    const { code, out, err } = await end;
    expect(out).toMatch(/^The playground is open: http:\/\/127\.0\.0\.1:\d+\/\nTo go to the real Discord, .+\n$/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('with a token the playground keeps its articles apart from the bot’s', async () => {
    const library = join(folder, 'apart', 'library.db');
    const child = start(['src/main.ts', 'playground'], { DISCORD_TOKEN: TOKEN, LIBRARY_FILE: library });
    const end = ended(child);
    await once(child.stdout ?? child, 'data');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGTERM');
    const { out } = await end;
    expect(out).toContain(join(folder, 'apart', 'playground.db'));
    expect(await readdir(join(folder, 'apart'))).toEqual(['playground.db']);
  });

  it('with a token loads nothing of the playground, and says so when Discord cannot be reached', async () => {
    const list = join(folder, 'loaded.txt');
    const child = start(['-r', './test/without-network.cjs', 'src/main.ts'], { DISCORD_TOKEN: TOKEN, LOADED: list });
    const { code, err } = await ended(child);
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord could not be asked \(.+\)\. Check the network and try again\.\n$/);
    const loaded = await readFile(list, 'utf8');
    expect(loaded).toContain('/src/discord/client.ts');
    expect(loaded).not.toContain('/src/playground/');
    // What reads is loaded in the reader's process alone.
    expect(loaded).not.toContain('compromise');
    // Nobody looks on.
    for (const watcher of ['metrics', 'private-port', 'traces', 'otlp'])
      expect(loaded).not.toContain(`/src/${watcher}.ts`);
    expect(loaded).not.toContain('prom-client');
  });
});

describe('stopping', () => {
  it.skipIf(process.platform === 'win32')(
    'npm’s being told to stop stops the bot, though its shell does not tell it',
    async () => {
      const shell = spawn('sh', ['-c', '"$0" src/main.ts playground; true', process.execPath], {
        cwd: root,
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DISCORD_TOKEN: '',
          npm_lifecycle_event: 'playground',
          LIBRARY_FILE: join(folder, 'stopped.db'),
          PLAYGROUND_PORT: String(await freePort()),
        },
      });
      const end = once(shell.stdout, 'close');
      await once(shell.stdout, 'data');
      shell.kill('SIGTERM');
      await end;
    },
  );
});

describe('what nobody expected', () => {
  it('is the last line of the log, without a secret, and ends the process', async () => {
    const secret = 'what-the-collector-is-shown';
    const throws = `process.on('SIGUSR2', () => { throw new Error('refused: ${secret}', { cause: new Error('Bearer ${secret}') }); })`;
    const child = start(['--import', `data:text/javascript,${encodeURIComponent(throws)}`, 'src/main.ts'], {
      OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${secret},x-key=${secret}`,
    });
    const end = ended(child);
    await once(child.stdout ?? child, 'data');
    child.kill('SIGUSR2');
    const { code, out, err } = await end;
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const last = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ level: 60, msg: 'Nobody expected this, and the bot ends.', err: { type: 'Error' } });
    expect(out).not.toContain(secret);
  });
});

describe('the doctor', () => {
  it('without a token, and without a network, looks at all else, says what to do, and changes nothing', async () => {
    const library = join(folder, 'not', 'made', 'yet.db');
    const args = ['-r', './test/without-network.cjs', 'src/main.ts', 'doctor'];
    const { code, out, err } = await ended(start(args, { LIBRARY_FILE: library, LOADED: join(folder, 'doctor.txt') }));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^[✓✗–] [A-Z].+\.$/);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringContaining('Discord can’t be reached'),
      expect.stringContaining('The web can’t be reached'),
      expect.stringContaining('DISCORD_TOKEN is not set.'),
    ]);
    expect(lines).toContainEqual(expect.stringContaining('the first start makes it'));
    await expect(readFile(library)).rejects.toThrow('ENOENT');
  });
});

describe('serving', () => {
  it('opens no gateway, and says so when Discord cannot be reached', async () => {
    const list = join(folder, 'served.txt');
    const env = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
      PORT: String(await freePort()),
      LOADED: list,
    };
    const { code, out, err } = await ended(start(['-r', './test/without-network.cjs', 'src/main.ts', 'serve'], env));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Discord could not be asked \(.+\)\. Check the network and try again\.\n$/);
    const loaded = await readFile(list, 'utf8');
    expect(loaded).toContain('/src/discord/webhook.ts');
    expect(loaded).not.toContain('/src/discord/client.ts');
    expect(loaded).not.toContain('/src/playground/');
    // What reads is loaded in the reader's process alone.
    expect(loaded).not.toContain('compromise');
  });
});

describe('an older Node', () => {
  const pretend = (launcher: string, ...args: string[]) => {
    const argv = JSON.stringify([process.execPath, launcher, ...args]);
    const version = "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })";
    return ended(start(['-e', `${version}; process.argv = ${argv}; require(${JSON.stringify(launcher)});`]));
  };

  it('runs the script on the Node that comes along', async () => {
    const { code, err } = await pretend(join(root, 'node26.cjs'), 'src/main.ts', 'register');
    expect(code).toBe(1);
    expect(err).toMatch(/^DISCORD_TOKEN is not set\./);
  });

  it('gets one line that says what is missing where none comes along', async () => {
    const alone = join(folder, 'node26.cjs');
    await copyFile(join(root, 'node26.cjs'), alone);
    const { code, out, err } = await pretend(alone, 'src/main.ts');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^On Record needs Node 26 and found .+\n$/);
  });

  it('is asked about by every script that runs TypeScript', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    for (const [name, script] of Object.entries(scripts))
      if (!['check', 'sbom'].includes(name)) expect(script).toMatch(/^node (--[\w=-]+ )*node26\.cjs /);
  });
});

describe('the lockfile', () => {
  it('has every platform’s packages with their checksums, and names no registry', async () => {
    const text = await readFile(join(root, 'package-lock.json'), 'utf8');
    expect(text).not.toContain('"resolved"');
    const { packages }: { packages: Record<string, { integrity?: string; optionalDependencies?: object }> } =
      JSON.parse(text);
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const places = Object.keys(packages);
    for (const name of optional)
      expect(places.filter((place) => place.endsWith(`node_modules/${name}`))).not.toEqual([]);
    for (const [place, { integrity }] of Object.entries(packages))
      if (place !== '') expect(integrity, place).toMatch(/^sha512-/);
  });
});
