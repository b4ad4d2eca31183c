/** What a release consists of holds together. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const { name, version, dependencies } = JSON.parse(read('package.json'));

describe('the changelog', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

  it('begins with what is not released, and has the version that package.json has', () => {
    expect(headings[0]).toBe('[Unreleased]');
    expect(headings.some((heading) => heading.startsWith(`[${version}]`))).toBe(true);
  });

  it('has versions by semver.org, the newest first, under the headings of keepachangelog.com', () => {
    const numbers = headings
      .slice(1)
      .map((heading) => /^\[(\d+)\.(\d+)\.(\d+)\](?: - \d{4}-\d\d-\d\d)?$/.exec(heading)?.slice(1).map(Number));
    const inOrder = [...numbers].sort((one = [], other = []) =>
      other.reduce((all, part, place) => all || part - (one[place] ?? 0), 0),
    );
    expect(numbers).toEqual(inOrder);
    for (const [, kind] of read('CHANGELOG.md').matchAll(/^### (.*)$/gm))
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
  });
});

it('the list of what it is made of has just what the lockfile has, and marks what is for development alone', () => {
  const bill = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }),
  );
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { purl: `pkg:npm/${name}@${version}` } },
  });
  type Component = { name: string; version: string; hashes: unknown[]; properties: { name: string }[] };
  const { components }: { components: Component[] } = bill;
  const listed = components.map(({ name, version, properties }) => {
    const isDev = properties.some((property) => property.name === 'cdx:npm:package:development');
    return `${name}@${version}${isDev ? ' dev' : ''}`;
  });
  const { packages } = JSON.parse(read('package-lock.json'));
  const locked = Object.entries<{ version: string; dev?: boolean }>(packages)
    .filter(([place]) => place !== '')
    .map(([place, { version, dev }]) => `${place.split('node_modules/').at(-1)}@${version}${dev ? ' dev' : ''}`);
  expect(new Set(listed)).toEqual(new Set(locked));
  for (const [dependency, wanted] of Object.entries(dependencies)) expect(listed).toContain(`${dependency}@${wanted}`);
  for (const { name, hashes } of components) expect(hashes, name).not.toEqual([]);
});

describe('each file that a page names is there', () => {
  const pages = [
    'README.md',
    'SECURITY.md',
    'CHANGELOG.md',
    ...readdirSync(`${root}/docs`)
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  it.each(pages)('%s', (page) => {
    const folder = new URL('./', new URL(page, `file://${root}/`));
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g))
      expect(existsSync(fileURLToPath(new URL(target, folder))), `${page}: ${target}`).toBe(true);
  });
});

it('each threat has something that stops it and a test that shows it', () => {
  // Behind the two lines of its head.
  const rows = read('docs/threats.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) {
    const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(tests, row).not.toEqual([]);
    for (const file of tests) expect(existsSync(`${root}/${file}`), file).toBe(true);
  }
});
