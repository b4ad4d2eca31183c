/** Commands as they are registered (Discord documentation, Application Commands). */
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { description, type Localizations, localized, type Option, options, slashName } from './command-option-rules.ts';
import { type Flaw, filled, flawsOf, repeated, report } from './flaw.ts';

const limits = LIMITS.command;

const common = {
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .nullish(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  nsfw: z.boolean().nullish(),
};

const slash = z.object({
  ...common,
  type: z.literal(ApplicationCommandType.ChatInput),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  options: options.nullish(),
});

const contextMenu = z.object({
  ...common,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: filled(limits.name),
  name_localizations: localized(filled(limits.name)),
  description: z.literal('').nullish(),
  description_localizations: localized(z.literal('')),
  options: z.array(z.never()).nullish(),
});

const command = z.preprocess(
  (body) => (typeof body === 'object' && body !== null ? { type: ApplicationCommandType.ChatInput, ...body } : body),
  z.discriminatedUnion('type', [slash, contextMenu]).superRefine((given, context) => {
    const size = sizeOf(given);
    if (size <= limits.total) return;
    report(context, [], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${limits.total})`);
  }),
);

const most: Record<number, number> = {
  [ApplicationCommandType.ChatInput]: limits.slash,
  [ApplicationCommandType.User]: limits.message,
  [ApplicationCommandType.Message]: limits.message,
};

const everything = z.array(command).superRefine((commands, context) => {
  for (const index of repeated(commands, ({ type, name }) => `${type} ${name}`)) {
    const message = 'Application command names must be unique';
    report(context, [index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  }
  for (const [type, max] of Object.entries(most)) {
    if (commands.filter((given) => String(given.type) === type).length <= max) continue;
    report(context, [], 'APPLICATION_COMMANDS_MAX', `At most ${max} commands of type ${type}.`);
  }
});

export const judgeCommands = (body: unknown): Flaw[] => flawsOf(everything, body);

/** Characters of names, descriptions and values, the longest localisation of each counting. */
const sizeOf = ({ choices, options, ...given }: Option): number => {
  const sizes = [
    longest(given.name, given.name_localizations),
    longest(given.description, given.description_localizations),
    ...(choices ?? []).map((choice) => longest(choice.name, choice.name_localizations) + `${choice.value}`.length),
    ...(options ?? []).map(sizeOf),
  ];
  return sizes.reduce((sum, size) => sum + size, 0);
};

const longest = (text: string | null | undefined, translations: Localizations) =>
  Math.max(...[text ?? '', ...Object.values(translations ?? {})].map(({ length }) => length));
