/** Which imports `rooms.json` refuses. Biome lints probes in a folder of their own; what they import need not exist. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'onrecord-rooms-'));
  await cp(join(root, 'rooms.json'), join(place, 'rooms.json'));
  const settings = { extends: ['./rooms.json'], linter: { rules: { preset: 'none' } } };
  await writeFile(join(place, 'biome.json'), JSON.stringify(settings));
});
afterAll(() => rm(place, { recursive: true }));

const report = z.object({
  diagnostics: z.array(z.object({ location: z.object({ path: z.string() }), message: z.string() })),
});

/** The imports that are refused, as "FILE SPECIFIER". @param probes what each file imports. */
const refused = async (probes: Record<string, string[]>): Promise<string[]> => {
  const folder = await mkdtemp(join(place, 'probes-'));
  for (const name of ['rooms.json', 'biome.json']) await cp(join(place, name), join(folder, name));
  for (const [file, specifiers] of Object.entries(probes)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
  }
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 ** 2 }, (_, out) => resolve(out));
  });
  return report
    .parse(JSON.parse(said))
    .diagnostics.map(({ location, message }) => `${location.path} ${/'(.+)'/.exec(message)?.[1] ?? message}`)
    .sort();
};

const under = async (folder: string): Promise<string[]> =>
  (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const folders = ['commands', ...(await under('commands')), ...(await under('src'))].filter(
  (folder) => folder !== 'src/library/sqlite/migrations' && folder !== 'src/library/postgres/migrations',
);

it('refuses in every folder whatever its room does not list, and accepts what lies beside', async () => {
  const unlisted = ['../../nobody/nobody.ts', '../router/private.ts', 'left-pad', 'node:vm'];
  const probes = Object.fromEntries(
    folders.map((folder) => [`${folder}/probe.ts`, [...unlisted, './beside.ts', './below/beside.ts']]),
  );
  const expected = folders.flatMap((folder) => unlisted.map((specifier) => `${folder}/probe.ts ${specifier}`));
  expect(await refused(probes)).toEqual(expected.sort());
});

it.each([
  ['discord.js', ['src/discord', 'src/doctor', 'src/main.ts', 'src/playground']],
  ['onnxruntime-node', ['src/language/encoder']],
  ['compromise/two', ['src/language/text']],
])('lets nobody import %s but the rooms that know it', async (specifier, rooms) => {
  const files = ['src/main.ts', ...folders.map((folder) => `${folder}/probe.ts`)];
  const refusals = new Set(await refused(Object.fromEntries(files.map((file) => [file, [specifier]]))));
  const accepted = files.filter((file) => !refusals.has(`${file} ${specifier}`));
  expect(accepted).not.toEqual([]);
  expect(accepted.filter((file) => !rooms.some((room) => file.startsWith(room)))).toEqual([]);
});

/** Each knows only those before it. */
const LAYERS = [
  ['lexicon', 'text', 'encoder', 'names', 'statements', 'summary', 'answers', 'reader'].map(
    (room) => `language/${room}`,
  ),
  ['language/text', 'article', 'library', 'intake', 'command', 'show', 'commands', 'router', 'discord', 'bot'],
  ['fetch', 'intake', 'words', 'command'],
  ['diagnostics', 'router', 'discord', 'watching', 'bot'],
].map((rooms) => rooms.map((room) => (room === 'commands' ? room : `src/${room}`)));

describe('no arrow points upward', () => {
  it.each(LAYERS)('from %s on', async (...rooms) => {
    const probes = Object.fromEntries(
      rooms.map((low, at) => [
        `${low}/probe.ts`,
        rooms.slice(at + 1).map((high) => `${relative(low, high)}/${basename(high)}.ts`),
      ]),
    );
    const all = Object.entries(probes).flatMap(([file, specifiers]) => specifiers.map((one) => `${file} ${one}`));
    expect(await refused(probes)).toEqual(all.sort());
  });
});

it('has an entry for every room, and each file that an entry names is there', async () => {
  const { overrides } = z
    .object({ overrides: z.array(z.object({ includes: z.array(z.string()), linter: z.unknown() })) })
    .parse(JSON.parse(await readFile(join(root, 'rooms.json'), 'utf8')));
  const listed = new Set(overrides.flatMap(({ includes }) => includes));
  const rooms = folders.filter((folder) => /^(?:commands|src\/[^/]+|src\/language\/[^/]+)$/.test(folder));
  expect(rooms.filter((room) => room !== 'src/language' && !listed.has(`${room}/**`))).toEqual([]);

  const files = new Set(
    (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const named = [...JSON.stringify(overrides).matchAll(/"!\*\*\/([\w/-]+)\/(?:\{([^}]+)\}|([\w-]+))\.ts"/g)].flatMap(
    ([, folder = '', several, one = '']) => (several?.split(',') ?? [one]).map((name) => `/${folder}/${name}.ts`),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((end) => ![...files].some((file) => file.endsWith(end)))).toEqual([]);
  expect(existsSync(join(root, 'src/main.ts'))).toBe(true);
});

it('no two files have the same name but for a door, the two libraries, and a command', async () => {
  const files = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => ({ name: entry.name, room: basename(entry.parentPath) }))
    // A room's door has the room's name.
    .filter(({ name, room }) => name !== `${room}.ts`);
  const rooms = Map.groupBy(files, ({ name }) => name);
  const twice = [...rooms].filter(
    ([, of]) => of.length > 1 && of.some(({ room }) => !/^(?:sqlite|postgres)$/.test(room)),
  );
  expect(twice).toEqual([]);
});
