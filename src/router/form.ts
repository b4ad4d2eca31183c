/** The form that asks for what a call or a link leaves open: "Ask …" is a link to `ask` without its question. */
import type { Known } from '../command/known-command.ts';
import type { Form, OptionValue } from '../command/reply.ts';
import { type Words, wordsOf } from '../words/words.ts';
import type { Given } from './event.ts';

/** A text longer than this, which is longer than any address, is typed into a field of several lines. */
const LONG = 2_500;

/** What the command itself asks for, else its required texts that `options` lack. */
const asked = (command: Known, options: Record<string, unknown>): { option: string; required: boolean }[] =>
  command.asks?.(options) ??
  command.fields
    .filter(({ name, required }) => required && options[name] === undefined)
    .map(({ name }) => ({ option: name, required: true }));

/** What a form can carry: a file comes with a call alone. */
const carried = (options: Record<string, Given>): Record<string, OptionValue> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([option, value]) => (typeof value === 'object' ? [] : [[option, value]])),
  );

/** The form for the texts that are to be asked for, or null where there are none; it carries the other `options`. */
export const formFor = (command: Known, options: Record<string, Given>, words: Words): Form | null => {
  const form = wordsOf(words, command.name)?.form;
  const described = asked(command, options).flatMap(({ option, required }) => {
    const field = command.fields.find(({ name }) => name === option);
    const label = form?.fields[option];
    if (field?.option !== 'text' || !label) return [];
    return [{ ...label, option, long: field.maxLength > LONG, required, max: field.maxLength }];
  });
  if (!form || described.length === 0) return null;
  return { title: form.title, command: command.name, options: carried(options), fields: described };
};

/** What was filled into a form; a field that was left empty is one that was left out. */
export const filledIn = (filled: Record<string, string>, command: Known): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filled).filter(
      ([option, typed]) => typed !== '' || command.fields.some(({ name, required }) => name === option && required),
    ),
  );
