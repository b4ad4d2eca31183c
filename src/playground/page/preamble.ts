/** The line above a message: which command it answers, or which message it replies to. */
import type { APIMessage, APIMessageComponent, APIUser } from 'discord.js';
import type { ShownMessage } from '../protocol.ts';
import type { App } from './app.ts';
import { avatar } from './avatar.ts';
import { el } from './elements.ts';
import { icon } from './icons.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A bot's account has a name of its own; what people see is the app's. */
export const nameOf = (user: APIUser, app: App): string =>
  user.id === app.world().app.id ? app.world().app.name : (user.global_name ?? user.username);

/**
 * The command that a message answers. Discord sends its name, but documents it only in the older of the two fields; what comes after
 * the first answer has none.
 */
export const usedCommand = ({
  interaction,
  interaction_metadata,
}: APIMessage): { user: APIUser; name: string } | null => {
  const { user, name, type } = { ...interaction, ...(interaction_metadata as { name?: string } | undefined) };
  return user && type === 2 && name ? { user, name } : null;
};

/** Null where a message stands by itself. `find` gives the message that it replies to. */
export const drawPreamble = (
  message: APIMessage,
  app: App,
  find: (id: string) => ShownMessage | undefined,
): HTMLElement | null => {
  const used = usedCommand(message);
  if (used)
    return line(
      used.user,
      nameOf(used.user, app),
      app,
      ' used ',
      el('span', { class: 'used' }, icon('slash'), used.name),
    );
  const id = message.message_reference?.message_id;
  if (!id) return null;
  const answered = find(id)?.message;
  if (!answered) return el('p', { class: 'preamble' }, el('span', {}, 'The message is gone.'));
  const text = answered.content || firstText(answered.components ?? []);
  return line(answered.author, `@${nameOf(answered.author, app)}`, app, ` ${plain(parseMarkdown(text)).slice(0, 100)}`);
};

const line = (user: APIUser, name: string, app: App, ...rest: (string | Node)[]) =>
  el(
    'p',
    { class: 'preamble' },
    avatar(user.id, nameOf(user, app), app),
    el('span', {}, el('strong', {}, name), ...rest),
  );

const firstText = (components: APIMessageComponent[]): string => {
  for (const component of components) {
    if (component.type === 10) return component.content;
    const inner = 'components' in component ? firstText(component.components) : '';
    if (inner) return inner;
  }
  return '';
};

const plain = (nodes: MarkdownNode[]): string =>
  nodes
    .map((node) => {
      if (node.is === 'list') return node.items.map(plain).join(' ');
      if ('text' in node) return node.text;
      return 'inside' in node ? `${plain(node.inside)} ` : '';
    })
    .join('');
