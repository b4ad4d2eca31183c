/** A `Reply` as Components V2: the only place that knows how Discord lays out a message, and how much fits in one. */
import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Block, Link, Menu, Reply, Source } from '../reply.ts';
import { REMOVE } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { literal, markdown, oneLine } from './markdown.ts';

const COLOUR = 0x3b6ea5;
/** Text displays in a message; with all rows full this stays under Discord's 40 components. */
const TEXTS = 14;
const MENUS = 3;
/** Two rows, the last place being the remove button's. */
const BUTTONS = 2 * LIMITS.message.actionRow - 1;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The body of a message, whether it is sent, edited or updated. */
export type Rendered = {
  flags: number;
  allowed_mentions: { parse: [] };
  components: APIContainerComponent[];
};

/** Cut to `max` characters, visibly, never through a surrogate pair or an escape. */
export const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$|\\+$/, '')}…`;

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
    case 'note':
      return `-# ${oneLine(block.text)}`;
  }
};

const sourceText = ({ title, publisher, published, address }: Source): string => {
  const short = cut(title, 250);
  const name = oneLine([address !== null && address.length <= LIMITS.button.url ? { label: short, address } : short]);
  return `-# ${[name, ...[publisher, published].filter((part) => part != null).map(literal)].join(' · ')}`;
};

/** Characters that a text keeps at least when others need the room. */
const LEAST = 100;

const sum = (texts: string[]): number => texts.reduce((total, { length }) => total + length, 0);

/** Texts within the message's sum, at most {@link TEXTS} of them: the longest are cut, so that none is lost. */
const within = (texts: string[], room: number): string[] => {
  const shown = texts.filter((text) => text.trim() !== '');
  const rest = shown.slice(TEXTS - 1);
  const fitted = [...shown.slice(0, TEXTS - 1), ...(rest.length > 0 ? [rest.join('\n')] : [])];
  for (let excess = sum(fitted) - room; excess > 0; excess = sum(fitted) - room) {
    const longest = fitted.reduce((best, text, index) => (text.length > (fitted[best]?.length ?? 0) ? index : best), 0);
    const text = fitted[longest] ?? '';
    fitted[longest] = cutMarkdown(text, Math.max(LEAST, text.length - excess));
  }
  // Discord refuses a message without anything in it.
  return fitted.length > 0 ? fitted : ['…'];
};

/** A cut may fall inside bold words or into their mark: then the mark is closed or taken away. */
const cutMarkdown = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const short = cut(text, max - 2).replace(/(?<!\\)\*+…$/, '…');
  const marks = short.replace(/\\./gs, '').split('**').length - 1;
  return marks % 2 === 1 ? `${short}**` : short;
};

/** The custom id of a link; null where it has none, and is left out. */
type IdOf = (link: Link) => string | null;

/** Links with their custom ids, which are unique in a message: a second link to the same place is left out. */
const distinct = <L extends Link>(links: L[], idOf: IdOf, taken: Set<string>): { link: L; id: string }[] =>
  links.flatMap((link) => {
    const id = idOf(link);
    if (id === null || taken.has(id)) return [];
    taken.add(id);
    return [{ link, id }];
  });

const buttonRows = (buttons: Row['components']): Row[] =>
  Array.from({ length: Math.ceil(buttons.length / LIMITS.message.actionRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.message.actionRow, (row + 1) * LIMITS.message.actionRow),
  }));

const label = (text: string, max: number) => cut(text.toWellFormed().trim() || '…', max);

const menuRow = (menu: Menu, index: number, idOf: IdOf): Row | null => {
  const links = distinct(menu.links, idOf, new Set()).slice(0, LIMITS.select.options);
  if (links.length === 0) return null;
  const chosen = menu.links.find((link) => link.chosen);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `#menu${index}`,
        placeholder: label(menu.placeholder, LIMITS.select.placeholder),
        options: links.map(({ link, id }) => ({
          label: label(link.label, LIMITS.select.label),
          value: id,
          ...(link.note && { description: label(link.note, LIMITS.select.description) }),
          ...(link === chosen && { default: true }),
        })),
      },
    ],
  };
};

/**
 * The body of a message for `reply`.
 * @param idOf the custom id of each of its links (1 to 100 characters); null for one that is left out.
 * @param remove the label of the button that takes the reply away, or null where there is none (a private reply).
 */
export const render = (reply: Reply, idOf: IdOf, remove: string | null): Rendered => {
  const source = reply.source ? cut(sourceText(reply.source), 1_000) : null;
  const heading = reply.title ? cut(`### ${oneLine([reply.title])}`, 300) : '';
  const texts = within(
    [heading, ...reply.blocks.map(blockText)].map((text) => text.toWellFormed()),
    LIMITS.message.text - (source?.length ?? 0),
  );
  const buttons: Row['components'] = distinct(reply.links ?? [], idOf, new Set([REMOVE]))
    .slice(0, BUTTONS)
    .map(({ link, id }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: label(link.label, LIMITS.button.label),
      custom_id: id,
      ...(link.disabled && { disabled: true }),
    }));
  if (remove)
    buttons.push({ type: ComponentType.Button, style: ButtonStyle.Secondary, label: remove, custom_id: REMOVE });
  const rows = [
    ...(reply.menus ?? []).slice(0, MENUS).map((menu, index) => menuRow(menu, index, idOf)),
    ...buttonRows(buttons),
  ].filter((row) => row !== null);
  const inside: APIComponentInContainer[] = [
    ...texts.map((content) => ({ type: ComponentType.TextDisplay as const, content })),
    ...(source ? [{ type: ComponentType.TextDisplay as const, content: source.toWellFormed() }] : []),
    ...rows,
  ];
  return {
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    components: [{ type: ComponentType.Container, accent_color: COLOUR, components: inside }],
  };
};
