/** What stands at the top of every channel: where one is, and what one can do here. */
import { type App, commandsOf, localName, placeName, placeOf } from './app.ts';
import { el } from './elements.ts';
import { icon } from './icons.ts';

export const drawWelcome = (app: App): HTMLElement => {
  const { app: bot } = app.world();
  const place = placeOf(app);
  const name = place ? placeName(place, app) : '';
  const absent = place?.server && !place.server.installed;
  const forMessages = commandsOf(app).some((command) => command.type === 3);
  const open = matchMedia('(hover: none)').matches ? 'hold a finger on it' : 'right-click it';
  const commands = commandsOf(app)
    .filter((command) => command.type === 1)
    .map((command) => {
      const shown = localName(command, app.as().locale);
      return el(
        'button',
        { type: 'button', class: 'mention', onclick: () => app.type(`/${shown}`) },
        icon('slash'),
        shown,
      );
    });
  return el(
    'div',
    { class: 'welcome' },
    el('h2', {}, place?.kind === 'server' ? `Welcome to #${name}!` : name),
    el(
      'p',
      {},
      absent
        ? `${place.server?.name} has not added ${bot.name}: you use it here because you added it to your own account. `
        : '',
      `Type / to see what ${bot.name} can do${forMessages ? `, or write something and ${open}` : ''}.`,
    ),
    commands.length > 0 && el('p', { class: 'try' }, ...commands),
  );
};
