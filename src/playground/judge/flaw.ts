import { z } from 'zod';

/** One thing wrong with a body: where it stands in it, Discord's name for the rule, and what would be right. */
export type Flaw = { path: readonly PropertyKey[]; code: string; message: string };

/** Discord answers an empty message with a code of its own, not with a path. */
export const EMPTY: Flaw = { path: [], code: 'MESSAGE_EMPTY', message: 'Cannot send an empty message' };

/** So it does where a message has too many files. */
export const TOO_MANY_FILES: Flaw = {
  path: [],
  code: 'ATTACHMENTS_MAX',
  message: 'Maximum number of attachments in a message reached (10)',
};

/** Adds a flaw from inside a zod check, under Discord's name for the rule. */
export const report = (context: z.core.$RefinementCtx, path: PropertyKey[], code: string, message: string) =>
  context.addIssue({ code: 'custom', path, message, params: { code }, input: undefined });

/** Text that shows something. Discord strips the blanks of a field before it asks for its length. */
export const filled = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.trim() !== '', { error: 'This field is required', params: { code: 'BASE_TYPE_REQUIRED' } });

/** What `schema` finds wrong with `body`, its paths below `prefix`. */
export const flawsOf = (schema: z.ZodType, body: unknown, prefix: readonly PropertyKey[] = []): Flaw[] => {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).map((issue) => ({
    path: [...prefix, ...issue.path],
    code: issue.code === 'custom' ? String(issue.params?.code) : `BASE_TYPE_${issue.code.toUpperCase()}`,
    message: issue.message,
  }));
};

/** The places in `list` of everything that was there before under the same key. */
export const repeated = <T>(list: readonly T[], key: (item: T) => unknown): number[] => {
  const seen = new Set<unknown>();
  return list.flatMap((item, index) => {
    const value = key(item);
    if (value === undefined) return [];
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
};
