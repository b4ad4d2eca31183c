/** How a command is written: one plain object a file, its options a zod schema from which everything else is derived. */
import { z } from 'zod';
import { asTyped } from '../article/clean-text.ts';
import type { Outcome, Step } from '../intake/outcome.ts';
import type { Source } from '../intake/source.ts';
import type { Question } from '../language/answers/question.ts';
import type { Answer, Reading } from '../language/reading.ts';
import type { Library } from '../library/library.ts';
import type { Words } from '../words/words.ts';
import type { Form, OptionValue, Reply } from './reply.ts';

/** What a command may use, besides its options. */
export type Context = {
  library: Library;
  /** All commands that people are told of, by name, for /help. */
  commands: ReadonlyMap<string, Command>;
  /** What a reading answers to a question: at most `most`, the best first, then the next best sentences. Found off this thread. */
  answers(reading: Reading, question: Question, most: number, characters?: number): Promise<Answer[]>;
  /** What a question means, to be compared with passages of articles; null where that can't be told now. Found off this thread. */
  meaning(question: string): Promise<Float32Array | null>;
  words: Words;
  /** The channel's id, or null where there is none to remember. */
  channel: string | null;
  /**
   * Keeps what a source holds, telling each step on the way; it goes on where this reply can't wait any more (null), or the
   * process ends, and is then told of here. For commands that write.
   */
  add(source: Source, told: (step: Step) => void): Promise<Outcome | null>;
  /** Who asks, told to commands that write alone; a moderator may manage messages here. */
  asker: { user: string; moderator: boolean } | null;
  /** Days after which articles go; null where they stay. */
  retentionDays: number | null;
  /** Shows a step of long work in the place of the answer that is still to come. */
  progress(step: string): Promise<void>;
};

/** One offer of autocompletion: what is shown, and the value it stands for. */
export type Choice = { name: string; value: string };

type Shape = Record<string, z.ZodType>;

export type Complete = (
  typed: string,
  options: Record<string, OptionValue>,
  context: Pick<Context, 'library' | 'channel' | 'words'>,
) => Promise<Choice[]>;

export type Command<S extends Shape = Shape> = {
  /** A slash command, or a right click on a message (its option is then `message`, the text clicked on). */
  kind?: 'slash' | 'message';
  options: S;
  /** Only links lead to it: neither Discord nor /help is told of it. */
  listed?: false;
  /** It may write, and its answer may depend on who asks: it is run each time. A link to it is for the one it was offered to. */
  writes?: true;
  /** It may write, as above, and only whoever asks sees its answer. Its links must fit into a custom id. */
  personal?: true;
  /**
   * Known to be slow: defer at once. Otherwise the router defers when 1.5 s have passed. What waits in a queue gets as long as
   * Discord lets a reply be edited, others a minute.
   */
  answer?: 'direct' | 'defer' | 'wait';
  /** Texts that a form asks for, given what is known; where this is not said, those that are required and missing. */
  asks?(given: Record<string, unknown>): { option: string; required: boolean }[];
  /** Shown by /help, clickable. */
  examples?: Partial<z.input<z.ZodObject<S>>>[];
  complete?: { [Option in keyof S]?: Complete };
  /**
   * Makes the reply out of its options and the context, and of nothing else: as long as the library stays as it is, the
   * router gives the same reply to the same call without running it again, unless the command is personal.
   */
  run(options: z.output<z.ZodObject<S>>, context: Context): Promise<Reply | Form>;
};

/** Declares a command; only for the types. Its descriptions stand in `words/`, under the file's name. */
export const command = <S extends Shape>(definition: Command<S>): Command<S> => definition;

/** Free text of at most `max` characters, tidied: one line, no control characters. */
export const text = ({ max }: { max: number }) =>
  z.string().overwrite(asTyped).min(1).max(max).meta({ option: 'text' });

/** What somebody wrote, line by line, each tidied like a `text`; it may be empty. */
export const message = ({ max }: { max: number }) =>
  z
    .string()
    .overwrite((typed) => typed.split(/\r?\n/).map(asTyped).join('\n'))
    .max(max)
    .meta({ option: 'text' });

/** A whole number from `min` to `max`. */
export const whole = ({ min, max }: { min: number; max: number }) =>
  z.int().min(min).max(max).meta({ option: 'whole' });

/** One of a few values; what they are called stands in `words/`. */
export const choice = <const V extends [string, ...string[]]>(values: V) => z.enum(values).meta({ option: 'choice' });

/** Yes or no. */
export const flag = () => z.boolean().meta({ option: 'flag' });

/** A file: where Discord keeps it, and what it is called there. It comes with the call, never with a link. */
export const attachment = () =>
  z.strictObject({ address: z.string(), name: z.string(), type: z.string().nullable() }).meta({ option: 'attachment' });

export type Attachment = z.output<ReturnType<typeof attachment>>;

/** An option that only buttons fill in (a page, a place in the text): Discord is not told of it, nor is /help. */
export const unlisted = <S extends z.ZodType>(option: S): S => option.meta({ ...option.meta(), listed: false });
