/** What is wrong with a command's options, in a friendly sentence. */
import type { z } from 'zod';
import type { Known } from '../command/known-command.ts';
import { Problem } from '../command/reply.ts';
import type { Words } from '../words/words.ts';

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

/** A problem with one sentence about the first option that the command's schema found wrong. */
export const wrongOption = (command: Known, { issues: [issue] }: z.core.$ZodError, words: Words): Problem =>
  new Problem(issue ? sentence(issue, command, words.frame) : words.frame.unreadable);
