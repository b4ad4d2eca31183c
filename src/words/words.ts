import { en } from './en.ts';

/** Everything the bot says, in one language. English is the measure: another language is an object of the same type. */
export type Words = typeof en;

/**
 * What Discord, forms and /help show of one command: a description for it and for each option (at most 100 characters),
 * display names for the values of a choice, and for a form its title, labels and placeholders (45, 45 and 100).
 */
export type CommandWords = {
  /** Of a command on a message: its name in the menu, since that is not the file's. */
  display?: string;
  description: string;
  options: Record<string, string>;
  choices?: Record<string, Record<string, string>>;
  form?: { title: string; fields: Record<string, { label: string; placeholder: string }> };
};

/** The catalogue for a Discord locale ("en-GB", "de"); English where there is none. */
export const wordsFor = (_locale: string): Words => en;

/** What is said about one command, or undefined where the catalogue does not know it. */
export const wordsOf = (words: Words, command: string): CommandWords | undefined =>
  Object.hasOwn(words.commands, command) ? (words.commands as Record<string, CommandWords>)[command] : undefined;
