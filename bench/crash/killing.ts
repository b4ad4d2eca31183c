/** Kills a process that adds articles, again and again, and looks at what is there afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readingFrom } from '../../src/library/stored.ts';

const ADDING = fileURLToPath(new URL('./adding.ts', import.meta.url));

export type Damage = {
  rounds: number;
  /** Articles and jobs of which somebody was told. */
  kept: number;
  asked: number;
  /** Of those told of, not there after a restart. */
  lostArticles: number;
  lostJobs: number;
  /** Without a reading that can be used, without their rows in the index, or kept twice. */
  half: number;
  /** That never came to an end. */
  unfinished: number;
  intact: boolean;
};

/** One life of the process: what it confirmed. It is killed after `milliseconds`, or ends by itself. */
const live = async (file: string, seed: number, mode: 'add' | 'finish', milliseconds: number | null) => {
  const child = spawn(process.execPath, [ADDING, file, String(seed), mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const confirmed: Record<'asked' | 'kept', string[]> = { asked: [], kept: [] };
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    const [what, id] = line.split(' ');
    if (id !== undefined && (what === 'asked' || what === 'kept')) confirmed[what].push(id);
  });
  if (milliseconds !== null) {
    // From its first sign of life on, so that a slow machine is not killed before it has begun.
    await Promise.race([once(lines, 'line'), gone]);
    await setTimeout(milliseconds);
    child.kill('SIGKILL');
  }
  await gone;
  return confirmed;
};

const look = (file: string, kept: Set<string>, asked: Set<string>) => {
  const db = new DatabaseSync(file);
  try {
    const articles = db
      .prepare(`
        SELECT id, text, version, content,
          (SELECT count(*) FROM likeness WHERE article = number) AS likeness,
          (SELECT count(*) FROM sentence_stems_docsize WHERE id BETWEEN number << 16 AND (number + 1 << 16) - 1) AS stems
        FROM article LEFT JOIN reading ON article = number`)
      .all();
    const jobs = new Map(
      db
        .prepare('SELECT id, state FROM job')
        .all()
        .map(({ id, state }) => [String(id), String(state)]),
    );
    const there = new Set(articles.map(({ id }) => String(id)));
    const texts = new Set(articles.map(({ text }) => String(text)));
    const broken = articles.filter(
      ({ content, version, text, likeness, stems }) =>
        content === null ||
        readingFrom({ content: String(content), version: Number(version), questions: null }, String(text)) === null ||
        Number(likeness) === 0 ||
        Number(stems) === 0,
    );
    return {
      lostArticles: [...kept].filter((id) => !there.has(id)).length,
      // Of jobs that are done only the latest are kept; the article that one kept bears its id.
      lostJobs: [...asked].filter((id) => !jobs.has(id) && !there.has(id)).length,
      half: broken.length + articles.length - texts.size,
      unfinished: [...asked].filter((id) => !['done', 'failed'].includes(jobs.get(id) ?? '') && !there.has(id)).length,
      intact: db.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok',
    };
  } finally {
    db.close();
  }
};

/** Kills at random moments up to `longest` milliseconds after the first confirmation, then lets the work come to its end. */
export const killing = async (file: string, rounds: number, longest: number, random: () => number): Promise<Damage> => {
  const kept = new Set<string>();
  const asked = new Set<string>();
  const worst = { lostArticles: 0, lostJobs: 0, half: 0, intact: true };
  const note = async (seed: number, mode: 'add' | 'finish', milliseconds: number | null) => {
    const confirmed = await live(file, seed, mode, milliseconds);
    for (const id of confirmed.kept) kept.add(id);
    for (const id of confirmed.asked) asked.add(id);
    const seen = look(file, kept, asked);
    worst.lostArticles = Math.max(worst.lostArticles, seen.lostArticles);
    worst.lostJobs = Math.max(worst.lostJobs, seen.lostJobs);
    worst.half = Math.max(worst.half, seen.half);
    worst.intact &&= seen.intact;
    return seen;
  };
  for (let round = 0; round < rounds; round += 1) await note(round, 'add', random() * longest);
  const { unfinished } = await note(rounds, 'finish', null);
  return { rounds, kept: kept.size, asked: asked.size, ...worst, unfinished };
};
