/** The options of a command (Discord documentation, Application Commands: Option Structure). */
import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { filled, repeated, report } from './flaw.ts';

const limits = LIMITS.command;
const { Subcommand, SubcommandGroup, String: Text, Integer, Number: Decimal } = ApplicationCommandOptionType;

export type Localizations = Record<string, string> | null | undefined;
type Named = { name: string; name_localizations?: Localizations };
export type Option = Named & {
  type: number;
  required?: boolean | null | undefined;
  description?: string | null | undefined;
  description_localizations?: Localizations;
  choices?: (Named & { value: string | number })[] | null | undefined;
  options?: Option[] | null | undefined;
};

export const slashName = z
  .string()
  .regex(limits.namePattern, 'Letters, digits, - and _ only; 1 to 32 of them.')
  .refine((name) => name === name.toLowerCase(), {
    error: 'Must be lower case.',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });
export const description = filled(limits.description);
export const localized = (text: z.ZodType<string>) => z.record(z.string(), text).nullish();

/** Doubles between -2^53 and 2^53 (Discord documentation, Application Commands: Option Type). */
export const decimal = z
  .number()
  .min(-(2 ** 53))
  .max(2 ** 53);

const choice = z.object({
  name: filled(limits.choiceName),
  name_localizations: localized(filled(limits.choiceName)),
  value: z.union([filled(limits.choiceValue), decimal]),
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
    min_value: decimal.nullish(),
    max_value: decimal.nullish(),
    get options() {
      return options.nullish();
    },
  })
  .superRefine((given, context) => {
    const { type, autocomplete, choices, min_length, max_length, min_value, max_value } = given;
    const isNumber = type === Integer || type === Decimal;
    const whole = [min_value, max_value, ...(choices ?? []).map((given) => given.value)];
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
    if (type === Integer && whole.some((number) => typeof number === 'number' && !Number.isSafeInteger(number))) {
      complain('type', 'An integer takes whole numbers between -2^53 and 2^53 only.');
    }
    if (given.options?.length && type !== Subcommand && type !== SubcommandGroup) {
      complain('options', 'Only a subcommand has options of its own.');
    }
    if (given.required && (type === Subcommand || type === SubcommandGroup)) {
      complain('required', 'A subcommand cannot be required.');
    }
    // Discord documentation, Application Commands: Subcommands and Subcommand Groups.
    const inside = (given.options ?? []).map((option) => option.type);
    if (type === SubcommandGroup && inside.some((kind) => kind !== Subcommand)) {
      complain('options', 'A group holds subcommands only.');
    }
    if (type === Subcommand && inside.some((kind) => kind === Subcommand || kind === SubcommandGroup)) {
      complain('options', 'A subcommand holds no subcommands.');
    }
  });

export const options: z.ZodType<Option[]> = z
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
