/** Licences of all that the lockfile names, for every platform: what may be passed on with the bot, and what is for tools alone. */
import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';
import { describe, expect, it } from 'vitest';

type Package = { version: string; license?: string; dev?: boolean };

const { packages }: { packages: Record<string, Package> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const all = Object.entries(packages).filter(([place]) => place !== '');

/** They ask for their text to be passed on, and for nothing else. */
const PASSED_ON = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Zlib',
];
const FOR_TOOLS = [...PASSED_ON, 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'Python-2.0'];

/** Packages that name no licence by SPDX's list; each has been read. */
const READ: Record<string, string> = {
  // Its file LICENSE is that of BSD with two clauses.
  'node_modules/duck': 'BSD-2-Clause',
};

const isAllowed = (place: string, { license, dev = false }: Package): boolean => {
  try {
    return satisfies(READ[place] ?? license ?? '', dev ? FOR_TOOLS : PASSED_ON);
  } catch {
    return false;
  }
};

it.each(all)('%s bears a licence of the list', (place, entry) => {
  expect(isAllowed(place, entry), `${place} ${entry.version}: ${entry.license}`).toBe(true);
});

describe('the list', () => {
  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'SSPL-1.0',
    'MPL-2.0',
    'UNLICENSED',
    'SEE LICENSE IN x',
    '',
    'MIT AND GPL-2.0-only',
  ])('lets nothing under "%s" go along with the bot', (license) =>
    expect(isAllowed('node_modules/x', { version: '1.0.0', license })).toBe(false),
  );

  it('names nothing that is gone', () => {
    for (const place of Object.keys(READ)) expect(Object.keys(packages)).toContain(place);
  });
});
