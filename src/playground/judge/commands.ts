/** Commands as they are registered (Discord documentation, Application Commands). */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { type Flaw, flawsOf, repeated, report } from './flaw.ts';

const limits = LIMITS.command;
const { Subcommand, SubcommandGroup, String: Text, Integer, Number: Decimal } = ApplicationCommandOptionType;

const slashName = z
  .string()
  .regex(limits.namePattern, 'Letters, digits, - and _ only; 1 to 32 of them.')
  .refine((name) => name === name.toLowerCase(), {
    error: 'Must be lower case.',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });
const description = z.string().min(1).max(limits.description);
const localized = (text: z.ZodType<string>) => z.record(z.string(), text).nullish();

const choice = z.object({
  name: z.string().min(1).max(limits.choiceName),
  name_localizations: localized(z.string().min(1).max(limits.choiceName)),
  value: z.union([z.string().max(limits.choiceValue), z.number()]),
});

const option = z
  .object({
    type: z.enum(ApplicationCommandOptionType),
    name: slashName,
    name_localizations: localized(slashName),
    description,
    description_localizations: localized(description),
    required: z.boolean().nullish(),
    autocomplete: z.boolean().nullish(),
    choices: z.array(choice).max(limits.choices).nullish(),
    min_length: z.int().min(0).max(limits.optionLength).nullish(),
    max_length: z.int().min(1).max(limits.optionLength).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    get options() {
      return options.nullish();
    },
  })
  .superRefine((given, context) => {
    const { type, autocomplete, choices, min_length, max_length, min_value, max_value } = given;
    const isNumber = type === Integer || type === Decimal;
    const complain = (field: string, message: string) =>
      report(context, [field], 'APPLICATION_COMMAND_OPTIONS_INVALID', message);
    if (autocomplete && choices?.length) complain('autocomplete', 'An option has either choices or autocompletion.');
    if (autocomplete && type !== Text && !isNumber) complain('autocomplete', 'This type has no autocompletion.');
    if (choices?.length && type !== Text && !isNumber) complain('choices', 'This type has no choices.');
    for (const index of repeated(choices ?? [], ({ name }) => name)) {
      complain('choices', `The choice ${choices?.[index]?.name} is there twice.`);
    }
    const kind = type === Text ? 'string' : 'number';
    if (choices?.some(({ value }) => typeof value !== kind)) complain('choices', `A choice's value must be a ${kind}.`);
    if (type !== Text && (min_length ?? max_length) != null) complain('min_length', 'Only a string has a length.');
    if (!isNumber && (min_value ?? max_value) != null) complain('min_value', 'Only a number has these limits.');
    if (min_length != null && max_length != null && min_length > max_length) complain('min_length', 'min > max.');
    if (min_value != null && max_value != null && min_value > max_value) complain('min_value', 'min > max.');
    if (given.options?.length && type !== Subcommand && type !== SubcommandGroup) {
      complain('options', 'Only a subcommand has options of its own.');
    }
  });

const options: z.ZodType<Option[]> = z
  .array(z.lazy(() => option) as z.ZodType<Option>)
  .max(limits.options)
  .superRefine((given, context) => {
    for (const index of repeated(given, ({ name }) => name)) {
      report(context, [index, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name already used.');
    }
    const firstOptional = given.findIndex(({ required }) => !required);
    given.forEach(({ required }, index) => {
      if (!required || firstOptional === -1 || index < firstOptional) return;
      const message = 'Required options must be placed before non-required options';
      report(context, [index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    });
    const nested = given.filter(({ type }) => type === Subcommand || type === SubcommandGroup);
    if (nested.length > 0 && nested.length < given.length) {
      const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
      report(context, [], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    }
  });

const localizations = z.record(z.string(), z.string()).nullish();
const common = {
  name_localizations: localizations,
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
  name: z.string().min(1).max(limits.name),
  description: z.literal('').nullish(),
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

type Localizations = Record<string, string> | null | undefined;
type Named = { name: string; name_localizations?: Localizations };
type Option = Named & {
  type: number;
  required?: boolean | null | undefined;
  description?: string | null | undefined;
  description_localizations?: Localizations;
  choices?: (Named & { value: string | number })[] | null | undefined;
  options?: Option[] | null | undefined;
};

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
