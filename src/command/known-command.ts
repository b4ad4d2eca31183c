/** Derives from a command's schema everything that the rest of the bot knows about its options. */
import { z } from 'zod';
import { en } from '../words/en.ts';
import { wordsOf } from '../words/words.ts';
import { type Command, flag } from './command.ts';

const fieldSchema = z.discriminatedUnion('option', [
  z.object({ option: z.literal('text'), minLength: z.int().default(0), maxLength: z.int() }),
  z.object({ option: z.literal('whole'), minimum: z.int(), maximum: z.int() }),
  z.object({ option: z.literal('choice'), enum: z.array(z.string()) }),
  z.object({ option: z.literal('flag') }),
  z.object({ option: z.literal('attachment') }),
]);

/** One option as its schema describes it; Discord's registration, forms, links, /help and the README read this. */
export type Field = z.output<typeof fieldSchema> & {
  name: string;
  required: boolean;
  completes: boolean;
  /** Discord and /help show it; otherwise only links carry it. */
  listed: boolean;
};

/** A command with its name (the file's), its whole schema (`hide` included) and its fields, required ones first. */
export type Known = Command & { name: string; schema: z.ZodObject; fields: Field[] };

const objectSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ listed: z.boolean().default(true) })),
  required: z.array(z.string()).default([]),
});

/**
 * What zod's JSON Schema says of each option.
 * @throws where an option was not made by an option maker of `command.ts`.
 */
const fieldsOf = (name: string, schema: z.ZodObject, completes: string[]): Field[] => {
  const { properties, required } = objectSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
  const fields = Object.entries(properties).map(([option, described]) => {
    const field = fieldSchema.safeParse(described);
    if (!field.success) throw new Error(`commands/${name}.ts: the option "${option}" is not made by an option maker.`);
    return {
      ...field.data,
      name: option,
      required: required.includes(option),
      completes: completes.includes(option),
      listed: described.listed,
    };
  });
  return [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)];
};

/** @throws where the catalogue lacks what people are told of the command. */
const checkWords = (name: string, fields: Field[]): void => {
  const words = wordsOf(en, name);
  if (!words) throw new Error(`commands/${name}.ts: src/words/en.ts has no description of it.`);
  const undescribed = fields.find(({ name, listed }) => listed && name !== 'hide' && !words.options[name]);
  if (undescribed) throw new Error(`commands/${name}.ts: src/words/en.ts does not describe "${undescribed.name}".`);
};

/**
 * A command made ready for use under `name`.
 * @throws with the file's name where it is no command, or its words are missing in the catalogue.
 */
export const known = (name: string, command: Command | undefined): Known => {
  if (typeof command?.run !== 'function')
    throw new Error(`commands/${name}.ts: its default export is not a command({ … }).`);
  const shape = command.kind === 'message' ? command.options : { ...command.options, hide: flag().default(false) };
  const schema = z.strictObject(shape);
  const fields = fieldsOf(name, schema, Object.keys(command.complete ?? {}));
  if (command.listed !== false) checkWords(name, fields);
  return { ...command, name, schema, fields };
};
