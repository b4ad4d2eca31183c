/** The first answer to an interaction (Discord documentation, Receiving and Responding: Interaction Response Object). */
import { type APIMessage, ApplicationCommandOptionType, InteractionResponseType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { decimal } from './command-option-rules.ts';
import { type Flaw, filled, flawsOf } from './flaw.ts';
import { judgeMessage } from './message-rules.ts';
import { modal } from './modal-rules.ts';

const callback = z.object({ type: z.enum(InteractionResponseType), data: z.unknown().optional() });

const deferral = z.strictObject({ flags: z.literal([0, MessageFlags.Ephemeral]).nullish() }).nullish();

const { choices, choiceName, choiceValue } = LIMITS.command;
const values: Record<number, z.ZodType<string | number>> = {
  [ApplicationCommandOptionType.String]: filled(choiceValue),
  [ApplicationCommandOptionType.Integer]: z.int(),
  [ApplicationCommandOptionType.Number]: decimal,
};
/** An empty list is an answer, none is not (Discord documentation, Interaction Callback: Autocomplete). */
const completion = (type: number | null) => {
  const value = values[type ?? Number.NaN] ?? z.union([filled(choiceValue), decimal]);
  return z.object({ choices: z.array(z.object({ name: filled(choiceName), value })).max(choices) });
};

/**
 * @param before the message that an update would change
 * @param completes the type of the option that is being completed; null where that isn't known
 */
export const judgeCallback = (
  body: unknown,
  before: APIMessage | null,
  files: readonly string[],
  completes: number | null,
): Flaw[] => {
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
      return flawsOf(completion(completes), data, ['data']);
    case InteractionResponseType.Modal:
      return flawsOf(modal, data, ['data']);
    default:
      // Which types an interaction takes is for the rules of answering to say.
      return [];
  }
};
