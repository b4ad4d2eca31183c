/** Gathers `commands/` into one map. */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from './command.ts';
import { type Known, known } from './known-command.ts';
import type { OptionValue } from './reply.ts';

export type Commands = ReadonlyMap<string, Known>;

/** Every command in `folder` and in folders within it, by its file's name. @throws on a file that is no command. */
export const gather = async (folder = new URL('../../commands/', import.meta.url)): Promise<Commands> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const commands = await Promise.all(
    files.map(async (file) => {
      const module: { default?: Command } = await import(new URL(file, folder).href);
      return known(basename(file, '.ts'), module.default);
    }),
  );
  return new Map(commands.sort((a, b) => (a.name < b.name ? -1 : 1)).map((command) => [command.name, command]));
};

/** Options that came as strings (out of a custom id or a form), turned into the types that the command's schema expects. */
export const typed = (command: Known, options: Record<string, OptionValue>): Record<string, OptionValue> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const kind = command.fields.find((field) => field.name === name)?.option;
      if (kind === 'whole' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return [name, Number(value)];
      if (kind === 'flag' && (value === 'true' || value === 'false')) return [name, value === 'true'];
      return [name, value];
    }),
  );
