/** Messages that the bot posts by itself. */
import type { Chat } from '../chat.ts';
import { apply, blank, type MessageBody } from '../compose.ts';
import type { Judge } from '../judge/sending.ts';
import type { Files } from '../message-files.ts';
import { refusals } from '../refusal.ts';
import { placeOfChannel } from '../world.ts';
import { approve, fileNames, type Handler, type Route, route } from './route.ts';

/** Per channel, as bots see it in the headers; the documentation gives no numbers. */
const MESSAGES = { requests: 5, per: 5_000, by: 1 };

/** Why the bot may not post in a channel (Discord documentation, Opcodes and Status Codes: JSON Error Codes). */
const closures = {
  /** It does not see the channel. */
  50001: refusals.missingAccess,
  /** It may not speak there. */
  50013: refusals.missingPermissions,
  /** The person takes no messages from it. */
  50007: refusals.cannotMessage,
};
export type Closure = keyof typeof closures;

/** @param closed channels in which the bot may not post, by their ids. */
type Parts = { chat: Chat; files: Files; judge: Judge; closed: ReadonlyMap<string, Closure> };

export const channelRoutes = ({ chat, files, judge, closed }: Parts): Route[] => {
  const post: Handler = (call) => {
    const [channel = ''] = call.params;
    const where = placeOfChannel(channel);
    if (where === undefined) throw refusals.unknownChannel();
    const closure = where.place.server?.installed === false ? 50001 : closed.get(channel);
    if (closure) throw closures[closure]();
    approve(judge, call.body, { to: 'message', files: fileNames(call) });
    const message = apply(blank(channel), { body: call.body as MessageBody, uploads: call.uploads }, files);
    chat.show({ place: where.place.id, only: where.only, thinking: false, message });
    return { body: message };
  };
  return [route('POST', '/channels/:channel/messages', post, { limit: MESSAGES })];
};
