/** A button of a message, in Discord's five styles. */
import type { APIButtonComponent } from 'discord.js';
import { el } from './elements.ts';
import { icon } from './icons.ts';
import type { Press } from './press.ts';

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'secondary'];

export const drawButton = (component: APIButtonComponent, press: Press): HTMLElement => {
  const emoji = 'emoji' in component && component.emoji;
  const label = [
    emoji && el('span', { class: 'emoji' }, emoji.id ? `:${emoji.name}:` : (emoji.name ?? '')),
    'label' in component && component.label,
  ];
  const style = `button ${styles[component.style] ?? 'secondary'}`;
  if ('url' in component) {
    if (component.disabled)
      return el('button', { type: 'button', class: style, disabled: true }, ...label, icon('out'));
    const link = {
      class: style,
      href: component.url,
      target: '_blank',
      rel: 'noopener noreferrer',
      title: component.url,
    };
    return el('a', link, ...label, icon('out'), el('span', { class: 'unseen' }, ' (opens a new tab)'));
  }
  const button = el('button', { type: 'button', class: style, disabled: component.disabled ?? false }, ...label);
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-busy') === 'true' || !('custom_id' in component)) return;
    button.setAttribute('aria-busy', 'true');
    await press(component.custom_id, 2, []);
    button.removeAttribute('aria-busy');
  });
  return button;
};
