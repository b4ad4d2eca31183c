/** A string select of a message: chosen by mouse or keyboard; several values are sent when the list closes. */
import type { APIStringSelectComponent } from 'discord.js';
import { byId, el } from './elements.ts';
import { icon } from './icons.ts';
import { listbox } from './listbox.ts';
import type { Press } from './press.ts';

export const drawSelect = (component: APIStringSelectComponent, press: Press): HTMLElement => {
  const { options, min_values: min = 1, max_values: max = 1 } = component;
  const chosen = new Set(options.filter((option) => option.default).map((option) => option.value));
  const list = listbox();
  const text = el('span', { class: 'select-text' });
  const placeholder = component.placeholder ?? 'Make a selection';
  const field = el(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': placeholder,
      disabled: component.disabled ?? false,
    },
    text,
    icon('down'),
  );
  let before = '';

  const label = () => {
    const labels = options.filter((option) => chosen.has(option.value)).map((option) => option.label);
    text.textContent = labels.join(', ') || placeholder;
    text.classList.toggle('placeholder', labels.length === 0);
    field.setAttribute('aria-label', labels.length === 0 ? placeholder : `${placeholder}: ${labels.join(', ')}`);
  };
  const send = async () => {
    field.setAttribute('aria-busy', 'true');
    await press(component.custom_id, 3, [...chosen]);
    field.removeAttribute('aria-busy');
  };
  const close = () => {
    if (!list.isOpen()) return;
    list.close();
    if (max > 1 && chosen.size >= min && [...chosen].join() !== before) void send();
  };
  const pick = (value: string, at: number) => {
    if (max === 1) {
      chosen.clear();
      chosen.add(value);
      label();
      list.close();
      void send();
    } else {
      if (chosen.has(value)) chosen.delete(value);
      else if (chosen.size < max) chosen.add(value);
      label();
      show(at);
    }
  };
  const show = (active: number) => {
    list.show(
      field,
      max > 1 ? `Choose ${min === max ? max : `${min} to ${max}`}` : placeholder,
      options.map((option, at) => ({
        label: [
          option.emoji?.name && !option.emoji.id ? `${option.emoji.name} ` : null,
          option.label,
          chosen.has(option.value) && icon('check'),
        ],
        note: option.description,
        selected: chosen.has(option.value),
        pick: () => pick(option.value, at),
      })),
      active,
    );
    placeList(list.root, field);
  };
  const open = () => {
    before = [...chosen].join();
    show(
      Math.max(
        0,
        options.findIndex((option) => chosen.has(option.value)),
      ),
    );
  };

  label();
  field.addEventListener('click', () => (list.isOpen() ? close() : open()));
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') return close();
    if (list.key(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open();
    }
  });
  return el('div', { class: 'select-box' }, field, list.root);
};

// Pixels between the list and its field, and between the list and the edge of what is seen.
const gap = 4;

/** Beneath its field, or above it where there is more room; never higher than the room, since what scrolls clips it. */
const placeList = (list: HTMLElement, field: HTMLElement) => {
  field.scrollIntoView({ block: 'nearest' });
  const seen = byId('messages').getBoundingClientRect();
  const { top, bottom } = field.getBoundingClientRect();
  const below = seen.bottom - bottom - 2 * gap;
  const above = top - seen.top - 2 * gap;
  list.style.removeProperty('--room');
  const upward = list.offsetHeight > below && above > below;
  list.classList.toggle('upward', upward);
  list.style.setProperty('--room', `${upward ? above : below}px`);
};
