/** A command's options as they come in: checked by its schema, and what is wrong said in a friendly sentence. */
import type { z } from 'zod';
import type { Known } from '../command/known-command.ts';
import { Problem } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import type { Given } from './event.ts';

const sentence = (issue: z.core.$ZodIssue, command: Known, words: Words['frame']): string => {
  const name = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '');
  const field = command.fields.find((known) => known.name === name);
  if (!field) return words.unknownOption(name.slice(0, 40));
  if (issue.code === 'invalid_type' && issue.input === undefined) return words.missing(name);
  switch (field.option) {
    case 'text':
      return issue.code === 'too_big' ? words.tooLong(name, field.maxLength) : words.empty(name);
    case 'whole':
      return issue.code === 'invalid_type'
        ? words.notWhole(name)
        : words.outOfRange(name, field.minimum, field.maximum);
    case 'choice':
      return words.unknownChoice(name, field.enum);
    case 'flag':
      return words.notYesOrNo(name);
    case 'attachment':
      return words.notAFile(name);
  }
};

/**
 * The options that `run` gets, with defaults filled in.
 * @throws Problem with one sentence about the first thing that is wrong.
 */
export const check = (command: Known, options: Record<string, Given>, words: Words): Record<string, unknown> => {
  const parsed = command.schema.safeParse(options, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(issue ? sentence(issue, command, words.frame) : words.frame.unreadable);
};
