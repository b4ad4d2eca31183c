/** What people see after every command, and after pressing the buttons of each reply. */
import type { APIMessage } from 'discord.js';
import type { Action } from '../../src/playground/action.ts';
import type { ShownMessage, ToPage } from '../../src/playground/protocol.ts';
import type { Calls } from '../reply/calls.ts';
import { openBot } from '../reply/open-bot.ts';
import { watched } from '../reply/watched.ts';
import { asOf, type Bot } from '../speed/rounds.ts';
import type { Said } from './said.ts';

const ARTICLES = 20;

type Button = { customId: string; componentType: number };

/** Every button of a message that can be pressed, in reading order, wherever it is nested. */
const buttonsIn = (component: unknown): Button[] => {
  if (typeof component !== 'object' || component === null) return [];
  const own =
    'custom_id' in component &&
    'type' in component &&
    component.type === 2 &&
    !('disabled' in component && component.disabled)
      ? [{ customId: String(component.custom_id), componentType: 2 }]
      : [];
  return [...own, ...Object.values(component).flatMap(buttonsIn)];
};

const pressable = (message: APIMessage): Button[] => buttonsIn(message.components);

const kindOf = ({ customId }: Button): string | undefined => customId.split('?')[0];

/** The first button of each command, which its custom id begins with: `~` before it changes the message itself. */
const chosen = (message: APIMessage): Button[] =>
  [...Map.groupBy(pressable(message), kindOf)].flatMap(([, [first]]) => first ?? []);

/** Buttons that only replies to pressed buttons have. */
const DEEPER: (string | undefined)[] = ['~article', 'wrong-speaker'];

/** A file with its content. Its id and its address are new in every run. */
const fileOf = async ({ id: _, url, proxy_url: __, ...rest }: APIMessage['attachments'][number]) => ({
  ...rest,
  text: await (await fetch(url)).text(),
});

const shownOf = async ({ only, message }: ShownMessage) => {
  const { content, embeds, components, flags, mentions } = message;
  const attachments = await Promise.all(message.attachments.map(fileOf));
  return { only, content, embeds, components, flags, mentions, attachments };
};

/** The same text with the ids and addresses that are new in every run numbered: of files and messages. */
const numbered = (said: unknown, messages: ShownMessage[], { api }: Bot['standIn']): unknown => {
  const files = messages.flatMap(({ message }) => message.attachments.map(({ id }) => id));
  const known = [new URL(api).origin, ...files, ...messages.map(({ message }) => message.id)];
  const text = known.reduce((all, one, at) => all.replaceAll(one, `id-${at}`), JSON.stringify(said));
  return JSON.parse(text);
};

/** Does something; gives each message that it made or changed in its last state, and what else came of it. */
const done = async (bot: Bot, action: Action) => {
  const messages = new Map<string, ShownMessage>();
  const gone: string[] = [];
  const note = (happened: ToPage) => {
    if (happened.is === 'message') messages.set(happened.message.id, happened);
    if (happened.is === 'gone') gone.push(happened.message);
  };
  bot.standIn.events.on('happened', note);
  try {
    const { outcome } = await watched(bot, action);
    const seen = [...messages.values()];
    const form = outcome.is === 'modal' ? outcome.modal : null;
    const said = { gone: gone.length, form, shown: await Promise.all(seen.map(shownOf)) };
    return { messages: seen, said: numbered(said, seen, bot.standIn) };
  } finally {
    bot.standIn.events.off('happened', note);
  }
};

/** What comes of pressing the buttons of the reply `first` to `action`. */
const pressedOf = async (bot: Bot, key: string, action: Action, first: ShownMessage): Promise<Said[]> => {
  const press = (message: APIMessage, button: Button): Action => ({
    do: 'press',
    as: action.as,
    message: message.id,
    values: [],
    ...button,
  });
  const all: Said[] = [];
  let on = first.message;
  for (const [at, button] of chosen(on).entries()) {
    // A press may have changed the message: the same call brings the button back.
    const now = bot.standIn.messages(first.place, action.as.user).find(({ message }) => message.id === on.id);
    const isThere = now && pressable(now.message).some(({ customId }) => customId === button.customId);
    if (!isThere) on = (await done(bot, action)).messages[0]?.message ?? on;
    const { messages, said } = await done(bot, press(on, button));
    all.push({ key: `${key} press ${at}`, said: { customId: button.customId, said } });
    const [reply] = messages;
    const deeper = reply && chosen(reply.message).find((one) => DEEPER.includes(kindOf(one)));
    if (reply && deeper) {
      const after = await done(bot, press(reply.message, deeper));
      all.push({ key: `${key} press ${at} press 0`, said: { customId: deeper.customId, said: after.said } });
    }
  }
  return all;
};

/** What only moderators may do, and what writes: last, since it changes what is kept. */
const writing = ({ standIn }: Bot, calls: Calls[]): Calls[] => {
  const byModerator = (name: string, actions: Action[]): Calls => ({
    name: `${name} by a moderator`,
    actions: actions.map((action) => ({ ...action, as: { ...action.as, user: standIn.world.users.moderator.id } })),
  });
  const named = (wanted: string) => calls.flatMap(({ name, actions }) => (name.startsWith(wanted) ? actions : []));
  const add: Action = { do: 'call', as: asOf(standIn), command: 'add', options: [], target: null };
  return [
    { name: '/add', actions: [add] },
    byModerator('/who-said', named('/who-said in all')),
    byModerator('/quotes', named('/quotes')),
    byModerator('/forget', named('/forget')),
  ];
};

export const repliesSaid = async (evalFolder: string): Promise<Said[]> => {
  const { bot, calls, close } = await openBot(evalFolder, ARTICLES);
  // The stand-in forgets old messages, so what is called on one comes first.
  const isOnMessage = ({ actions: [action] }: Calls) => action?.do === 'call' && action.target !== null;
  const inOrder = [...calls.filter(isOnMessage), ...calls.filter((one) => !isOnMessage(one)), ...writing(bot, calls)];
  const all: Said[] = [];
  try {
    for (const { name, actions } of inOrder)
      for (const [at, action] of actions.entries()) {
        const key = `${name} ${at}`;
        const { messages, said } = await done(bot, action);
        const asked = action.do === 'call' ? action.options : null;
        all.push({ key, said: { asked, said } });
        if (messages[0]) all.push(...(await pressedOf(bot, key, action, messages[0])));
      }
    return all;
  } finally {
    await close();
  }
};
