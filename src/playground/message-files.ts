/** Files that people upload and that the bot sends, served to the page as Discord's CDN would. */
import { extname } from 'node:path';
import type { APIAttachment } from 'discord.js';
import { snowflake } from './new-snowflake.ts';

export type File = { name: string; type: string; bytes: Uint8Array };

/** discord.js leaves the type of most files open; Discord then goes by the name. */
const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const UNKNOWN = 'application/octet-stream';
const typeOf = ({ name, type }: File) =>
  type === '' || type === UNKNOWN ? (types[extname(name).toLowerCase()] ?? UNKNOWN) : type;

/** Files kept at most; the oldest is forgotten. */
const KEPT = 100;
/** Bytes: what Discord takes from people and apps without a boost (`attachment_size_limit`). */
export const FILE_LIMIT = 10 * 1024 * 1024;

export type Files = {
  keep(file: File, description?: string): APIAttachment;
  find(id: string): { bytes: Uint8Array; attachment: APIAttachment } | undefined;
};

export const makeFiles = (address: () => string): Files => {
  const kept = new Map<string, { bytes: Uint8Array; attachment: APIAttachment }>();
  return {
    keep(file, description) {
      const id = snowflake();
      const filename = file.name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';
      const url = `${address()}/attachments/${id}/${encodeURIComponent(filename)}`;
      const attachment: APIAttachment = {
        id,
        filename,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: typeOf(file),
        ...(description === undefined ? {} : { description }),
      };
      kept.set(id, { bytes: file.bytes, attachment });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return attachment;
    },
    find: (id) => kept.get(id),
  };
};
