/** The menu of a message: its right click, a long press, the menu key or the button that shows on hover. */
import type { ShownMessage } from '../protocol.ts';
import { type App, commandsOf, localName } from './app.ts';
import { byId, el } from './elements.ts';
import { icon } from './icons.ts';
import { blocksOf } from './message-text.ts';
import { toast } from './toast.ts';

type At = { x: number; y: number } | HTMLElement;

export const openMenu = (shown: ShownMessage, at: At, app: App): void => {
  document.querySelector('.menu')?.remove();
  const back = document.activeElement instanceof HTMLElement ? document.activeElement : byId('messages');
  const close = (refocus: boolean) => {
    menu.remove();
    removeEventListener('pointerdown', outside, true);
    if (refocus) back.focus();
  };
  const outside = (event: Event) => event.target instanceof Node && !menu.contains(event.target) && close(false);
  const item = (label: string, run: () => void) => {
    const button = el('button', { type: 'button', role: 'menuitem', tabindex: -1 }, label);
    button.addEventListener('click', () => {
      close(true);
      run();
    });
    return button;
  };

  const apps = commandsOf(app)
    .filter((command) => command.type === 3)
    .map((command) =>
      item(localName(command, app.as().locale), async () => {
        const why = await app.act({ do: 'call', command: command.name, options: [], target: shown.message.id });
        if (why !== null) app.note(why, command.name);
      }),
    );
  if (apps.length === 0)
    apps.push(el('button', { type: 'button', role: 'menuitem', tabindex: -1, disabled: true }, 'No apps here'));
  const submenu = el('div', { class: 'submenu', role: 'menu', 'aria-label': 'Apps', hidden: true }, ...apps);
  const appsItem = el(
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    'Apps',
    icon('right'),
  );
  const unfold = (open: boolean) => {
    submenu.hidden = !open;
    appsItem.setAttribute('aria-expanded', String(open));
  };
  const around = el('div', { class: 'with-submenu' }, appsItem, submenu);
  appsItem.addEventListener('click', () => {
    unfold(true);
    apps[0]?.focus();
  });
  around.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && unfold(true));
  around.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && unfold(false));

  const copy = [
    item('Copy Text', () => void copyToClipboard(shown.message.content || textOf(shown))),
    item('Copy Message ID', () => void copyToClipboard(shown.message.id)),
  ];
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': 'Message' }, around, ...copy);
  menu.addEventListener('keydown', (event) => {
    const inApps = submenu.contains(document.activeElement);
    const items = inApps ? apps : [appsItem, ...copy];
    const now = items.findIndex((one) => one.matches(':focus'));
    if (event.key === 'ArrowDown') items[(now + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(now - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'ArrowRight' && !inApps && now === 0) appsItem.click();
    else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && inApps) {
      unfold(false);
      appsItem.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener('pointerdown', outside, true);

  document.body.append(menu);
  place(menu, at);
  appsItem.focus();
};

const textOf = (shown: ShownMessage) => {
  const row = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(shown.message.id)}"]`);
  return row ? blocksOf(row).join('\n') : '';
};

/** A browser may refuse, or know no clipboard where the page did not come over a safe line. */
const copyToClipboard = async (text: string) => {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied');
  } catch {
    toast('The browser does not let the page copy. Mark the text and copy it yourself.');
  }
};

const place = (menu: HTMLElement, at: At) => {
  const box = at instanceof HTMLElement ? at.getBoundingClientRect() : null;
  const x = box ? Math.min(box.left, innerWidth - 24) : at instanceof HTMLElement ? 0 : at.x;
  const y = box ? box.top : at instanceof HTMLElement ? 0 : at.y;
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty('left', `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`);
  // Where there is no room to the right, the apps open to the left, or beneath on a phone.
  menu.classList.toggle('leftwards', menu.getBoundingClientRect().right + 200 > innerWidth);
};
