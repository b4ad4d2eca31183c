/** Who, where and which language stand in the page's address, so that it can be reloaded, kept and shared. */
import type { As } from '../protocol.ts';
import type { World } from './connection.ts';

const names = { place: 'place', user: 'as', locale: 'lang' } as const;

/** The language asked for, else the browser's own, else English. */
const localeOf = (known: string[], wish: string | null) =>
  [wish, navigator.language, navigator.language.split('-')[0], 'en-GB'].find((one) => one && known.includes(one)) ??
  known[0] ??
  'en-GB';

/** What the address wishes, as far as the playground has it; else the first of each. */
export const readAddress = (world: World): As => {
  const wished = new URLSearchParams(location.search);
  const oneOf = (known: string[], wish: string | null) => known.find((one) => one === wish) ?? known[0] ?? '';
  return {
    place: oneOf(
      world.places.map(({ id }) => id),
      wished.get(names.place),
    ),
    user: oneOf(
      world.users.map(({ id }) => id),
      wished.get(names.user),
    ),
    locale: localeOf(world.locales, wished.get(names.locale)),
  };
};

export const writeAddress = (as: As): void => {
  const kept = new URLSearchParams(location.search);
  kept.delete('type');
  for (const part of ['place', 'user', 'locale'] as const) kept.set(names[part], as[part]);
  history.replaceState(null, '', `?${kept}`);
};

/** A command to put into the composer at the start: `?type=/quotes person:Ana`. */
export const typedInAddress = (): string | null => new URLSearchParams(location.search).get('type');

export const themeInAddress = (): string | null => new URLSearchParams(location.search).get('theme');
