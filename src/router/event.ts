/** What people do, told without Discord: made by `discord/interaction.ts`, answered by `router.ts`. */
import type { Scope } from '../article/article.ts';
import type { Attachment } from '../command/command.ts';
import type { OptionValue } from '../command/reply.ts';

/** Who does it, and where. */
export type Asker = {
  user: string;
  /** May manage messages here. */
  moderator: boolean;
  /** The channel's id; null where Discord names none. */
  channel: string | null;
  scope: Scope;
  /** A Discord locale: "en-GB". */
  locale: string;
};

/** What a button, an entry of a menu or a form asks for. Values are strings until the command's schema has seen them. */
export type Target =
  | { kind: 'link'; command: string; options: Record<string, string>; update: boolean }
  | { kind: 'stored'; id: string; update: boolean }
  | { kind: 'remove' };

/** An option as it comes in. */
export type Given = OptionValue | Attachment;

/** A slash command, or a right click on a message: then with its text as `message`, and a file that it has as `file`. */
export type Call = {
  kind: 'call';
  asker: Asker;
  via: 'slash' | 'message';
  command: string;
  options: Record<string, Given>;
};

/** A button or an entry of a menu was pressed, or a form sent (`filled` has what was typed into it). */
export type Press = {
  kind: 'press';
  asker: Asker;
  /** null where the custom id is none of ours. */
  target: Target | null;
  filled: Record<string, string> | null;
  /** The message it stands on; null for a form that a command opened. */
  message: { askedBy: string | null; private: boolean } | null;
};

/** Somebody is typing an option and waits for offers. */
export type Completion = {
  kind: 'complete';
  asker: Asker;
  command: string;
  option: string;
  typed: string;
  options: Record<string, OptionValue>;
};

export type Event = Call | Press | Completion;
