/** The list that opens above the composer or beneath a select: the focus stays in the field, the list is told what is active. */
import { type Child, el } from './elements.ts';

export type Entry = { label: Child[]; note?: string | undefined; aside?: string; selected?: boolean; pick(): void };

export type Listbox = {
  root: HTMLElement;
  /** Shows these entries for `field`; the first is active unless `active` is null. */
  show(field: HTMLElement, title: string, entries: Entry[], active?: number | null, empty?: string): void;
  /** Nothing is active until it is shown anew: what is listed no longer fits what was typed. */
  deactivate(): void;
  close(): void;
  isOpen(): boolean;
  /** Takes the keys that move in the list, choose from it or close it; true if the key was one of them. */
  key(event: KeyboardEvent): boolean;
};

let lists = 0;

export const listbox = (): Listbox => {
  const id = `list-${++lists}`;
  const heading = el('p', { class: 'list-title', id: `${id}-title` });
  const list = el('ul', { role: 'listbox', id, 'aria-labelledby': `${id}-title` });
  const nothing = el('p', { class: 'list-empty', role: 'status' });
  const root = el('div', { class: 'list', hidden: true }, heading, list, nothing);
  let entries: Entry[] = [];
  let active: number | null = null;
  let field: HTMLElement | null = null;

  const activate = (index: number | null) => {
    active = index;
    for (const [at, option] of [...list.children].entries()) option.classList.toggle('active', at === index);
    const option = index === null ? null : list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field?.setAttribute('aria-activedescendant', option.id);
    else field?.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    root.hidden = true;
    entries = [];
    activate(null);
    field?.setAttribute('aria-expanded', 'false');
  };
  const drawEntry = (entry: Entry, at: number) => {
    const option = el(
      'li',
      { role: 'option', id: `${id}-${at}`, 'aria-selected': entry.selected ? 'true' : 'false' },
      el('span', { class: 'entry-label' }, ...entry.label),
      entry.note !== undefined && el('span', { class: 'entry-note' }, entry.note),
      entry.aside !== undefined && el('span', { class: 'entry-aside' }, entry.aside),
    );
    // The field would lose the focus, and the list with it, before the click arrives.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('pointermove', () => active !== at && activate(at));
    option.addEventListener('click', () => entry.pick());
    return option;
  };

  return {
    root,
    show(forField, title, shown, first = 0, empty) {
      if (shown.length === 0 && empty === undefined) return close();
      field = forField;
      entries = shown;
      heading.textContent = title;
      list.replaceChildren(...shown.map(drawEntry));
      nothing.textContent = shown.length === 0 ? (empty ?? '') : '';
      root.hidden = false;
      field.setAttribute('aria-controls', id);
      field.setAttribute('aria-expanded', 'true');
      activate(shown.length === 0 ? null : first);
    },
    deactivate: () => activate(null),
    close,
    isOpen: () => !root.hidden,
    key(event) {
      if (root.hidden || event.isComposing) return false;
      const { length } = entries;
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        activate(active === null ? (step > 0 ? 0 : length - 1) : (active + step + length) % length);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active !== null)
        entries[active]?.pick();
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
};
