import { afterAll, expect, test } from 'vitest';
import { openExtraction } from '../../../src/extraction/extraction.ts';
import { HOSTILE } from './hostile.ts';

const patient = openExtraction();
/** What would be at work until it is stopped is stopped sooner here. */
const hurried = openExtraction(1_000);
afterAll(() => Promise.all([patient.close(), hurried.close()]));

const nameFor = (what: string) => (/Markdown|front matter/.test(what) ? 'file.md' : 'file');

test.each(HOSTILE.map((file) => [file.what, file] as const))(
  '%s',
  async (what, { make, ends, slow }) => {
    const extraction = slow ? hurried : patient;
    const end = await extraction.file(new Uint8Array(make()), { name: nameFor(what), type: null }).then(
      ({ text }) => {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1_000_000);
        return 'article';
      },
      (error) => error.reason ?? error,
    );
    expect(slow ? [...ends, 'too-slow'] : ends).toContain(end);
  },
  120_000,
);
