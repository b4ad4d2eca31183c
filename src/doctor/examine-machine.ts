/** The machine that the bot is to run on. */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bad, type Finding, good } from './finding.ts';

const NODE = 26;
/** Bytes that are left where it becomes tight: an import of some thousand articles, or a day of the log. */
const ROOM = 512 * 1024 * 1024;

export const examineNode = (version: string): Finding =>
  Number(version.split('.')[0]) >= NODE
    ? good(`Node ${version} runs it.`)
    : bad(`Node ${version} is too old. Run npm ci, which brings Node ${NODE} along, or install it from nodejs.org.`);

/** The folder that is there already, on the way to one that may have to be made. */
const standing = async (folder: string): Promise<string> => {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : standing(dirname(folder));
};

const size = (bytes: number): string =>
  bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;

/** Whether there is room for the library's file, and the right to write it. */
export const examineDisk = async (file: string): Promise<Finding[]> => {
  const folder = await standing(dirname(resolve(file)));
  const isFolder = (await stat(folder)).isDirectory();
  const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
    () => isFolder,
    () => false,
  );
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return [
    mayWrite
      ? good(`The library’s folder can be written to: ${folder}.`)
      : bad(`This user can’t write to ${folder}. Give them the right to, or choose another place with LIBRARY_FILE.`),
    free >= ROOM
      ? good(`There is room on its disk: ${size(free)}.`)
      : bad(`Only ${size(free)} are left on the library’s disk. Make some room: without it nothing can be kept.`),
  ];
};
