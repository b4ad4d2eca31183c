/** The left side as a drawer, where the screen is too narrow to show it beside the channel. */
import { byId, el } from './elements.ts';
import { icon } from './icons.ts';

/** `button` opens it; Escape, a tap beside it or a choice in it closes it. While it is open, all else is out of reach. */
export const drawerOf = (root: HTMLElement): { button: HTMLElement; close(): void } => {
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
  const others = document.querySelectorAll<HTMLElement>('.channel, .skip');
  const set = (open: boolean) => {
    root.classList.toggle('open', open);
    scrim.hidden = !open;
    root.inert = narrow.matches && !open;
    for (const other of others) other.inert = open;
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
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  narrow.addEventListener('change', () => set(false));
  set(false);
  return { button, close };
};
