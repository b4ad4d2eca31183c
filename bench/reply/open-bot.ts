/** A bot in a process of its own behind the stand-in, with articles in its library, and every call to put to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { world } from '../../src/playground/world.ts';
import { asStarted } from '../bots/as-started.ts';
import { asOf, startBot } from '../speed/rounds.ts';
import { prepared } from './articles.ts';
import { callsOf } from './calls.ts';

/** @param count how many articles of `chat/dev` it has, besides the one that comes with it. */
export const openBot = async (evalFolder: string, count: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-reply-'));
  const file = join(folder, 'library.db');
  const articles = await prepared(file, evalFolder, `server:${world.places.server.server?.id}`, count);
  const bot = await startBot('counted.ts', file, asStarted);
  const { standIn } = bot;
  const posted = await standIn.act({ do: 'say', as: asOf(standIn), text: `“${articles[1]?.words}”`, attachments: [] });
  const message = posted.is === 'done' ? posted.shown?.message.id : undefined;
  return {
    bot,
    calls: callsOf(standIn, articles, message ?? ''),
    close: async () => {
      bot.process.kill('SIGKILL');
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
};
