/** What the bot and a reader's process send each other. */
import type { Sent } from './reading-transfer.ts';
import type { Tasks } from './tasks.ts';

/** A text to read. */
export type Input = { text: string; title?: string; published?: string };

/** One task at a time, so answers need no number. */
export type Asked =
  | { task: 'read'; input: Input }
  | { task: 'vectors'; texts: string[] }
  | { task: 'warmUp' }
  | { task: keyof Tasks; sent: Sent; rest: unknown[] };
/** A task has begun, once all that it needs is loaded; then how it ended. `runs` is how often its encoder has run so far. */
export type Told = { began: true } | ({ runs: number } & ({ result: unknown } | { error: string }));
