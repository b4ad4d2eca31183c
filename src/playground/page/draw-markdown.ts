/** Builds the elements of a markdown tree. */

import type { App } from './app.ts';
import { type Child, el } from './elements.ts';
import { icon } from './icons.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { longTime, markedTime } from './time.ts';

/** Text with Discord's markdown, ready to be shown. */
export const drawMarkdown = (text: string, app: App): HTMLElement =>
  el('div', { class: 'markdown' }, ...parseMarkdown(text).map((node) => draw(node, app)));

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  small: 'small',
} as const;

const draw = (node: MarkdownNode, app: App): Child => {
  const inner = (nodes: MarkdownNode[]) => nodes.map((inside) => draw(inside, app));
  switch (node.is) {
    case 'text':
      return node.text;
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'quote':
    case 'small':
      return el(tags[node.is], {}, ...inner(node.inside));
    case 'heading':
      // The page's own headings are h1 and h2, so the bot's begin below them.
      return el(`h${node.level + 2}` as 'h3', { class: `heading-${node.level}` }, ...inner(node.inside));
    case 'list': {
      const items = node.items.map((item) => el('li', {}, ...inner(item)));
      return node.start === null ? el('ul', {}, ...items) : el('ol', { start: node.start }, ...items);
    }
    case 'code':
      return el('code', {}, node.text);
    case 'block of code':
      return el('pre', { tabindex: 0 }, el('code', {}, node.text));
    case 'link':
      return el(
        'a',
        { href: node.address, target: '_blank', rel: 'noopener noreferrer', title: node.address },
        ...inner(node.inside),
      );
    case 'spoiler':
      return spoiler(inner(node.inside));
    case 'time': {
      const date = new Date(node.seconds * 1000);
      const { locale } = app.as();
      const shown = markedTime(node.seconds, node.style, locale);
      return el('time', { class: 'marked-time', datetime: date.toISOString(), title: longTime(date, locale) }, shown);
    }
    case 'command':
      return el(
        'button',
        { type: 'button', class: 'mention', onclick: () => app.type(`/${node.name}`) },
        icon('slash'),
        node.name,
      );
    case 'user':
      return el('span', { class: 'mention' }, `@${userName(node.id, app)}`);
    case 'role':
      return el('span', { class: 'mention' }, '@unknown-role');
    case 'channel':
      return el(
        'span',
        { class: 'mention' },
        `#${app.world().places.find((place) => place.id === node.id)?.name ?? 'unknown'}`,
      );
    case 'everyone':
      // Nothing pings here, so this is words and not a highlight.
      return el('span', { class: 'mention' }, node.text);
    case 'emoji':
      return `:${node.name}:`;
  }
};

const userName = (id: string, app: App) => {
  const { app: bot, users } = app.world();
  return id === bot.id ? bot.name : (users.find((user) => user.id === id)?.name ?? 'unknown-user');
};

const spoiler = (children: Child[]) => {
  const hidden = el('span', { class: 'spoiler-text', inert: true }, ...children);
  const cover = el('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler: show it' }, hidden);
  const reveal = () => {
    cover.replaceWith(el('span', { class: 'spoiler shown' }, ...hidden.childNodes));
  };
  cover.addEventListener('click', reveal);
  cover.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && reveal());
  return cover;
};
