/** One message, drawn as Discord draws it: who, when, in answer to which command, what, and for whom. */
import type { APIMessage } from 'discord.js';
import type { ShownMessage } from '../protocol.ts';
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { drawComponents } from './draw-components.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawAttachment } from './draw-media.ts';
import { el } from './elements.ts';
import { drawEmbed } from './embed.ts';
import { icon } from './icons.ts';
import { drawPreamble, nameOf, usedCommand } from './preamble.ts';
import { longTime, messageTime } from './time.ts';

export type MessageActions = {
  find(id: string): ShownMessage | undefined;
  dismiss(id: string): void;
  menu(shown: ShownMessage, at: { x: number; y: number } | HTMLElement): void;
};

// Discord's flag for a message that only one person sees. In a direct message all are for one, without being private.
const EPHEMERAL = 1 << 6;
const isPrivate = ({ message }: ShownMessage) => ((message.flags ?? 0) & EPHEMERAL) !== 0;

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
const COMPONENTS_V2 = 1 << 15;

/** Of a message that is all components, a file is shown where a component shows it, and nowhere else. */
const attachmentsOf = ({ flags, attachments }: APIMessage) => (((flags ?? 0) & COMPONENTS_V2) === 0 ? attachments : []);

/** Whether `message` may stand under the name of the one before: same author, within seven minutes, and no command of its own. */
export const continues = (before: ShownMessage | undefined, shown: ShownMessage): boolean =>
  before !== undefined &&
  before.message.author.id === shown.message.author.id &&
  isPrivate(before) === isPrivate(shown) &&
  !usedCommand(shown.message) &&
  !shown.message.message_reference &&
  Date.parse(shown.message.timestamp) - Date.parse(before.message.timestamp) < 7 * 60_000;

export const drawMessage = (shown: ShownMessage, grouped: boolean, app: App, actions: MessageActions): HTMLElement => {
  const { message } = shown;
  const { locale } = app.as();
  const name = nameOf(message.author, app);
  const date = new Date(message.timestamp);
  const time = (text: string) => el('time', { datetime: message.timestamp, title: longTime(date, locale) }, text);
  const more = el(
    'button',
    { type: 'button', class: 'more', 'aria-label': 'More actions', 'aria-haspopup': 'menu', title: 'More actions' },
    icon('more'),
  );
  more.addEventListener('click', () => actions.menu(shown, more));

  const row = el(
    'article',
    { class: 'message', 'data-id': message.id, tabindex: -1, 'aria-label': `${name}, ${messageTime(date, locale)}` },
    !grouped && drawPreamble(message, app, actions.find),
    grouped
      ? el('span', { class: 'gutter' }, time(new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date)))
      : avatar(message.author.id, name, app),
    el(
      'div',
      { class: 'body' },
      !grouped &&
        el(
          'header',
          {},
          el('span', { class: 'author' }, name),
          message.author.bot && el('span', { class: 'badge' }, 'APP'),
          time(messageTime(date, locale)),
        ),
      shown.thinking ? thinking(name) : content(message, app),
      message.edited_timestamp &&
        el('span', { class: 'edited', title: longTime(new Date(message.edited_timestamp), locale) }, '(edited)'),
      isPrivate(shown) && onlyYou(() => actions.dismiss(message.id)),
    ),
    el('div', { class: 'tools' }, more),
  );
  row.classList.toggle('grouped', grouped);
  row.classList.toggle('private', isPrivate(shown));
  row.addEventListener('contextmenu', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    event.preventDefault();
    // The menu key gives no place of the mouse.
    actions.menu(shown, event.clientX === 0 && event.clientY === 0 ? row : { x: event.clientX, y: event.clientY });
  });
  return row;
};

const thinking = (name: string) =>
  el(
    'p',
    { class: 'thinking' },
    el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
    `${name} is thinking…`,
  );

const content = (message: APIMessage, app: App) =>
  el(
    'div',
    { class: 'content' },
    message.content !== '' && drawMarkdown(message.content, app),
    ...attachmentsOf(message).map(drawAttachment),
    ...message.embeds.map((embed) => drawEmbed(embed, app)),
    (message.components?.length ?? 0) > 0 && drawComponents(message, app),
  );

export const onlyYou = (dismiss: () => void): HTMLElement =>
  el(
    'p',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this · ',
    el('button', { type: 'button', class: 'as-link', onclick: dismiss }, 'Dismiss message'),
  );
