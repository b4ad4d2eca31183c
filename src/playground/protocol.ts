/**
 * What the playground's page and the local stand-in for Discord say to each other over one WebSocket, as JSON.
 * Bodies of messages, commands and modals are Discord's own JSON, so the page draws what a client would.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

export type PlaygroundUser = { id: string; name: string; colour: string; moderator: boolean };

/** A place to type in. `installed` is false for the server that has not added the bot (a user-installed app still answers). */
export type PlaygroundPlace = {
  id: string;
  name: string;
  kind: 'server' | 'dm';
  server: { id: string; name: string; installed: boolean } | null;
};

/** Who one is, where, and in which language: chosen in the page, sent with every action. */
export type As = { user: string; place: string; locale: string };

/** A message as `viewer` may see it. `thinking` is a deferral that still waits for its answer. */
export type ShownMessage = {
  place: string;
  /** Only this user sees it: a private reply (EPHEMERAL in the message's flags) or a direct message. Null for all. */
  only: string | null;
  thinking: boolean;
  message: APIMessage;
};

export type CommandOptionValue = { name: string; type: number; value: string | number | boolean };

/** What the page sends; `n` numbers the action, and its outcome carries the same number. */
export type FromPage = { n: number; as: As } & (
  | { do: 'call'; command: string; options: CommandOptionValue[]; target: string | null }
  | { do: 'complete'; command: string; options: CommandOptionValue[]; focused: string }
  | { do: 'press'; message: string; customId: string; componentType: number; values: string[] }
  | { do: 'submit'; modal: string; values: Record<string, string> }
  /** Posts a plain message as the user, so that there is something to right-click. */
  | { do: 'say'; text: string; attachments: string[] }
);

/** What the server sends. `world` comes first, then the history as `message`s, then whatever happens. */
export type ToPage =
  | {
      is: 'world';
      app: { id: string; name: string };
      users: PlaygroundUser[];
      places: PlaygroundPlace[];
      locales: string[];
      /** Per place: the commands that Discord would offer there. */
      commands: Record<string, APIApplicationCommand[]>;
    }
  | ({ is: 'message' } & ShownMessage)
  | { is: 'gone'; message: string }
  | { is: 'done'; n: number }
  | { is: 'choices'; n: number; choices: APIApplicationCommandOptionChoice[] }
  /** The bot opened a form; `submit` names it by `id`. */
  | { is: 'modal'; n: number; id: string; modal: APIModalInteractionResponseCallbackData }
  /** As Discord words it: "The application did not respond". */
  | { is: 'failed'; n: number; why: string };

/** Where the page uploads a file (POST, the raw bytes, `?name=…&as=USER`); the answer is `{ id }` for an attachment option or `say`. */
export const UPLOAD_PATH = '/playground/upload';
export const SOCKET_PATH = '/playground/socket';
