/** Checks a command's options as Discord's client does before it sends anything. */
import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { CommandOptionValue } from './protocol.ts';

const {
  Subcommand,
  SubcommandGroup,
  String: TEXT,
  Integer: WHOLE,
  Number: NUMBER,
  Boolean: FLAG,
  Attachment: FILE,
} = ApplicationCommandOptionType;

/**
 * @param isUploaded whether a file with this id was uploaded
 * @returns what the client would say beneath the option, or null if all may be sent
 */
export const optionTrouble = (
  declared: readonly APIApplicationCommandOption[],
  given: readonly CommandOptionValue[],
  isUploaded: (id: string) => boolean,
): string | null => {
  if (declared.some(({ type }) => type === Subcommand || type === SubcommandGroup)) {
    return 'The playground does not imitate subcommands.';
  }
  const stray = given.find(({ name }) => !declared.some((option) => option.name === name));
  if (stray) return `${stray.name}: this command has no such option.`;
  if (new Set(given.map(({ name }) => name)).size < given.length) return 'An option may be given once only.';
  for (const option of declared) {
    const value = given.find(({ name }) => name === option.name);
    if (value === undefined) {
      if (option.required) return `${option.name}: This option is required. Specify a value.`;
      continue;
    }
    const trouble = value.type === option.type ? valueTrouble(option, value.value, isUploaded) : 'wrong type of value.';
    if (trouble) return `${option.name}: ${trouble}`;
  }
  return null;
};

const valueTrouble = (
  option: APIApplicationCommandOption,
  value: CommandOptionValue['value'],
  isUploaded: (id: string) => boolean,
): string | null => {
  const choices: readonly APIApplicationCommandOptionChoice[] = ('choices' in option && option.choices) || [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) return 'Pick one of the choices.';
  switch (option.type) {
    case TEXT: {
      if (typeof value !== 'string' || value === '') return 'Specify a value.';
      const { min_length = 0, max_length = 6_000 } = option;
      if (value.length < min_length || value.length > max_length) {
        return `Must be between ${min_length} and ${max_length} in length.`;
      }
      return null;
    }
    case WHOLE:
    case NUMBER: {
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a valid number.';
      if (option.type === WHOLE && !Number.isSafeInteger(value)) return 'Enter a valid integer.';
      const { min_value = -(2 ** 53), max_value = 2 ** 53 } = option;
      if (value < min_value || value > max_value) return `Must be between ${min_value} and ${max_value}.`;
      return null;
    }
    case FLAG:
      return typeof value === 'boolean' ? null : 'Choose true or false.';
    case FILE:
      return typeof value === 'string' && isUploaded(value) ? null : 'Upload a file.';
    default:
      return 'The playground does not imitate this type of option.';
  }
};
