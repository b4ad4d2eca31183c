/** Discord's raw interaction JSON: what the bot reads of it. Anything else in the payload may change without harm. */
import { ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';

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

export const interactionSchema = z.discriminatedUnion('type', [
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

export type Interaction = z.output<typeof interactionSchema>;
export type CommandData = z.output<typeof commandData>;
export type CommandOption = z.output<typeof optionSchema>;
export type AttachedFile = z.output<typeof attachmentSchema>;
export type ClickedMessage = z.output<typeof clicked>;
export type PressedMessage = z.output<typeof messageSchema>;
