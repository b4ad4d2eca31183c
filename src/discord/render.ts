/** A `Reply` as Components V2: the only place that knows how Discord lays out a message, and how much fits in one. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Link, Menu, Reply } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import { idsOf, REMOVE } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { oneLine } from './markdown.ts';
import { cut, sourceText, type Text, textsOf, within } from './message-texts.ts';

const COLOUR = 0x3b6ea5;
const MENUS = 3;
/** Two rows, the last place being the remove button's. */
const BUTTONS = 2 * LIMITS.message.actionRow - 1;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The body of a message, whether it is sent, edited or updated. */
export type Rendered = {
  flags: number;
  allowed_mentions: { parse: [] };
  components: [APIContainerComponent, ...APIFileComponent[]];
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

const button = (text: string, id: string, disabled = false): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: label(text, LIMITS.button.label),
  custom_id: id,
  ...(disabled && { disabled }),
});

/** Texts, those with a button as a section, as far as `room` more components allow. */
const sections = (texts: Text[], idOf: IdOf, taken: Set<string>, room: number): APIComponentInContainer[] => {
  let left = room;
  return texts.map(({ content, link }) => {
    const text = { type: ComponentType.TextDisplay as const, content };
    const [beside] = link && left >= 2 ? distinct([link], idOf, taken) : [];
    if (!beside) return text;
    left -= 2;
    return {
      type: ComponentType.Section,
      components: [text],
      accessory: button(beside.link.label, beside.id, beside.link.disabled),
    };
  });
};

const count = (rows: Row[]): number => rows.reduce((total, { components }) => total + 1 + components.length, 0);

/**
 * The body of a message for `reply`.
 * @param idOf the custom id of each of its links (1 to 100 characters); null for one that is left out.
 * @param remove the label of the button that takes the reply away; null for a private reply, which has none.
 */
export const render = (reply: Reply, idOf: IdOf, remove: string | null): Rendered => {
  const named = reply.source ? sourceText(reply.source, reply.title) : null;
  const source = named && cut(named, 1_000).toWellFormed();
  const heading = { content: reply.title ? cut(`### ${oneLine([reply.title])}`, 300).toWellFormed() : '', link: null };
  const texts = within([heading, ...textsOf(reply.blocks)], LIMITS.message.text - (source?.length ?? 0));
  const taken = new Set([REMOVE]);
  const buttonsOf = (links: Link[], most: number): APIButtonComponent[] =>
    distinct(links, idOf, taken)
      .slice(0, most)
      .map(({ link, id }) => button(link.label, id, link.disabled));
  const last = remove ? [button(remove, REMOVE)] : [];
  const { links: linked = [], more: apart = [] } = reply;
  const links = buttonsOf(linked, apart.length > 0 ? LIMITS.message.actionRow : BUTTONS);
  const more = buttonsOf(apart, LIMITS.message.actionRow - last.length);
  const rows = [
    ...(reply.menus ?? []).slice(0, MENUS).map((menu, index) => menuRow(menu, index, idOf)),
    ...(more.length > 0 ? [...buttonRows(links), ...buttonRows([...more, ...last])] : buttonRows([...links, ...last])),
  ].filter((row) => row !== null);
  const files = (reply.files ?? []).slice(0, LIMITS.message.files).map(({ name }) => ({
    type: ComponentType.File as const,
    file: { url: `attachment://${name}` },
  }));
  // The container is one, and so is the source.
  const room = LIMITS.message.components - 1 - files.length - texts.length - (source ? 1 : 0) - count(rows);
  const inside: APIComponentInContainer[] = [
    ...sections(texts, idOf, taken, room),
    ...(source ? [{ type: ComponentType.TextDisplay as const, content: source }] : []),
    ...rows,
  ];
  return {
    flags: remove === null ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    components: [{ type: ComponentType.Container, accent_color: COLOUR, components: inside }, ...files],
  };
};

/** JSON to be kept, in memory of its own: what `Buffer.from` gives keeps a pool alive that is fifty times as large. */
const lasting = (value: object): Buffer => Buffer.from(new TextEncoder().encode(JSON.stringify(value)).buffer);

/** Bodies that were written: a reply that is given again is the same object. */
const publicBodies = new WeakMap<Reply, Buffer>();
const privateBodies = new WeakMap<Reply, Buffer>();

/**
 * Makes what writes a message's body, for all to see or `hidden`, each once.
 * @param keepLinks keeps the links that are too long for a custom id and gives their ids in order; fewer where that failed,
 *   and the reply goes without them.
 * @param removeLabel of the button on every public reply.
 */
export const bodies =
  (keepLinks: Library['keepLinks'], removeLabel: string) =>
  async (reply: Reply, hidden: boolean): Promise<Buffer> => {
    const written = hidden ? privateBodies : publicBodies;
    const before = written.get(reply);
    if (before) return before;
    const ids = await idsOf(reply, keepLinks);
    const body = lasting(render(reply, (link) => ids.get(link) ?? null, hidden ? null : removeLabel));
    written.set(reply, body);
    return body;
  };
