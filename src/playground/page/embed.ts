/** An embed, the older way to lay out a message; drawn simply. */
import type { APIEmbed } from 'discord.js';
import type { App } from './app.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { el } from './elements.ts';

export const drawEmbed = (embed: APIEmbed, app: App): HTMLElement => {
  const title = embed.url
    ? el('a', { href: embed.url, target: '_blank', rel: 'noopener noreferrer' }, embed.title ?? embed.url)
    : embed.title;
  const fields = (embed.fields ?? []).map((field) =>
    el(
      'div',
      { class: field.inline ? 'field inline' : 'field' },
      el('strong', {}, field.name),
      drawMarkdown(field.value, app),
    ),
  );
  const box = el(
    'div',
    { class: 'container accented embed' },
    embed.author && el('p', { class: 'embed-author' }, embed.author.name),
    title && el('p', { class: 'embed-title' }, title),
    embed.description && drawMarkdown(embed.description, app),
    fields.length > 0 && el('div', { class: 'fields' }, ...fields),
    embed.footer && el('p', { class: 'embed-footer' }, embed.footer.text),
  );
  if (embed.color) box.style.setProperty('--accent', `#${embed.color.toString(16).padStart(6, '0')}`);
  return box;
};
