/** The left side: servers, their channel, and who one is. On a phone it is a drawer. */
import type { PlaygroundPlace } from '../protocol.ts';
import { type App, placeName, placeOf, userOf } from './app.ts';
import { avatar, initials } from './avatar.ts';
import { byId, el } from './dom.ts';
import { icon } from './icons.ts';
import { switchTheme } from './theme.ts';

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
    drawer.close();
    app.choose({ place: place.id });
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
    const { places, users, locales } = app.world();
    const place = placeOf(app);
    const user = userOf(app);
    // Direct messages first, as in Discord.
    const ordered = places.toSorted((a, b) => Number(a.server !== null) - Number(b.server !== null));
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
        el(
          'div',
          { class: 'self', role: 'group', 'aria-label': 'Who you are' },
          user && avatar(user.id, user.name, app),
          select(
            'You are',
            users.map((one) => [one.id, one.moderator ? `${one.name} (moderator)` : one.name]),
            app.as().user,
            (id) => app.choose({ user: id }),
          ),
          select(
            'Language',
            locales.map((one) => [one, languageName(one)]),
            app.as().locale,
            (locale) => app.choose({ locale }),
          ),
          themeButton(),
        ),
      ),
    );
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

const languageName = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

const select = (label: string, options: [string, string][], chosen: string, change: (value: string) => void) => {
  const field = el(
    'select',
    { 'aria-label': label, title: label, class: `self-${label === 'Language' ? 'language' : 'name'}` },
    ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
  );
  field.addEventListener('change', () => {
    const { className } = field;
    change(field.value);
    // The side is drawn anew; the one who chose by keyboard stays where they were.
    document.querySelector<HTMLElement>(`.${className}`)?.focus();
  });
  return field;
};

const themeButton = () => {
  const button = el(
    'button',
    { type: 'button', class: 'theme', 'aria-label': 'Light or dark', title: 'Light or dark' },
    icon('theme'),
  );
  button.addEventListener('click', switchTheme);
  return button;
};

const drawerOf = (root: HTMLElement) => {
  const scrim = byId('scrim');
  const narrow = matchMedia('(max-width: 720px)');
  const button = el(
    'button',
    {
      type: 'button',
      class: 'open-places',
      'aria-label': 'Servers and channels',
      'aria-expanded': 'false',
      'aria-controls': 'places',
    },
    icon('menu'),
  );
  const set = (open: boolean) => {
    root.classList.toggle('open', open);
    scrim.hidden = !open;
    root.inert = narrow.matches && !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = () => {
    if (!root.classList.contains('open')) return;
    set(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    set(true);
    root.querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  scrim.addEventListener('click', close);
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  narrow.addEventListener('change', () => set(false));
  set(false);
  return { button, close };
};
