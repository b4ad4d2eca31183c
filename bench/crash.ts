/**
 * Crash safety: a process that adds articles is killed (SIGKILL) at 200 random moments. After each, every article of which
 * somebody was told has to be there, whole; in the end every job has to be done. `KILLS=20` does fewer.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { killing } from './crash/killing.ts';
import type { Figure } from './figures.ts';
import { random } from './library/recombined.ts';

export const name = 'crash';

const kills = z.coerce.number().int().positive().default(200).parse(process.env.KILLS);

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-crash-'));
  try {
    const found = await killing(join(folder, 'library.db'), kills, 250, random(1));
    return [
      { name: 'processes killed while they add', value: found.rounds, anchor: 'at least 200' },
      { name: 'articles confirmed', value: found.kept },
      { name: 'jobs confirmed', value: found.asked },
      { name: 'confirmed articles that were lost', value: found.lostArticles, anchor: '0' },
      { name: 'confirmed jobs that were lost', value: found.lostJobs, anchor: '0' },
      { name: 'articles half there or twice', value: found.half, anchor: '0' },
      { name: 'jobs that never came to an end', value: found.unfinished, anchor: '0' },
      { name: 'the file is sound', value: found.intact ? 'yes' : 'no', anchor: 'yes' },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};
