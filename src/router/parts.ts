import type { Logger } from 'pino';
import type { Scope } from '../article/article.ts';
import type { Context } from '../command/command.ts';
import type { Known } from '../command/known-command.ts';
import type { Commands } from '../command/registry.ts';
import type { Form, Reply } from '../command/reply.ts';
import type { Intake } from '../intake/intake.ts';
import type { Library } from '../library/library.ts';
import type { Words } from '../words/words.ts';
import type { Admit } from './admission.ts';
import type { Responder } from './delivery.ts';
import type { Asker, Given } from './event.ts';
import type { Load } from './load.ts';

/** What the bot is made of; the same for every event. */
export type Parts = {
  commands: Commands;
  libraryFor(scope: Scope): Library;
  answers: Context['answers'];
  meaning: Context['meaning'];
  add: Intake['add'];
  admit: Admit;
  /** What is being answered and asked is counted here. */
  load: Load;
  /** Makes the reader ready, where somebody will ask it in a moment. */
  wake(): void;
  retentionDays: number | null;
  log: Logger;
};

/** For whom a command is run, and how they are told. */
type Run = { asker: Asker; words: Words; hidden: boolean; responder: Responder; progress: Context['progress'] };

/** What calls, presses and offers have in common. */
export type Shared = {
  contextFor(asker: Asker, words: Words, library: Library, progress: Context['progress']): Context;
  /** The command's reply, with options as they came in. */
  run(command: Known, given: Record<string, Given>, run: Run): Promise<Reply | Form>;
  /** Logs what nobody expected; the id under which it stands. */
  report(error: unknown): string;
};
