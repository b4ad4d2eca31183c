import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killing } from '../../../bench/crash/killing.ts';
import { random } from '../../../bench/library/recombined.ts';

test('killed at random moments, nothing confirmed is lost, nothing is half there, and every job comes to an end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { kept, asked, ...damage } = await killing(join(folder, 'library.db'), 6, 200, random(7));
  expect(damage).toEqual({ rounds: 6, lostArticles: 0, lostJobs: 0, half: 0, unfinished: 0, intact: true });
  expect(asked).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(0);
}, 180_000);
