/**
 * Adds articles by way of the queue until it is killed, and takes up what the process before it left. Prints a line as soon as
 * something is confirmed: "asked JOB" when a job is on disk, "kept ARTICLE" when its asker would be told. With "finish" it adds
 * nothing and ends when no work is left.
 */

import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { articleFromText } from '../../src/extraction/plain-text.ts';
import { makeIntake } from '../../src/intake/intake.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import type { Reading } from '../contract.ts';

const [, , file = '', seed = '0', mode = 'add'] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Sentences alone: what is tried here is what is on disk. */
const read = async ({ text }: { text: string }): Promise<Reading> => {
  const paragraphs = paragraphsOf(text);
  return {
    version: 1,
    text,
    headline: paragraphs[0] ?? null,
    standfirst: null,
    paragraphs,
    sentences: sentencesOf(text, paragraphs),
    names: [],
    quotes: [],
    facts: [],
    event: { who: null, what: null, when: null, where: null, why: null, how: null },
    timeline: [],
    title: '',
    topics: [],
    ranking: [],
    questions: null,
  };
};

const store = await openStore(file);
const refuse = async (): Promise<never> => {
  throw new Error('Nothing is fetched here.');
};
const enqueue: typeof store.jobs.enqueue = async (wanted) => {
  const job = await store.jobs.enqueue(wanted);
  say(`asked ${job.id}`);
  return job;
};
const intake = makeIntake({
  handlers: {},
  jobs: { ...store.jobs, enqueue },
  libraryFor: store.libraryFor,
  read,
  fetcher: { page: refuse, attachment: refuse },
  extraction: { page: refuse, file: async (bytes) => articleFromText(Buffer.from(bytes).toString()) },
  limits: { perServer: 1_000_000, perPerson: 1_000_000, atOnce: 3 },
  announce: async (_, outcome) => {
    if (outcome.is === 'kept') say(`kept ${outcome.article}`);
  },
  log: pino({ level: 'silent' }),
});
intake.start();

if (mode === 'finish') {
  const db = new DatabaseSync(file, { readOnly: true });
  const open = db.prepare("SELECT 1 FROM job WHERE state IN ('waiting', 'running')");
  while (open.get()) await setTimeout(20);
  db.close();
  await intake.stop();
  await store.close();
} else {
  const ferry = async (scope: `server:${number}`) => {
    for (let n = 0; ; n += 1) {
      const name = `${seed}-${scope.slice(7)}-${n}`;
      const text = `The ferry number ${name} left the old harbour before noon. ${`It carried ${n} people and the mail of the day. `.repeat(1 + (n % 40))}`;
      const source = { from: 'text' as const, came: 'text' as const, title: `Ferry ${name} sails`, of: null, text };
      const outcome = await intake.add({ source, scope, by: '42', locale: 'en-GB', tell: '' }, () => {});
      if (outcome?.is === 'kept') say(`kept ${outcome.article}`);
    }
  };
  await Promise.all([1, 2, 3, 4].map((server) => ferry(`server:${server}`)));
}
