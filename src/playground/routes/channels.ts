/** Messages that the bot posts by itself. */
import type { Chat } from '../chat.ts';
import { apply, blank, type MessageBody } from '../compose.ts';
import type { Files } from '../files.ts';
import type { Judge } from '../judge.ts';
import { refusals } from '../refusal.ts';
import { placeOfChannel } from '../world.ts';
import { approve, fileNames, type Handler, type Route, route } from './route.ts';

/** Per channel, as bots see it in the headers; the documentation gives no numbers. */
const MESSAGES = { requests: 5, per: 5_000, by: 1 };

type Parts = { chat: Chat; files: Files; judge: Judge };

export const channelRoutes = ({ chat, files, judge }: Parts): Route[] => {
  const post: Handler = (call) => {
    const [channel = ''] = call.params;
    const where = placeOfChannel(channel);
    if (where === undefined || where.place.server?.installed === false) throw refusals.missingAccess();
    approve(judge, call.body, { to: 'message', files: fileNames(call) });
    const message = apply(blank(channel), { body: call.body as MessageBody, uploads: call.uploads }, files);
    chat.show({ place: where.place.id, only: where.only, thinking: false, message });
    return { body: message };
  };
  return [route('POST', '/channels/:channel/messages', post, { limit: MESSAGES })];
};
