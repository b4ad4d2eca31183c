/** The command being written, apart from how it is drawn: finding it, reading typed text, checking what was filled in. */
import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';

export type Option = APIApplicationCommandBasicOption;
/** What stands in an option: the text shown, and the value where it was chosen from a list or uploaded. */
export type Filled = { text: string; chosen: string | number | boolean | null };
export type Checked = { value: string | number | boolean } | { problem: string } | null;

type Naming = (command: { name: string; name_localizations?: Partial<Record<string, string | null>> | null }) => string;

/** The slash commands that fit what was typed after `/`: those that begin with it, then those that hold it. */
export const findCommands = (
  commands: APIApplicationCommand[],
  typed: string,
  nameOf: Naming,
): APIApplicationCommand[] => {
  const wanted = typed.toLowerCase();
  const rank = (command: APIApplicationCommand) => {
    const name = nameOf(command).toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return command.description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return commands
    .filter((command) => command.type === 1 && rank(command) < 3)
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
};

/** The options of a command that hold a value; commands with subcommands are not written here. */
export const optionsOf = (command: APIApplicationCommand): Option[] =>
  (command.options ?? []).filter((option): option is Option => option.type > 2);

/** Whether a text can only be meant as a command: a slash, or one too many, and a word. `/etc/hosts` and `// so` are texts. */
export const isCommandLike = (text: string): boolean => /^\/+(?:[\p{L}\p{N}_-]+(?:\s|$)|$)/u.test(text);

/**
 * Reads `/name option:value option: value` as Discord does when it is pasted. Null unless a whole name stands there.
 * `loose` are the words that belong to no option.
 */
export const readTyped = (
  text: string,
  commands: APIApplicationCommand[],
  nameOf: Naming,
): { command: APIApplicationCommand; values: Map<string, string>; loose: string } | null => {
  const [, name = '', rest = ''] = /^\/+(\S+)(?: ([\s\S]*))?$/.exec(text) ?? [];
  const command = commands.find((one) => one.type === 1 && [one.name, nameOf(one)].includes(name.toLowerCase()));
  if (!command) return null;
  const names = optionsOf(command).map((option) => option.name);
  const starts = [...rest.matchAll(/(?:^| )([^\s:]+):/g)].filter(([, option = '']) => names.includes(option));
  const values = new Map(
    starts.map((start, at) => [
      start[1] ?? '',
      rest.slice(start.index + start[0].length, starts[at + 1]?.index ?? rest.length).trim(),
    ]),
  );
  // Words without an option's name go to the first one that must be filled.
  const loose = rest.slice(0, starts[0]?.index ?? rest.length).trim();
  const first = optionsOf(command).find((option) => option.required && !values.has(option.name));
  if (!loose || !first) return { command, values, loose };
  return { command, values: values.set(first.name, loose), loose: '' };
};

/**
 * What typing `question: Who? article:T` into the option `question` means: its own words, and with which words the first of the others
 * begins that is named behind them.
 */
export const typedInto = (
  text: string,
  own: string,
  others: string[],
): { words: string; next: { name: string; words: string } | null } => {
  const words = text.startsWith(`${own}:`) ? text.slice(own.length + 1).trimStart() : text;
  const named = [...words.matchAll(/ ([^\s:]+):/g)].find(([, name = '']) => others.includes(name));
  if (!named) return { words, next: null };
  const behind = words.slice(named.index + named[0].length).trimStart();
  return { words: words.slice(0, named.index).trim(), next: { name: named[1] ?? '', words: behind } };
};

/** What is wrong with words that belong to no option of a command. */
export const strayWords = (words: string, options: Option[], nameOf: Naming): string => {
  const [, name] = /^([^\s:]+):/.exec(words) ?? [];
  return name && !options.some((option) => [option.name, nameOf(option)].includes(name))
    ? `${name}: this command has no such option.`
    : `“${words}” belongs to no option: choose one first, or delete it.`;
};

/** The choices of an option: its own, or true and false. */
export const choicesOf = (option: Option): { name: string; value: string | number | boolean }[] => {
  if (option.type === 5) return [true, false].map((value) => ({ name: value ? 'True' : 'False', value }));
  return 'choices' in option ? (option.choices ?? []) : [];
};

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What Discord would send for an option, what is wrong with it, or null where an optional one was left empty. */
export const checkOption = (option: Option, { text, chosen }: Filled): Checked => {
  if (chosen === null && text.trim() === '')
    return option.required ? { problem: 'This option is required. Specify a value.' } : null;
  const choices = choicesOf(option);
  if (choices.length > 0) {
    const choice = choices.find(({ name, value }) => value === chosen || sameText(name, text));
    return choice ? { value: choice.value } : { problem: 'Choose one of the values on the list.' };
  }
  if (option.type === 4 || option.type === 10) return checkNumber(option, chosen === null ? text : String(chosen));
  if (option.type === 11) return chosen === null ? { problem: 'Choose a file.' } : { value: chosen };
  return checkLength(option, chosen === null ? text : String(chosen));
};

type Bounds = { min_value?: number; max_value?: number; min_length?: number; max_length?: number };

const checkNumber = (option: Option, text: string): Checked => {
  const { min_value: min, max_value: max } = option as Bounds;
  const value = Number(text);
  if (!Number.isFinite(value)) return { problem: 'Write a number.' };
  if (option.type === 4 && !Number.isSafeInteger(value)) return { problem: 'Write a whole number.' };
  if (min !== undefined && value < min) return { problem: `Write a number of at least ${min}.` };
  if (max !== undefined && value > max) return { problem: `Write a number of at most ${max}.` };
  return { value };
};

const checkLength = (option: Option, value: string): Checked => {
  const { min_length: min = 0, max_length: max = 6_000 } = option as Bounds;
  if (value.length < min) return { problem: `Write at least ${min} characters.` };
  if (value.length > max) return { problem: `Write at most ${max} characters; these are ${value.length}.` };
  return { value };
};
