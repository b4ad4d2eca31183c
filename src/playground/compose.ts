/** Makes the stored message out of the body that the bot sent, as Discord returns it. */
import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { walk } from './find-components.ts';
import { pings } from './mention-names.ts';
import type { File, Files } from './message-files.ts';
import { snowflake } from './new-snowflake.ts';
import { botUser, world } from './world.ts';

/** The parts of a message body that the stand-in draws; the judge has seen the whole. */
export type MessageBody = {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  flags?: number | null;
  allowed_mentions?: APIAllowedMentions | null;
  attachments?: { id: string | number; description?: string | null }[] | null;
};

/** What the bot sent: the JSON, and its files by the number in `files[n]`. */
export type Sent = { body: MessageBody; uploads: ReadonlyMap<string, File> };

const now = () => new Date().toISOString().replace('Z', '000+00:00');

/** An empty message of the bot, for `apply` to fill. */
export const blank = (channel: string, extra: Partial<APIMessage> = {}): APIMessage => ({
  id: snowflake(),
  channel_id: channel,
  type: MessageType.Default,
  author: botUser,
  application_id: world.application.id,
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  flags: 0 as MessageFlags,
  timestamp: now(),
  edited_timestamp: null,
  ...extra,
});

/** `message` with the fields of `sent` in place of its own; what the body leaves out stays as it was. */
export const apply = (message: APIMessage, { body, uploads }: Sent, files: Files): APIMessage => {
  const attachments = attach(message.attachments, body, uploads, files);
  const components = body.components === undefined ? message.components : numbered(body.components ?? [], attachments);
  const changed = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: components ?? [],
    attachments,
    flags: (message.flags ?? 0) | ((body.flags ?? 0) & ~MessageFlags.Loading),
  };
  return { ...changed, ...pings(changed, body.allowed_mentions) };
};

export const edited = (message: APIMessage): APIMessage => ({ ...message, edited_timestamp: now() });

const attach = (before: APIAttachment[], body: MessageBody, uploads: Sent['uploads'], files: Files) => {
  if (body.attachments === undefined && uploads.size === 0) return before;
  const listed = new Map((body.attachments ?? before).map((entry) => [String(entry.id), entry]));
  const stay = before.filter(({ id }) => listed.has(id));
  const fresh = [...uploads].map(([id, file]) => files.keep(file, listed.get(id)?.description ?? undefined));
  return [...stay, ...fresh];
};

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * Components with the ids that Discord gives them, in reading order, with `attachment://` names resolved, and files with
 * their names and sizes (https://docs.discord.com/developers/components/reference#file).
 */
const numbered = (components: APIMessageTopLevelComponent[], attachments: APIAttachment[]) => {
  for (const [index, component] of walk(components).entries()) {
    component.id ??= index + 1;
    const items = Array.isArray(component.items) ? component.items.filter(isNode) : [];
    for (const holder of [component, ...items])
      for (const key of ['media', 'file'])
        if (isNode(holder[key])) {
          const attachment = attached(String(holder[key].url), attachments);
          if (component.type === ComponentType.File && attachment)
            Object.assign(component, { name: attachment.filename, size: attachment.size });
          holder[key] = medium(String(holder[key].url), attachment);
        }
  }
  return components;
};

const attached = (url: string, attachments: APIAttachment[]): APIAttachment | undefined => {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  return attachments.find(({ filename }) => filename === name);
};

const medium = (url: string, attachment: APIAttachment | undefined) => {
  const address = attachment?.url ?? url;
  return {
    url: address,
    proxy_url: address,
    width: null,
    height: null,
    content_type: attachment?.content_type ?? null,
    ...(attachment ? { attachment_id: attachment.id } : {}),
  };
};
