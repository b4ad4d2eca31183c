/** The texts of a message: what each block says in Discord's markdown, and how much of it fits. */
import type { Block, Link, Source } from '../command/reply.ts';
import { LIMITS } from './limits.ts';
import { literal, markdown, oneLine, plain } from './markdown.ts';

/** Text displays in a message; with all rows full this stays under Discord's 40 components. */
const TEXTS = 14;

/** Cut to `max` characters, visibly, never through a surrogate pair or an escape. */
export const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$|\\+$/, '')}…`;

/** A code block, or where the text would end it early, the same text literally. */
const codeText = (text: string): string => (text.includes('```') ? literal(text) : `\`\`\`\n${text}\n\`\`\``);

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `**${oneLine(block.text)}**`;
    case 'text':
      return markdown(block.text);
    case 'quotation':
      return `> ${markdown(block.words).replaceAll(/\n\s*/g, '\n> ')}\n-# ${oneLine(block.by)}`;
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'code':
      return codeText(plain(block.text));
    case 'note':
      return `-# ${oneLine(block.text)}`;
  }
};

/** A text of the message, and the button beside it. */
export type Text = { content: string; link: Link | null };

/** Every block as a text; a heading is one with what stands under it. */
export const textsOf = (blocks: Block[]): Text[] => {
  const texts: Text[] = [];
  let heading = '';
  for (const block of blocks) {
    const content = heading + blockText(block).toWellFormed();
    heading = block.kind === 'heading' ? `${content}\n` : '';
    const link = block.kind === 'quotation' ? (block.link ?? null) : null;
    if (heading === '') texts.push({ content, link });
  }
  return heading === '' ? texts : [...texts, { content: heading.trimEnd(), link: null }];
};

/**
 * The line that names an article; null where there is nothing to say.
 * @param heading the reply's own title: where that is the article's, its site stands here in its place.
 */
export const sourceText = (
  { title, publisher, published, address, origin }: Source,
  heading: string | undefined,
): string | null => {
  const opens = address !== null && address.length <= LIMITS.button.url;
  const site = opens ? (URL.parse(address)?.hostname.replace(/^www\./, '') ?? address) : null;
  const label = heading === title ? site : cut(title, 250);
  const name = label === null ? null : oneLine([opens ? { label, address } : label]);
  const told = [...[publisher, published].map((part) => part && literal(part)), ...origin.map(oneLine)];
  const parts = [name, ...told].filter((part) => part);
  if (parts.length === 0) return null;
  const line = parts.join(' · ');
  return `-# ${name === null && origin.length > 0 ? line.charAt(0).toUpperCase() + line.slice(1) : line}`;
};

/** Characters that a text keeps at least when others need the room. */
const LEAST = 100;

const sum = (texts: Text[]): number => texts.reduce((total, { content }) => total + content.length, 0);

/** Texts within the message's sum, at most {@link TEXTS} of them: the longest are cut, so that none is lost. */
export const within = (texts: Text[], room: number): Text[] => {
  const shown = texts.filter(({ content }) => content.trim() !== '');
  const rest = shown.slice(TEXTS - 1);
  const joined = { content: rest.map(({ content }) => content).join('\n'), link: null };
  const fitted = [...shown.slice(0, TEXTS - 1), ...(rest.length > 0 ? [joined] : [])];
  for (let excess = sum(fitted) - room; excess > 0; excess = sum(fitted) - room) {
    const longest = fitted.reduce((best, text) => (text.content.length > best.content.length ? text : best));
    fitted[fitted.indexOf(longest)] = {
      ...longest,
      content: cutMarkdown(longest.content, Math.max(LEAST, longest.content.length - excess)),
    };
  }
  // Discord refuses a message without anything in it.
  return fitted.length > 0 ? fitted : [{ content: '…', link: null }];
};

/** Of a quotation the words are cut, and who said them is kept. */
const attributed = /^(> .*)(\n-# [^\n]*)$/s;

/** A cut may fall inside a code block, a link, bold words or into their mark: then the mark is closed or taken away. */
const cutMarkdown = (text: string, max: number): string => {
  if (text.length <= max) return text;
  if (text.endsWith('\n```')) return `${cut(text.slice(0, -4), max - 4)}\n\`\`\``;
  const [, words, by = ''] = attributed.exec(text) ?? [];
  if (words !== undefined && by.length < max / 2) return cutMarkdown(words, max - by.length) + by;
  const short = cut(text, max - 2)
    .replace(/(?<!\\)\[(?:[^[\]\\]|\\.)*(?:\](?:\([^)\s]*)?)?…$/s, '…')
    .replace(/(?<!\\)\*+…$/, '…');
  const marks = short.replace(/\\./gs, '').split('**').length - 1;
  return marks % 2 === 1 ? `${short}**` : short;
};
