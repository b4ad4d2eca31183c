import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** What is looked for in folders. */
const READ = /\.(?:txt|html?|md|pdf|docx|epub|jsonl|jsonl\.gz|json|csv)$/i;

type Inside = { path: string; isFolder: boolean };

/** The folders in a folder and its files of the kinds that are read, by name. Hidden ones and pipes are left alone. */
export const inside = async (folder: string): Promise<Inside[]> => {
  const found: Inside[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    const isFolder = entry.isDirectory();
    const isRead = READ.test(entry.name) && (entry.isFile() || entry.isSymbolicLink());
    if (isFolder || isRead) found.push({ path: join(folder, entry.name), isFolder });
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
};
