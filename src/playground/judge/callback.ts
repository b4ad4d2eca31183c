/** The first answer to an interaction (Discord documentation, Receiving and Responding: Interaction Response Object). */
import { type APIMessage, InteractionResponseType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { type Flaw, flawsOf } from './flaw.ts';
import { judgeMessage } from './message.ts';
import { modal } from './modal.ts';

const callback = z.object({ type: z.enum(InteractionResponseType), data: z.unknown().optional() });

const deferral = z.strictObject({ flags: z.literal([0, MessageFlags.Ephemeral]).nullish() }).nullish();

const { choices, choiceName, choiceValue } = LIMITS.command;
const completion = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(choiceName),
        value: z.union([z.string().max(choiceValue), z.number()]),
      }),
    )
    .max(choices)
    .nullish(),
});

/** `before` is the message that an update would change. */
export const judgeCallback = (body: unknown, before: APIMessage | null, files: readonly string[]): Flaw[] => {
  const wrong = flawsOf(callback, body);
  if (wrong.length > 0) return wrong;
  const { type, data } = callback.parse(body);
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return judgeMessage(data ?? {}, null, files, ['data']);
    case InteractionResponseType.UpdateMessage:
      return judgeMessage(data ?? {}, before, files, ['data']);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return flawsOf(deferral, data, ['data']);
    case InteractionResponseType.DeferredMessageUpdate:
      return flawsOf(z.strictObject({}).nullish(), data, ['data']);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return flawsOf(completion, data, ['data']);
    case InteractionResponseType.Modal:
      return flawsOf(modal, data, ['data']);
    default:
      // Which types an interaction takes is for the rules of answering to say.
      return [];
  }
};
