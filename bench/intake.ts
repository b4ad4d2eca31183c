/**
 * Fifty articles added at once, by link and by file, through the stand-in: how late the gateway's thread was meanwhile, and
 * how long they took. The articles are recombined from the one that comes with the bot, some short, some of a newspaper's page.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { bundledDrafts } from '../src/intake/bundled-articles.ts';
import { type StandIn, startStandIn } from '../src/playground/stand-in.ts';
import { asStarted } from './bots/as-started.ts';
import { median } from './counts.ts';
import type { Figure } from './figures.ts';
import { random } from './library/recombined.ts';

export const name = 'intake';

const ARTICLES = 50;
/** A person may give so many links in a row; the others come as files. */
const LINKS = 15;
/** Milliseconds in which a start has settled. */
const SETTLED = 4_000;
const DEADLINE = 120_000;

const lateness = z.object({ p99: z.number(), max: z.number(), longest: z.number() });

const ask = async (bot: ChildProcess): Promise<z.output<typeof lateness>> => {
  const told = once(bot, 'message');
  bot.send('how late');
  return lateness.parse((await told)[0]);
};

/** Texts of `ARTICLES` articles of two to forty paragraphs, each with words of its own in every paragraph. */
const texts = async (): Promise<string[]> => {
  const paragraphs = (await bundledDrafts()).flatMap(({ text }) => text.split('\n\n'));
  const next = random(7);
  const pick = () => paragraphs[Math.floor(next() * paragraphs.length)] ?? '';
  return Array.from({ length: ARTICLES }, (_, article) => {
    const body = Array.from(
      { length: 2 + Math.floor(next() * 39) },
      (_, part) => `${pick()} So part ${part} of report ${article} ends.`,
    );
    return [`Report ${article} of the bench`, ...body].join('\n\n');
  });
};

const pageOf = (text: string): string => {
  const [title = '', ...body] = text.split('\n\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;
};

const upload = async (standIn: StandIn, name: string, text: string): Promise<string> => {
  const response = await fetch(new URL(`/playground/upload?name=${name}`, standIn.page), {
    method: 'POST',
    headers: { origin: new URL(standIn.page).origin, 'content-type': 'text/plain' },
    body: text,
  });
  return z.object({ id: z.string() }).parse(await response.json()).id;
};

/** Milliseconds until each article's card was shown, counted from when all were asked for. */
const added = async (standIn: StandIn, all: string[]): Promise<number[]> => {
  const { users, places } = standIn.world;
  const people = Object.values(users);
  const files = await Promise.all(all.slice(LINKS).map((text, n) => upload(standIn, `${n}.txt`, text)));
  const began = performance.now();
  const shown = new Map<string, number>();
  standIn.events.on('happened', (happened) => {
    if (happened.is === 'message' && JSON.stringify(happened.message.components).includes('Kept in'))
      shown.set(happened.message.id, performance.now() - began);
  });
  all.forEach((_, n) => {
    const option =
      n < LINKS
        ? { name: 'link', type: 3, value: `http://news.example/${n}` }
        : { name: 'file', type: 11, value: files[n - LINKS] ?? '' };
    const as = { user: people[n % people.length]?.id ?? '', place: places.server.id, locale: 'en-GB' };
    void standIn.act({ do: 'call', as, command: 'add', target: null, options: [option] });
  });
  while (shown.size < all.length && performance.now() - began < DEADLINE) await sleep(50);
  return [...shown.values()];
};

export const measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-intake-'));
  const all = await texts();
  const site = createServer(({ url = '' }, response) => {
    const text = all[Number(url.slice(1))];
    response.writeHead(text ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(text && pageOf(text));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const standIn = await startStandIn({ port: 0, judge: null });
  const { port } = site.address() as AddressInfo;
  const bot = fork(
    new URL('bots/adding.ts', import.meta.url),
    [standIn.api, standIn.token, join(folder, 'library.db'), String(port)],
    { execArgv: asStarted },
  );
  // This process is Discord's, the people's and the site's machine: where there is but one, the bot comes first.
  setPriority(constants.priority.PRIORITY_LOW);
  try {
    await once(bot, 'message');
    await sleep(SETTLED);
    await ask(bot);
    await sleep(SETTLED);
    const idle = await ask(bot);
    const took = await added(standIn, all);
    const busy = await ask(bot);
    return [
      { name: 'articles added', value: took.length, anchor: `of ${ARTICLES}` },
      {
        name: 'the gateway’s thread was late: p99',
        value: busy.p99,
        unit: 'ms',
        anchor: `at most 20; idle ${idle.p99.toFixed(1)}`,
      },
      {
        name: 'the gateway’s thread was late: max',
        value: busy.max,
        unit: 'ms',
        anchor: `at most 20; idle ${idle.max.toFixed(1)}`,
      },
      { name: 'its longest work in one go', value: busy.longest, unit: 'ms', anchor: 'at most 20' },
      { name: 'until half of the cards were shown', value: Math.round(median(took)), unit: 'ms' },
      { name: 'until all of the cards were shown', value: Math.round(Math.max(...took)), unit: 'ms' },
    ];
  } finally {
    bot.kill('SIGKILL');
    await standIn.close();
    site.close();
    await rm(folder, { recursive: true });
  }
};
