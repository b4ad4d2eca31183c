/** Writing the bot's messages in answer to an interaction, and changing them. */
import { type APIMessage, ApplicationCommandType, MessageFlags, MessageReferenceType, MessageType } from 'discord.js';
import type { Chat } from './chat.ts';
import { apply, blank, edited, type Sent } from './compose.ts';
import type { Interaction } from './interactions.ts';
import type { Files } from './message-files.ts';
import type { ShownMessage } from './protocol.ts';
import { apiUser, world } from './world.ts';

export type Replies = ReturnType<typeof makeReplies>;

export const makeReplies = (chat: Chat, files: Files) => {
  /** A new message in answer to `interaction`; EPHEMERAL decides who sees it. */
  const post = (interaction: Interaction, sent: Sent, extra: Partial<APIMessage>, thinking: boolean): ShownMessage => {
    const message = apply(blank(interaction.channel, { ...extra, webhook_id: world.application.id }), sent, files);
    const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || interaction.place.kind === 'dm';
    const shown: ShownMessage = {
      place: interaction.place.id,
      only: isPrivate ? interaction.user.id : null,
      thinking,
      message: thinking ? { ...message, flags: (message.flags ?? 0) | MessageFlags.Loading } : message,
    };
    chat.show(shown);
    return shown;
  };

  return {
    /** The message of the first answer, or (`thinking`) of a deferral. It says which command, component or message it answers. */
    first(interaction: Interaction, sent: Sent, thinking: boolean): ShownMessage {
      const { id, type, user, command, metadata, standsOn } = interaction;
      const about = 'target_message_id' in metadata ? metadata.target_message_id : standsOn;
      const extra = { ...inReplyTo(about ? chat.find(about)?.message : undefined), interaction_metadata: metadata };
      if (command === null) return post(interaction, sent, extra, thinking);
      const isTyped = command.type === ApplicationCommandType.ChatInput;
      const used = {
        type: isTyped ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
        interaction: { id, type, name: command.name, user: apiUser(user) },
      };
      return post(interaction, sent, { ...extra, ...used }, thinking);
    },

    followUp(interaction: Interaction, sent: Sent, original: APIMessage | undefined): ShownMessage {
      const { metadata } = interaction;
      const interaction_metadata = original ? { ...metadata, original_response_message_id: original.id } : metadata;
      return post(interaction, sent, { ...inReplyTo(original), interaction_metadata }, false);
    },

    /** Fills a deferral or changes a message. Who sees it was fixed by its first flags. */
    edit(shown: ShownMessage, sent: Sent): ShownMessage {
      const body = { ...sent.body, flags: (sent.body.flags ?? 0) & ~MessageFlags.Ephemeral };
      const changed = apply(shown.message, { ...sent, body }, files);
      const message = shown.thinking
        ? { ...changed, flags: (changed.flags ?? 0) & ~MessageFlags.Loading }
        : edited(changed);
      const after = { ...shown, thinking: false, message };
      chat.show(after);
      return after;
    },
  };
};

const inReplyTo = (message: APIMessage | undefined): Partial<APIMessage> => {
  if (message === undefined) return {};
  const { referenced_message: _, ...referenced } = message;
  return {
    type: MessageType.Reply,
    message_reference: { type: MessageReferenceType.Default, channel_id: message.channel_id, message_id: message.id },
    referenced_message: referenced,
  };
};
