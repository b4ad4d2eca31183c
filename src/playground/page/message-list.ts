/** The messages of the chosen place, as the chosen person may see them. New ones arrive at the bottom and are read out. */
import type { ShownMessage } from '../protocol.ts';
import type { App } from './app.ts';
import { continues, drawMessage, type MessageActions, onlyYou } from './draw-message.ts';
import { drawWelcome } from './draw-welcome.ts';
import { byId, el } from './elements.ts';
import { icon } from './icons.ts';
import { makeReachable, moveFocus, rememberFocus } from './message-focus.ts';
import { openMenu } from './message-menu.ts';
import { blocksOf, spoken } from './message-text.ts';
import { nameOf } from './preamble.ts';
import { dayName } from './time.ts';

export type MessageList = {
  /** Adds a message, or puts it in the place of its earlier form. One that is `fresh`, not history, is read out. */
  put(shown: ShownMessage, fresh: boolean): void;
  remove(id: string): void;
  /** Begins anew, with what the server will send. */
  clear(): void;
  /** The server has sent what it has: says so where nothing of what was there before has come back. */
  settle(): void;
  draw(): void;
  /** Says anew what can be done here, after the commands have changed. */
  greet(): void;
  /** A private note of Discord's own, beneath the messages. */
  note(why: string, command: string): void;
};

export const messageList = (app: App): MessageList => {
  const root = byId('messages');
  const news = byId('news');
  const rows = el('div', { class: 'rows' });
  const jump = el('button', { type: 'button', class: 'jump', hidden: true }, 'Jump to present', icon('down'));
  const messages = new Map<string, ShownMessage>();
  const dismissed = new Set<string>();
  let earlier: string[] = [];
  let restarted = false;
  root.append(rows, jump);

  const nearEnd = () => root.scrollHeight - root.scrollTop - root.clientHeight < 120;
  const toEnd = () => {
    root.scrollTop = root.scrollHeight;
  };
  const visible = (shown: ShownMessage) =>
    shown.place === app.as().place &&
    (shown.only === null || shown.only === app.as().user) &&
    !dismissed.has(shown.message.id);
  const actions: MessageActions = {
    find: (id) => messages.get(id),
    dismiss(id) {
      dismissed.add(id);
      list.remove(id);
    },
    menu: (shown, at) => openMenu(shown, at, app),
  };

  const rowOf = (id: string) => rows.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  const append = (shown: ShownMessage, before: ShownMessage | undefined) => {
    const day = new Date(shown.message.timestamp);
    const newDay = !before || new Date(before.message.timestamp).toDateString() !== day.toDateString();
    if (newDay) rows.append(el('p', { class: 'day' }, el('span', {}, dayName(day, app.as().locale))));
    rows.append(drawMessage(shown, !newDay && continues(before, shown), app, actions));
  };
  const draw = () => {
    news.replaceChildren();
    rows.replaceChildren(drawWelcome(app));
    if (restarted) rows.append(el('p', { class: 'day' }, el('span', {}, forgotten)));
    const shown = [...messages.values()].filter(visible);
    for (const [at, one] of shown.entries()) append(one, shown[at - 1]);
    makeReachable(rows);
  };
  // Only the row that changes is drawn anew, so that what is open or revealed in the others stays.
  const replace = (row: HTMLElement, shown: ShownMessage) => {
    const refocus = rememberFocus(row);
    const fresh = drawMessage(shown, row.classList.contains('grouped'), app, actions);
    fresh.tabIndex = row.tabIndex;
    row.replaceWith(fresh);
    refocus(fresh);
  };

  const announce = (shown: ShownMessage) => {
    const row = rowOf(shown.message.id);
    const whose = [...(shown.only === null ? [] : ['Only for you']), nameOf(shown.message.author, app)];
    if (row) news.replaceChildren(el('p', {}, spoken([...whose, ...blocksOf(row)])));
  };

  root.addEventListener('scroll', () => {
    jump.hidden = nearEnd();
  });
  jump.addEventListener('click', toEnd);
  root.addEventListener('keydown', (event) => moveFocus(event, rows));
  new ResizeObserver(() => jump.hidden && toEnd()).observe(rows);

  const list: MessageList = {
    put(shown, fresh) {
      const before = [...messages.values()].filter(visible).at(-1);
      messages.set(shown.message.id, shown);
      if (!visible(shown)) return;
      const follow = nearEnd() || shown.message.author.id === app.as().user;
      const row = rowOf(shown.message.id);
      if (row) replace(row, shown);
      else append(shown, before);
      makeReachable(rows);
      if (follow) toEnd();
      if (fresh && shown.message.author.id !== app.as().user) announce(shown);
    },
    remove(id) {
      messages.delete(id);
      // The one below may have stood under the name of this one.
      if (rowOf(id)?.nextElementSibling?.classList.contains('grouped')) draw();
      else rowOf(id)?.remove();
      makeReachable(rows);
    },
    clear() {
      if (messages.size > 0) earlier = [...messages.keys()];
      messages.clear();
    },
    settle() {
      if (earlier.length === 0) return;
      restarted = !earlier.some((id) => messages.has(id));
      earlier = [];
      if (!restarted) return;
      draw();
      news.replaceChildren(el('p', {}, forgotten));
    },
    draw() {
      draw();
      toEnd();
    },
    greet: () => rows.querySelector('.welcome')?.replaceWith(drawWelcome(app)),
    note(why, command) {
      const note = el(
        'div',
        { class: 'message note', role: 'alert' },
        el('span', { class: 'note-icon' }, icon('alert')),
        el(
          'div',
          { class: 'body' },
          el('p', { class: 'why' }, el('strong', {}, `/${command}`), ` ${why}`),
          onlyYou(() => note.remove()),
        ),
      );
      rows.append(note);
      toEnd();
    },
  };
  return list;
};

const forgotten = 'The playground was started again: what was said before is gone.';
