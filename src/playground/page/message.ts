/** One message, drawn as Discord draws it: who, when, in answer to which command, what, and for whom. */
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { ShownMessage } from '../protocol.ts';
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { drawComponents } from './components.ts';
import { el } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawEmbed } from './embed.ts';
import { icon } from './icons.ts';
import { drawAttachment } from './media.ts';
import { longTime, messageTime } from './time.ts';

export type MessageActions = {
  dismiss(id: string): void;
  menu(shown: ShownMessage, at: { x: number; y: number } | HTMLElement): void;
};

const nameOf = (user: APIUser) => user.global_name ?? user.username;

/** The command that a message answers. Discord sends its name only in the older of the two fields. */
const usedCommand = (message: APIMessage) => {
  const user = message.interaction_metadata?.user ?? message.interaction?.user;
  const name = message.interaction?.name ?? (message.interaction_metadata as { name?: string } | undefined)?.name;
  return user && name ? { user, name } : null;
};

/** Whether `message` may stand under the name of the one before: same author, within seven minutes, and no command of its own. */
export const continues = (before: ShownMessage | undefined, shown: ShownMessage): boolean =>
  before !== undefined &&
  before.message.author.id === shown.message.author.id &&
  before.only === shown.only &&
  !usedCommand(shown.message) &&
  !shown.message.referenced_message &&
  Date.parse(shown.message.timestamp) - Date.parse(before.message.timestamp) < 7 * 60_000;

export const drawMessage = (shown: ShownMessage, grouped: boolean, app: App, actions: MessageActions): HTMLElement => {
  const { message } = shown;
  const { locale } = app.as();
  const name = nameOf(message.author);
  const date = new Date(message.timestamp);
  const time = (text: string) => el('time', { datetime: message.timestamp, title: longTime(date, locale) }, text);
  const more = el(
    'button',
    { type: 'button', class: 'more', 'aria-label': 'More', 'aria-haspopup': 'menu', title: 'More' },
    icon('more'),
  );
  more.addEventListener('click', () => actions.menu(shown, more));

  const row = el(
    'article',
    { class: 'message', 'data-id': message.id, tabindex: -1, 'aria-label': `${name}, ${messageTime(date, locale)}` },
    !grouped && preamble(message, app),
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
      shown.only && onlyYou(() => actions.dismiss(message.id)),
    ),
    el('div', { class: 'tools' }, more),
  );
  row.classList.toggle('grouped', grouped);
  row.classList.toggle('private', shown.only !== null);
  row.addEventListener('contextmenu', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    event.preventDefault();
    // The menu key gives no place of the mouse.
    actions.menu(shown, event.clientX === 0 && event.clientY === 0 ? row : { x: event.clientX, y: event.clientY });
  });
  return row;
};

const preamble = (message: APIMessage, app: App) => {
  const used = usedCommand(message);
  const answered = message.referenced_message;
  if (used)
    return el(
      'p',
      { class: 'preamble' },
      avatar(used.user.id, nameOf(used.user), app),
      el(
        'span',
        {},
        el('strong', {}, nameOf(used.user)),
        ' used ',
        el('span', { class: 'used' }, icon('slash'), used.name),
      ),
    );
  if (answered)
    return el(
      'p',
      { class: 'preamble' },
      avatar(answered.author.id, nameOf(answered.author), app),
      el(
        'span',
        {},
        el('strong', {}, `@${nameOf(answered.author)}`),
        ` ${answered.content.slice(0, 80) || 'a reply with components'}`,
      ),
    );
  return null;
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
    ...message.attachments.map(drawAttachment),
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
