/** Files that people upload and that the bot sends, served to the page as Discord's CDN would. */
import type { APIAttachment } from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';

export type File = { name: string; type: string; bytes: Uint8Array };

/** Files kept at most; the oldest is forgotten. */
const KEPT = 100;
/** Bytes: what Discord takes from people and apps without a boost (`attachment_size_limit`). */
export const FILE_LIMIT = 10 * 1024 * 1024;

export type Files = {
  keep(file: File, description?: string): APIAttachment;
  bytes(id: string): File | undefined;
  attachment(id: string): APIAttachment | undefined;
};

export const makeFiles = (address: () => string): Files => {
  const kept = new Map<string, { file: File; attachment: APIAttachment }>();
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
        content_type: file.type,
        ...(description === undefined ? {} : { description }),
      };
      kept.set(id, { file, attachment });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return attachment;
    },
    bytes: (id) => kept.get(id)?.file,
    attachment: (id) => kept.get(id)?.attachment,
  };
};
