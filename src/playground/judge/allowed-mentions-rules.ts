/** Whom a message may ping (Discord documentation, Message: Allowed Mentions Object). */
import { z } from 'zod';
import { report } from './flaw.ts';

const ids = z
  .array(z.string().regex(/^\d{1,20}$/))
  .max(100)
  .nullish();

export const allowedMentions = z
  .object({ parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(), users: ids, roles: ids })
  .superRefine((allowed, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!allowed.parse?.includes(kind) || !allowed[kind]?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      report(context, [kind], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });
