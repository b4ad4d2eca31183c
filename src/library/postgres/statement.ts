import { createHash } from 'node:crypto';

/** SQL that each connection prepares once, under a name that is made of it. */
export type Statement = { name: string; text: string };

export const statement = (text: string): Statement => ({
  name: createHash('sha256').update(text).digest('hex').slice(0, 16),
  text,
});
