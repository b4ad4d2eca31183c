/** The left side: servers, their channel, and who one is. On a phone it is a drawer. */
import type { PlaygroundPlace } from '../protocol.ts';
import { type App, placeName, placeOf } from './app.ts';
import { initials } from './avatar.ts';
import { drawerOf } from './drawer.ts';
import { byId, el } from './elements.ts';
import { icon } from './icons.ts';
import { drawSelf } from './self.ts';

export type Sidebar = {
  draw(): void;
  /** Marks a place where something came while one was elsewhere. */
  unread(place: string): void;
};

export const sidebar = (app: App): Sidebar => {
  const root = byId('places');
  const unread = new Set<string>();
  const drawer = drawerOf(root);

  const go = (place: PlaygroundPlace) => {
    app.choose({ place: place.id });
    drawer.close();
  };
  const marks = (place: PlaygroundPlace) => ({
    'aria-current': place.id === app.as().place ? 'page' : null,
    class: unread.has(place.id) ? 'unread' : '',
  });
  const server = (place: PlaygroundPlace) => {
    const name = place.server?.name ?? 'Direct Messages';
    const button = el(
      'button',
      {
        type: 'button',
        title: name,
        'aria-label': unread.has(place.id) ? `${name}, something new` : name,
        ...marks(place),
      },
      place.server
        ? el('span', { class: 'server', 'aria-hidden': 'true' }, initials(name))
        : el('span', { class: 'server direct' }, icon('at')),
    );
    button.addEventListener('click', () => go(place));
    return el('li', {}, button);
  };
  const channel = (place: PlaygroundPlace) => {
    const button = el(
      'button',
      { type: 'button', ...marks(place) },
      icon(place.kind === 'server' ? 'hash' : 'at'),
      placeName(place, app),
    );
    button.addEventListener('click', () => go(place));
    return el('li', {}, button);
  };

  const draw = () => {
    unread.delete(app.as().place);
    const { places } = app.world();
    const place = placeOf(app);
    // Direct messages first, as in Discord.
    const ordered = places.toSorted((a, b) => Number(a.server !== null) - Number(b.server !== null));
    const refocus = keepFocus(root);
    root.replaceChildren(
      el('ul', { class: 'servers', 'aria-label': 'Servers' }, ...ordered.map(server)),
      el(
        'div',
        { class: 'side' },
        el('h1', { class: 'server-name' }, place?.server?.name ?? 'Direct Messages'),
        place?.server &&
          !place.server.installed &&
          el('p', { class: 'absent' }, `${app.world().app.name} is not on this server`),
        el(
          'ul',
          { class: 'channels', 'aria-label': 'Channels' },
          ...places.filter((one) => (one.server?.id ?? null) === (place?.server?.id ?? null)).map(channel),
        ),
        drawSelf(app),
      ),
    );
    refocus();
    byId('header').replaceChildren(
      drawer.button,
      el('span', { class: 'header-icon' }, icon(place?.kind === 'server' ? 'hash' : 'at')),
      el('h2', {}, place ? placeName(place, app) : ''),
      el('span', { class: 'topic' }, 'On Record playground'),
    );
  };
  return {
    draw,
    unread(place) {
      unread.add(place);
      draw();
    },
  };
};

/** All is drawn anew; whoever came by keyboard stays on the same button. */
const keepFocus = (root: HTMLElement) => {
  const fields = () => [...root.querySelectorAll<HTMLElement>('button, select')];
  const at = fields().findIndex((field) => field.matches(':focus'));
  return () => fields()[at]?.focus();
};
