/** Tells people what came of work whose reply nobody waits for any more: after a restart, or after a quarter of an hour. */
import type { REST } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Reply } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import { asJson } from './first-answer.ts';
import { LIMITS } from './limits.ts';
import { bodies } from './render.ts';
import { following } from './rest.ts';

/** Milliseconds of a token's life that are not counted on: the edit has to get there. */
const SPARE = 15_000;

const placeSchema = z.strictObject({
  application: z.string(),
  token: z.string(),
  /** When the token ends: milliseconds since 1970. */
  until: z.number(),
  /** null where Discord names none. */
  channel: z.string().nullable(),
  hidden: z.boolean(),
});

/** Where an interaction can still be answered, as a string that only this room understands. */
export const telling = (
  arrival: { applicationId: string; token: string; channel: string | null; hidden: boolean },
  now = Date.now(),
): string => {
  const { applicationId: application, token, channel, hidden } = arrival;
  const until = now + LIMITS.token - SPARE;
  return JSON.stringify({ application, token, until, channel, hidden } satisfies z.output<typeof placeSchema>);
};

type Rest = Pick<REST, 'post' | 'patch' | 'delete'>;

/** What is to be told: `isTrouble` is never shown to the whole channel. */
export type Telling = {
  place: string;
  reply: Reply;
  isTrouble: boolean;
  keepLinks: Library['keepLinks'];
  removeLabel: string;
};

/** Milliseconds for which a message into the channel is tried, where Discord is out of reach. */
const CHANNEL_PATIENCE = 15 * 60_000;

/** Discord's word that a message, a channel or the right to write there is not, or no longer, to be had. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && [401, 403, 404].includes(Number(error.status));

/**
 * Edits the reply as long as Discord lets it be edited, then writes a message into the channel where the bot may; what is
 * private, or trouble, is told by the reply or not at all. Resolves to where it was told, null for nowhere.
 * @throws what Discord's failure is, other than that there is nothing to write to.
 */
export const tell = async (
  rest: Rest,
  { place, reply, isTrouble, keepLinks, removeLabel }: Telling,
): Promise<'reply' | 'channel' | null> => {
  const { application, token, until, channel, hidden } = placeSchema.parse(JSON.parse(place));
  const body = bodies(keepLinks, removeLabel);
  const original = Routes.webhookMessage(application, token);
  const byReply = async (): Promise<void> => {
    const promised = following(rest, until - Date.now());
    if (!isTrouble || hidden) {
      await promised.patch(original, asJson(await body(reply, hidden)));
      return;
    }
    // The step that everybody saw is taken away, and the one who asked is told.
    await promised.delete(original, { auth: false });
    await promised.post(Routes.webhook(application, token), asJson(await body(reply, true)));
  };
  const tried = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  };
  if (Date.now() < until && (await tried(byReply))) return 'reply';
  if (channel === null || hidden || isTrouble) return null;
  const message = { ...asJson(await body(reply, false)), auth: true };
  return (await tried(() => following(rest, CHANNEL_PATIENCE).post(Routes.channelMessages(channel), message)))
    ? 'channel'
    : null;
};
