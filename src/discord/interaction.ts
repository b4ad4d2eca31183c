/** The one front door: Discord's raw interaction JSON, from the gateway or from an HTTP webhook, as a plain `Event`. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Scope } from '../article/article.ts';
import type { Attachment } from '../command/command.ts';
import type { OptionValue } from '../command/reply.ts';
import type { Asker, Event, Given } from '../router/event.ts';
import { decodeId } from './custom-id.ts';
import {
  type AttachedFile,
  type ClickedMessage,
  type CommandData,
  type CommandOption,
  type Interaction,
  interactionSchema,
  type PressedMessage,
} from './interaction-schema.ts';

/** What is needed to answer: the interaction's address and its event. */
export type Arrival = { id: string; applicationId: string; token: string; event: Event };

/** Discord ids are decimal numbers; "0" and 0 stand for "no server" (a direct message with the bot). */
const isSnowflake = (value: unknown): value is string => typeof value === 'string' && /^[1-9]\d{0,19}$/.test(value);

/**
 * Whose shelf an interaction reads and writes, from Discord's `authorizing_integration_owners`: key "0" is the server
 * that installed the bot, key "1" the user who did (https://docs.discord.com/developers/interactions/receiving-and-responding,
 * "Authorizing Integration Owners Object"). `user` is who invoked it, the shelf where neither is given.
 */
export const scopeOf = (owners: { 0?: string | undefined; 1?: string | undefined }, user: string): Scope => {
  const { 0: server, 1: installer } = owners;
  if (isSnowflake(server)) return `server:${server}`;
  return `user:${isSnowflake(installer) ? installer : user}`;
};

const askerOf = (raw: Interaction): Asker | null => {
  const user = raw.member?.user.id ?? raw.user?.id;
  if (user === undefined) return null;
  const scope = scopeOf(raw.authorizing_integration_owners, user);
  return {
    user,
    moderator: (BigInt(raw.member?.permissions ?? 0) & PermissionFlagsBits.ManageMessages) !== 0n,
    channel: raw.channel_id ?? null,
    // A press carries the owners of the message that it stands on: nobody gets to somebody else's own shelf by it.
    scope: scope.startsWith('user:') ? `user:${user}` : scope,
    locale: raw.locale,
  };
};

const standsOn = ({ flags, interaction_metadata }: PressedMessage) => ({
  askedBy: interaction_metadata?.user.id ?? null,
  private: (flags & MessageFlags.Ephemeral) !== 0,
});

const fileOf = ({ url, filename, content_type }: AttachedFile): Attachment => ({
  address: url,
  name: filename,
  type: content_type ?? null,
});

const isFile = ({ type }: CommandOption): boolean => type === ApplicationCommandOptionType.Attachment;

/** What stands under an id; never what every object has. */
const ownOf = <T>(things: Record<string, T> | undefined, id: string): T | undefined =>
  things && Object.hasOwn(things, id) ? things[id] : undefined;

/** Of an attachment Discord gives the id; what it is stands beside. */
const optionsOf = ({ options, resolved }: CommandData): Record<string, Given> =>
  Object.fromEntries(
    options.map((option) => {
      const file = isFile(option) ? ownOf(resolved?.attachments, String(option.value)) : undefined;
      return [option.name, file ? fileOf(file) : option.value];
    }),
  );

/** Values that were typed; while somebody types, files tell nothing. */
const typedOf = ({ options }: CommandData): Record<string, OptionValue> =>
  Object.fromEntries(options.filter((option) => !isFile(option)).map(({ name, value }) => [name, value]));

/** Pictures, films and sounds have no text. */
const hasText = ({ content_type }: AttachedFile): boolean => !/^(?:image|video|audio)\//.test(content_type ?? '');

/** What a message says, and the first file in it that may have text. */
const inMessage = (message: ClickedMessage | undefined): Record<string, Given> => {
  const forwarded = message?.message_snapshots.map((snapshot) => snapshot.message) ?? [];
  const held = [...(message ? [message] : []), ...forwarded];
  const file = held.flatMap(({ attachments }) => attachments).find(hasText);
  const text = held.find(({ content }) => content !== '')?.content;
  const linked = held.flatMap(({ embeds }) => embeds).find(({ url }) => url)?.url;
  return { message: text ?? linked ?? '', ...(file && { file: fileOf(file) }) };
};

const eventOf = (raw: Interaction, asker: Asker): Event => {
  switch (raw.type) {
    case InteractionType.ApplicationCommand: {
      const { name, type, target_id } = raw.data;
      if (type !== ApplicationCommandType.Message)
        return { kind: 'call', via: 'slash', asker, command: name, options: optionsOf(raw.data) };
      const options = inMessage(ownOf(raw.data.resolved?.messages, target_id ?? ''));
      return { kind: 'call', via: 'message', asker, command: name, options };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const focused = raw.data.options.find((option) => option.focused);
      return {
        kind: 'complete',
        asker,
        command: raw.data.name,
        option: focused?.name ?? '',
        typed: String(focused?.value ?? ''),
        options: typedOf(raw.data),
      };
    }
    case InteractionType.MessageComponent: {
      const { custom_id, component_type, values } = raw.data;
      const id = component_type === ComponentType.StringSelect ? (values[0] ?? '') : custom_id;
      return { kind: 'press', asker, target: decodeId(id), filled: null, message: standsOn(raw.message) };
    }
    case InteractionType.ModalSubmit: {
      const inputs = raw.data.components.map((row) => ('component' in row ? row.component : row.components[0]));
      const filled = Object.fromEntries(inputs.map((input) => [input.custom_id, input.value]));
      const message = raw.message ? standsOn(raw.message) : null;
      return { kind: 'press', asker, target: decodeId(raw.data.custom_id), filled, message };
    }
  }
};

/** Reads a raw interaction; null where it is none that the bot knows (a ping, a kind yet to come, broken JSON). */
export const readInteraction = (payload: unknown): Arrival | null => {
  const parsed = interactionSchema.safeParse(payload);
  if (!parsed.success) return null;
  const asker = askerOf(parsed.data);
  if (asker === null) return null;
  const { id, application_id, token } = parsed.data;
  return { id, applicationId: application_id, token, event: eventOf(parsed.data, asker) };
};
