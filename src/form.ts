/** The form that asks for what a link leaves open: "Ask …" is a link to `ask` without its question. */
import type { Known } from './commands.ts';
import type { Form, OptionValue } from './reply.ts';
import { type Words, wordsOf } from './words/words.ts';

/** A text longer than this is typed into a field of several lines. */
const LONG = 500;

/** The form for the required texts that `options` lack, or null where none is missing. */
export const formFor = (command: Known, options: Record<string, OptionValue>, words: Words): Form | null => {
  const fields = command.fields.filter((field) => field.required && options[field.name] === undefined);
  const form = wordsOf(words, command.name)?.form;
  const described = fields.flatMap((field) => {
    const label = form?.fields[field.name];
    if (field.option !== 'text' || !label) return [];
    return [{ ...label, option: field.name, long: field.maxLength > LONG, required: true, max: field.maxLength }];
  });
  if (!form || described.length === 0) return null;
  return { title: form.title, command: command.name, options, fields: described };
};
