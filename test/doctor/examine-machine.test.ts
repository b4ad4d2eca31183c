import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineDisk, examineNode } from '../../src/doctor/examine-machine.ts';
import { isHere, said } from '../ops/tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-doctor-'));
  writeFileSync(join(folder, 'a-file'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['26.10.0', true],
  ['27.0.0', true],
  ['24.9.1', false],
  ['20.19.0', false],
])('Node %s: %s', (version, ok) => expect(examineNode(version)).toMatchObject({ ok }));

describe('the disk', () => {
  it('is looked at where the library is, or will be', async () => {
    for (const file of ['library.db', 'not/made/yet.db'])
      expect((await examineDisk(join(folder, file)))[0]).toEqual({ ok: true, line: expect.stringContaining(folder) });
  });

  it.each(['a-file/library.db', 'a-file/deeper/library.db'])('says that nothing can be written: %s', async (file) => {
    const [mayWrite] = await examineDisk(join(folder, file));
    expect(mayWrite).toEqual({ ok: false, line: expect.stringMatching(/can’t write to \S+\/a-file\. .*LIBRARY_FILE/) });
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0 && !isHere('setpriv'))('says so to a user who has no right to', () => {
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    chmodSync(folder, 0o755);
    chmodSync(theirs, 0o555);
    const module = new URL('../../src/doctor/examine-machine.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then(async ({ examineDisk }) => console.log(JSON.stringify(await examineDisk(process.argv[1]))))`;
    const command = [process.execPath, '-e', script, join(theirs, 'library.db')];
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const [program = '', ...args] = process.getuid?.() === 0 ? [...nobody, ...command] : command;
    expect(JSON.parse(said(program, args).text)[0]).toMatchObject({ ok: false });
  });

  it('says that there is no room', async () => {
    // A file system of the kernel's own, in which there is never any.
    const [, room] = await examineDisk('/sys/library.db');
    expect(room).toEqual({ ok: false, line: expect.stringMatching(/^Only 0 MB are left .* Make some room/) });
  });
});
