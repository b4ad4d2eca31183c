/**
 * The one front door: Discord's raw interaction JSON, from the gateway or from an HTTP webhook, as a plain `Event`.
 * Only what the bot reads is looked at; anything else in the payload may change without harm.
 */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import { scopeOf } from '../article/scope.ts';
import type { Attachment } from '../command/command.ts';
import type { OptionValue } from '../command/reply.ts';
import type { Asker, Event, Given } from '../router/event.ts';
import { decodeId } from './custom-id.ts';

const userSchema = z.object({ id: z.string() });

const envelope = {
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  locale: z.string().default('en-US'),
  channel_id: z.string().optional(),
  user: userSchema.optional(),
  member: z.object({ user: userSchema, permissions: z.string().regex(/^\d+$/) }).optional(),
  authorizing_integration_owners: z.object({ 0: z.string().optional(), 1: z.string().optional() }).default({}),
};

const optionSchema = z.object({
  name: z.string(),
  type: z.int().optional(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});

const attachmentSchema = z.object({ url: z.string(), filename: z.string(), content_type: z.string().nullish() });

const messageContent = z.object({
  content: z.string(),
  attachments: z.array(attachmentSchema).default([]),
  /** What a link in it leads to; other bots post news as embeds alone. */
  embeds: z.array(z.object({ url: z.string().nullish() })).default([]),
});

/** A message that was clicked on. One that is forwarded has what it holds in the message inside. */
const clicked = messageContent.extend({
  message_snapshots: z.array(z.object({ message: messageContent })).default([]),
});

const commandData = z.object({
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  options: z.array(optionSchema).default([]),
  target_id: z.string().optional(),
  resolved: z
    .object({
      messages: z.record(z.string(), clicked).optional(),
      attachments: z.record(z.string(), attachmentSchema).optional(),
    })
    .optional(),
});

const messageSchema = z.object({
  flags: z.int().default(0),
  interaction_metadata: z.object({ user: userSchema }).optional(),
});

const textInput = z.object({ custom_id: z.string(), value: z.string() });

const interactionSchema = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal(InteractionType.ApplicationCommand), data: commandData }),
  z.object({ ...envelope, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: commandData }),
  z.object({
    ...envelope,
    type: z.literal(InteractionType.MessageComponent),
    message: messageSchema,
    data: z.object({
      custom_id: z.string(),
      component_type: z.int(),
      values: z.array(z.string()).default([]),
    }),
  }),
  z.object({
    ...envelope,
    type: z.literal(InteractionType.ModalSubmit),
    message: messageSchema.optional(),
    data: z.object({
      custom_id: z.string(),
      components: z.array(
        z.union([z.object({ component: textInput }), z.object({ components: z.tuple([textInput]) })]),
      ),
    }),
  }),
]);

type Interaction = z.output<typeof interactionSchema>;

/** What is needed to answer: the interaction's address and its event. */
export type Arrival = { id: string; applicationId: string; token: string; event: Event };

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

const standsOn = ({ flags, interaction_metadata }: z.output<typeof messageSchema>) => ({
  askedBy: interaction_metadata?.user.id ?? null,
  private: (flags & MessageFlags.Ephemeral) !== 0,
});

const fileOf = ({ url, filename, content_type }: z.output<typeof attachmentSchema>): Attachment => ({
  address: url,
  name: filename,
  type: content_type ?? null,
});

const isFile = ({ type }: z.output<typeof optionSchema>): boolean => type === ApplicationCommandOptionType.Attachment;

/** What stands under an id; never what every object has. */
const ownOf = <T>(things: Record<string, T> | undefined, id: string): T | undefined =>
  things && Object.hasOwn(things, id) ? things[id] : undefined;

/** Of an attachment Discord gives the id; what it is stands beside. */
const optionsOf = ({ options, resolved }: z.output<typeof commandData>): Record<string, Given> =>
  Object.fromEntries(
    options.map((option) => {
      const file = isFile(option) ? ownOf(resolved?.attachments, String(option.value)) : undefined;
      return [option.name, file ? fileOf(file) : option.value];
    }),
  );

/** Values that were typed; while somebody types, files tell nothing. */
const typedOf = ({ options }: z.output<typeof commandData>): Record<string, OptionValue> =>
  Object.fromEntries(options.filter((option) => !isFile(option)).map(({ name, value }) => [name, value]));

/** Pictures, films and sounds have no text. */
const hasText = ({ content_type }: z.output<typeof attachmentSchema>): boolean =>
  !/^(?:image|video|audio)\//.test(content_type ?? '');

/** What a message says, and the first file in it that may have text. */
const inMessage = (message: z.output<typeof clicked> | undefined): Record<string, Given> => {
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
