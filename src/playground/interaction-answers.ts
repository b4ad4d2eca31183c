/** The rules of answering (Discord documentation, Receiving and Responding): callbacks, `@original`, follow-ups. */
import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import { done } from './action.ts';
import type { Chat } from './chat.ts';
import type { Sent } from './compose.ts';
import type { Interaction, Interactions } from './interactions.ts';
import type { Modals } from './modals.ts';
import type { ShownMessage } from './protocol.ts';
import { refusals } from './refusal.ts';
import type { Replies } from './replies.ts';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage } =
  InteractionResponseType;
const { ApplicationCommandAutocompleteResult, Modal } = InteractionResponseType;

type Callback = { type: InteractionResponseType; data?: unknown };
type Parts = { chat: Chat; replies: Replies; interactions: Interactions; modals: Modals };

/** The callback types that an interaction takes. An update needs a message to update; a modal cannot follow a modal. */
const allowed = ({ type, standsOn }: Interaction): InteractionResponseType[] => {
  if (type === InteractionType.ApplicationCommandAutocomplete) return [ApplicationCommandAutocompleteResult];
  const messages = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
  const updates = standsOn === null ? [] : [DeferredMessageUpdate, UpdateMessage];
  return [...messages, ...updates, ...(type === InteractionType.ModalSubmit ? [] : [Modal])];
};

export type Answers = ReturnType<typeof makeAnswers>;

export const makeAnswers = ({ chat, replies, interactions, modals }: Parts) => {
  const found = (message: string | null): ShownMessage => {
    const shown = message === null ? undefined : chat.find(message);
    if (shown === undefined) throw refusals.unknownMessage();
    return shown;
  };

  const live = (token: string): Interaction => {
    const interaction = interactions.find(token);
    if (interaction === undefined || interaction.answered === null) throw refusals.unknownWebhook();
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) throw refusals.unknownWebhook();
    if (interactions.expired(interaction)) throw refusals.expiredToken();
    return interaction;
  };

  /** A message that the interaction itself has made. */
  const followed = (token: string, message: string): ShownMessage => {
    const interaction = live(token);
    const shown = found(message);
    const isOwn = shown.message.interaction_metadata?.id === interaction.id || message === interaction.original;
    if (!isOwn) throw refusals.unknownMessage();
    return shown;
  };

  return {
    /** The interaction that a callback may still answer. */
    waiting(id: string, token: string): Interaction {
      const interaction = interactions.find(token);
      if (interaction === undefined || interaction.id !== id) throw refusals.unknownInteraction();
      if (interaction.answered !== null) throw refusals.alreadyAcknowledged();
      return interaction;
    },

    /** The message that an edit of `@original` changes, or that an update callback would. */
    target: (interaction: Interaction): APIMessage | null =>
      interaction.standsOn === null ? null : (chat.find(interaction.standsOn)?.message ?? null),

    /** The first answer. Returns the message it made or changed. */
    callback(interaction: Interaction, { type, data }: Callback, uploads: Sent['uploads']): ShownMessage | null {
      if (!allowed(interaction).includes(type)) {
        throw refusals.invalid([
          {
            path: ['type'],
            code: 'INTERACTION_CALLBACK_TYPE_INVALID',
            message: `This interaction can be answered with the types ${allowed(interaction).join(', ')}.`,
          },
        ]);
      }
      const sent = { body: (data ?? {}) as Sent['body'], uploads };
      const shown = first(interaction, type, data, sent);
      if (shown) interaction.original = shown.message.id;
      return shown;
    },

    getOriginal: (token: string): ShownMessage => found(live(token).original),
    editOriginal: (token: string, sent: Sent): ShownMessage => replies.edit(found(live(token).original), sent),
    /** For a component this is the message it stands on. */
    deleteOriginal(token: string) {
      const interaction = live(token);
      chat.remove(found(interaction.original).message.id);
      interaction.original = null;
    },

    /** After a deferral that nothing has filled, the first follow-up takes its place and its visibility. */
    followUp(token: string, sent: Sent): ShownMessage {
      const interaction = live(token);
      const onlyAsOwnApp = interaction.place.server?.installed === false;
      if (onlyAsOwnApp && interaction.followUps >= LIMITS.userInstalledFollowUps) throw refusals.tooManyFollowUps();
      interaction.followUps += 1;
      const original = interaction.original === null ? undefined : chat.find(interaction.original);
      if (original?.thinking) return replies.edit(original, sent);
      return replies.followUp(interaction, sent, original?.message);
    },
    followed,
    editFollowUp: (token: string, message: string, sent: Sent): ShownMessage =>
      replies.edit(followed(token, message), sent),
    deleteFollowUp(token: string, message: string) {
      chat.remove(followed(token, message).message.id);
    },
  };

  function first(interaction: Interaction, type: InteractionResponseType, data: unknown, sent: Sent) {
    const answer = (outcome: Parameters<Interactions['answer']>[2]) => interactions.answer(interaction, type, outcome);
    switch (type) {
      case ApplicationCommandAutocompleteResult: {
        const { choices = [] } = data as { choices?: APIApplicationCommandOptionChoice[] };
        answer({ is: 'choices', choices });
        return null;
      }
      case Modal: {
        const modal = data as APIModalInteractionResponseCallbackData;
        answer({ is: 'modal', id: modals.keep(interaction, modal), modal });
        return null;
      }
      case ChannelMessageWithSource:
      case DeferredChannelMessageWithSource: {
        const shown = replies.first(interaction, sent, type === DeferredChannelMessageWithSource);
        answer(done(shown));
        return shown;
      }
      default: {
        const before = found(interaction.standsOn);
        const shown = type === UpdateMessage ? replies.edit(before, sent) : before;
        answer(done(shown));
        return shown;
      }
    }
  }
};
