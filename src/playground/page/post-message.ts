/** Posts a plain message as oneself. */
import type { App } from './app.ts';
import { upload } from './connection.ts';

/** Null, or why it failed. Files are uploaded only now, since a playground that was started again knows none. */
export const post = async (text: string, files: File[], app: App): Promise<string | null> => {
  try {
    const ids = await Promise.all(files.map((file) => upload(file, app.as().user)));
    return await app.act({ do: 'say', text, attachments: ids });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
