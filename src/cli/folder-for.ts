import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the folder that a file is to be in. @throws Error with one clear line. */
export const makeFolderFor = (file: string): void => {
  const folder = dirname(resolve(file));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`The folder ${folder} can't be made. Name another one, or let this user write there.`, { cause });
  }
};
