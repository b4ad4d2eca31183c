/** Round pictures made of initials and a colour: nothing is fetched. */
import type { App } from './app.ts';
import { el } from './elements.ts';

const mark = new URL('mark.svg', import.meta.url).href;

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

/** The avatar of a person of the playground or of the bot. */
export const avatar = (id: string, name: string, app: App): HTMLElement => {
  if (id === app.world().app.id) return el('span', { class: 'avatar' }, el('img', { src: mark, alt: '' }));
  const circle = el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name));
  const colour = app.world().users.find((user) => user.id === id)?.colour;
  if (colour) circle.style.setProperty('--colour', colour);
  return circle;
};
