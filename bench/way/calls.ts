/** Puts calls to the bot at its front door, and counts what runs from Discord's JSON to the body of the reply. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { InteractionType } from 'discord.js';
import { pino } from 'pino';
import { openEngine } from '../../src/bot/engine.ts';
import { decodeId } from '../../src/discord/custom-id.ts';
import { frontDoor } from '../../src/discord/front-door.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import { snowflake } from '../../src/playground/new-snowflake.ts';
import { owners, payload } from '../../src/playground/payload.ts';
import { world } from '../../src/playground/world.ts';
import { RATES } from '../../src/router/admission.ts';
import { text } from '../speed/rounds.ts';
import { countCalls, type Ran } from './counting.ts';
import { type Question, ranInReader } from './reader.ts';

export type Counted = {
  quotes: Ran;
  ask: Ran;
  reader: Ran;
  /** Links in the reply to `/quotes`. */
  links: number;
};

type Options = Record<string, string>;

/** Milliseconds after a reply in which what it leaves behind is done: that the channel talks about the article, the log. */
const SETTLED = 300;

const actor = { user: world.users.reader, place: world.places.server, locale: 'en-GB' };

/** A slash command as Discord sends it. */
const interaction = (name: string, options: Options): unknown =>
  JSON.parse(
    JSON.stringify(
      payload(actor, {
        id: snowflake(),
        token: 'token',
        type: InteractionType.ApplicationCommand,
        authorizing_integration_owners: owners(actor, [0]),
        data: {
          id: snowflake(),
          name,
          type: 1,
          options: Object.entries(options).map(([option, value]) => text(option, value)),
        },
      }),
    ),
  );

const linksIn = (body: string): number => {
  let links = 0;
  JSON.parse(body, (key, value) => {
    const target = (key === 'custom_id' || key === 'value') && typeof value === 'string' ? decodeId(value) : null;
    if (target && target.kind !== 'remove') links += 1;
    return value;
  });
  return links;
};

const nothingFollows = () => Promise.reject(new Error('The first answer is all that is counted.'));

/** One call of each command, on the article that comes with the bot, after another one that has loaded its code. */
export const countedCalls = async (): Promise<Counted> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-way-'));
  const log = pino({ level: 'info' }, { write() {} });
  const language = startLanguage();
  const questions: Question[] = [];
  const engine = await openEngine({
    api: null,
    guild: null,
    library: join(folder, 'library.db'),
    retentionDays: null,
    limits: { perServer: 100, perPerson: 100, atOnce: 2 },
    rates: RATES,
    language: {
      ...language,
      answers: (...question) => {
        questions.push(question);
        return language.answers(...question);
      },
    },
    log,
  });
  const { route, store, kept } = engine;
  const take = countCalls();
  const receive = frontDoor(
    { route, libraryFor: store.libraryFor, log },
    { post: nothingFollows, patch: nothingFollows, delete: nothingFollows },
  );
  const call = async (command: string, options: Options): Promise<{ ran: Ran; body: string }> => {
    const raw = interaction(command, options);
    let answered: { ran: Ran; body: string } | null = null;
    take();
    await receive(raw, () => async (body) => {
      answered = { ran: take(), body: body.toString() };
    });
    await setTimeout(SETTLED);
    if (answered === null) throw new Error(`/${command} was not answered.`);
    return answered;
  };
  try {
    await kept;
    const [sample] = await store.libraryFor(`server:${actor.place.server?.id}`).newest(1);
    if (!sample) throw new Error('No article came with the bot.');
    const article = { article: sample.id };
    await call('quotes', { ...article, kind: 'quoted' });
    const quotes = await call('quotes', article);
    await call('ask', { ...article, question: 'how many russian peacekeepers were there?' });
    const ask = await call('ask', { ...article, question: 'who oversaw construction of the line' });
    const [warm, counted] = questions;
    if (!warm || !counted) throw new Error('/ask did not ask the reader.');
    return {
      quotes: quotes.ran,
      ask: ask.ran,
      reader: await ranInReader(warm, counted),
      links: linksIn(quotes.body),
    };
  } finally {
    await engine.stop();
    await engine.close();
    await rm(folder, { recursive: true });
  }
};
