/** Whom a message pings (Discord documentation, Message: Allowed Mentions). */
import type { APIAllowedMentions, APIMessage } from 'discord.js';
import { walk } from './find-components.ts';
import { apiUser, userById } from './world.ts';

/** The text of a message, wherever it stands in it. */
const textOf = ({ content, components }: Pick<APIMessage, 'content' | 'components'>): string =>
  [content, ...walk(components ?? []).map((component) => component.content ?? '')].join('\n');

/**
 * @param allowed the body's `allowed_mentions`; without it a message pings whomever it names
 * @returns the message's `mentions` and `mention_everyone`
 */
export const pings = (
  message: Pick<APIMessage, 'content' | 'components'>,
  allowed: APIAllowedMentions | null | undefined,
): Pick<APIMessage, 'mentions' | 'mention_everyone'> => {
  const text = textOf(message);
  if (!text.includes('@')) return { mentions: [], mention_everyone: false };
  const parsed: readonly string[] = allowed?.parse ?? (allowed ? [] : ['users', 'roles', 'everyone']);
  const named = [...text.matchAll(/<@!?(\d{17,20})>/g)].map(([, id]) => id ?? '');
  const pinged = named.filter((id) => parsed.includes('users') || allowed?.users?.includes(id));
  return {
    mentions: [...new Set(pinged)].flatMap((id) => {
      const user = userById(id);
      return user ? [apiUser(user)] : [];
    }),
    mention_everyone: parsed.includes('everyone') && /@(?:everyone|here)\b/.test(text),
  };
};
