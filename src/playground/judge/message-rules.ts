/** The rules of a message, new or changed (Discord documentation, Message: Create Message; Component Reference). */
import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { walk } from '../find-components.ts';
import { allowedMentions } from './allowed-mentions-rules.ts';
import { componentsV2, rows } from './component-rules.ts';
import { embed, embedsTotal } from './embed-rules.ts';
import { EMPTY, type Flaw, flawsOf, TOO_MANY_FILES } from './flaw.ts';

const CONTENT = 2_000;
/** Discord documentation, Opcodes and Status Codes: JSON Error Codes, 30015. */
const FILES_MOST = 10;
const ATTACHMENT = 'attachment://';

const message = z.object({
  content: z.string().max(CONTENT).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().nullish(),
  attachments: z
    .array(z.object({ id: z.union([z.string(), z.int()]), description: z.string().max(1_024).nullish() }))
    .max(10)
    .nullish(),
  allowed_mentions: allowedMentions.nullish(),
  poll: z.unknown().optional(),
});
type Body = z.output<typeof message>;

/**
 * @param before the message that the body changes: what the body leaves out stays as it was
 * @param files the names of the files sent along
 * @param prefix where the message stands in what was sent
 */
export const judgeMessage = (
  body: unknown,
  before: APIMessage | null,
  files: readonly string[],
  prefix: readonly PropertyKey[] = [],
): Flaw[] => {
  const wrong = flawsOf(message, body, prefix);
  if (wrong.length > 0) return wrong;
  const given = message.parse(body);
  const whole = {
    content: (given.content === undefined ? before?.content : given.content) || '',
    embeds: (given.embeds === undefined ? before?.embeds : given.embeds) ?? [],
    isV2: (((given.flags ?? 0) | (before?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0,
  };
  const components = (given.components === undefined ? before?.components : given.components) ?? [];
  const attached = names(given, before, files);
  if (attached.length > FILES_MOST) return [TOO_MANY_FILES];
  const has = { files: attached.length > 0, poll: given.poll != null };
  const isEmpty =
    components.length === 0 && (whole.isV2 || !(whole.content.trim() || whole.embeds.length || has.files || has.poll));
  if (isEmpty) return [EMPTY];

  // The flag stays once it is set, but flags that leave it out have the components judged as if it were not
  // (seen in discord-net/Discord.Net, issue 3132).
  const judgedAsV2 = given.flags == null ? whole.isV2 : (given.flags & MessageFlags.IsComponentsV2) !== 0;

  return [
    ...(whole.isV2 ? legacyFields({ ...whole, poll: has.poll }) : []),
    ...embedsTotal(given.embeds ?? []),
    ...flawsOf(judgedAsV2 ? componentsV2 : rows, given.components ?? [], ['components']),
    ...together(given.components ?? []),
    ...missingFiles(given.components ?? [], attached),
  ].map((flaw) => ({ ...flaw, path: [...prefix, ...flaw.path] }));
};

const names = ({ attachments }: Body, before: APIMessage | null, files: readonly string[]) => {
  const kept = attachments?.map(({ id }) => String(id));
  const stay = (before?.attachments ?? []).filter(({ id }) => kept === undefined || kept.includes(id));
  return [...files, ...stay.map(({ filename }) => filename)];
};

const legacyFields = (whole: { content: string; embeds: unknown[]; poll: boolean }): Flaw[] => {
  const used = [whole.content && 'content', whole.embeds.length > 0 && 'embeds', whole.poll && 'poll'];
  return used.flatMap((field) =>
    field
      ? [
          {
            path: [field],
            code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          },
        ]
      : [],
  );
};

/** What holds for all components of a message together, nested ones too. */
const together = (components: readonly unknown[]): Flaw[] => {
  const all = walk(components);
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  const text = all.reduce(
    (sum, { type, content }) => sum + (type === ComponentType.TextDisplay ? `${content}`.length : 0),
    0,
  );
  const broken: [boolean, string, string][] = [
    [
      all.length > LIMITS.message.components,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${LIMITS.message.components}`,
    ],
    [
      text > LIMITS.message.text,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size of the components exceeds the maximum size of ${LIMITS.message.text}`,
    ],
    [new Set(ids).size < ids.length, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'],
  ];
  return broken.flatMap(([is, code, message]) => (is ? [{ path: ['components'], code, message }] : []));
};

/** The addresses that a component itself names: of a file, of a thumbnail, of each picture of a gallery. */
const urlsOf = (component: { [key: string]: unknown }): string[] => {
  const items = Array.isArray(component.items) ? component.items : [];
  const media = [component.file, component.media, ...items.map((item) => item?.media)];
  return media.flatMap((medium) => (typeof medium?.url === 'string' ? [medium.url] : []));
};

const missingFiles = (components: readonly unknown[], attached: readonly string[]): Flaw[] => {
  const urls = walk(components)
    .flatMap(urlsOf)
    .filter((url) => url.startsWith(ATTACHMENT));
  const wanted = urls.map((url) => url.slice(ATTACHMENT.length));
  return wanted
    .filter((name) => !attached.includes(name))
    .map((name) => ({
      path: ['components'],
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `No file ${name}.`,
    }));
};
