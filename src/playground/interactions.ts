/** Interactions that live: from the moment someone acts until the token runs out. */
import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIMessageInteractionMetadata,
  InteractionResponseType,
  type InteractionType,
} from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import type { Outcome } from './action.ts';
import { makeDeadlines } from './deadlines.ts';
import { snowflake } from './new-snowflake.ts';
import type { Actor } from './payload.ts';
import { apiUser } from './world.ts';

export type Interaction = Actor & {
  id: string;
  token: string;
  type: InteractionType;
  channel: string;
  created: number;
  /** What messages in answer to it say about it. */
  metadata: APIMessageInteractionMetadata;
  /** The command that was used; null for components and forms. */
  command: Pick<APIApplicationCommand, 'name' | 'type'> | null;
  /** The message that the pressed component stands on, or the one whose button opened the modal. */
  standsOn: string | null;
  /** The type of the option that is being completed; null where there is none. */
  completes: number | null;
  /** The type of the callback, once there was one. */
  answered: number | null;
  /** The id of the `@original` message; null before it and after its deletion. */
  original: string | null;
  followUps: number;
  /** Tells whoever acted how the first answer went. */
  settle: (outcome: Outcome) => void;
};

export type Interactions = {
  open(
    own: Pick<
      Interaction,
      'user' | 'place' | 'locale' | 'type' | 'channel' | 'command' | 'completes' | 'standsOn' | 'settle'
    >,
    metadata: Omit<APIMessageInteractionMetadata, 'id' | 'type' | 'user'>,
  ): Interaction;
  find(token: string): Interaction | undefined;
  /** The first answer is there: no longer late, and the person who acted is told. */
  answer(interaction: Interaction, callback: number, outcome: Outcome): void;
  expired(interaction: Interaction): boolean;
  /** Ends the time of every token that there is. */
  expireAll(): void;
  close(): void;
};

const SWEEP = 60_000;
/** Answered ones whose tokens are known; older ones are forgotten, so that a long run stays small. */
const ANSWERED = 2_000;
/** After these the answer itself is still to come. */
const deferred: number[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
];

/** @param patience milliseconds until the first answer. */
export const makeInteractions = (patience: number, timedOut: (interaction: Interaction) => Outcome): Interactions => {
  const byToken = new Map<string, Interaction>();
  const answered = new Set<string>();
  const secret = randomBytes(24).toString('base64url');
  let swept = Date.now();

  const expired = ({ created }: Interaction) => Date.now() - created >= LIMITS.token;

  const firstAnswer = makeDeadlines<Interaction>(patience, (interaction) => {
    byToken.delete(interaction.token);
    interaction.settle(timedOut(interaction));
  });

  // Tokens were made in order, so the old ones come first.
  const sweep = () => {
    if (Date.now() - swept < SWEEP) return;
    swept = Date.now();
    for (const [token, interaction] of byToken) {
      // A minute of grace, in which the bot is told that the token has expired.
      if (Date.now() - interaction.created < LIMITS.token + SWEEP) return;
      byToken.delete(token);
      answered.delete(token);
    }
  };

  return {
    expired,
    open(own, metadata) {
      sweep();
      const id = snowflake();
      const interaction: Interaction = {
        ...own,
        id,
        token: `${Buffer.from(`interaction:${id}`).toString('base64url')}${secret}`,
        created: Date.now(),
        metadata: { id, type: own.type, user: apiUser(own.user), ...metadata } as APIMessageInteractionMetadata,
        answered: null,
        original: null,
        followUps: 0,
      };
      byToken.set(interaction.token, interaction);
      firstAnswer.set(interaction);
      return interaction;
    },
    find: (token) => byToken.get(token),
    expireAll() {
      for (const interaction of byToken.values()) interaction.created = 0;
    },
    answer(interaction, callback, outcome) {
      firstAnswer.clear(interaction);
      interaction.answered = callback;
      interaction.settle(outcome);
      if (deferred.includes(callback)) return;
      answered.add(interaction.token);
      const [oldest] = answered;
      if (answered.size <= ANSWERED || oldest === undefined) return;
      answered.delete(oldest);
      byToken.delete(oldest);
    },
    close: firstAnswer.stop,
  };
};
