/** Who one is, in which language, light or dark: the panel at the foot of the left side. */
import { type App, userOf } from './app.ts';
import { avatar } from './avatar.ts';
import { el } from './elements.ts';
import { icon } from './icons.ts';
import { switchTheme } from './theme.ts';

export const drawSelf = (app: App): HTMLElement => {
  const { users, locales } = app.world();
  const user = userOf(app);
  return el(
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
  );
};

const languageName = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

const select = (label: string, options: [string, string][], chosen: string, change: (value: string) => void) => {
  const field = el(
    'select',
    { 'aria-label': label, title: label, class: `self-${label === 'Language' ? 'language' : 'name'}` },
    ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
  );
  field.addEventListener('change', () => change(field.value));
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
