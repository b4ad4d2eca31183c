/** The hand-written examination of who said what: short articles with what a careful reader finds in them. */
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Somebody's full name, or the words that name them where the article never does ("the mayor"); null where it leaves it open. */
type Name = string | null;

export type Statement = {
  /** As they stand in the text; several pieces where something interrupts them. */
  words: string | string[];
  /** Several where each of them is right. */
  by: Name | Name[];
  /** The article says that this was *not* said. */
  denied?: true;
};

export type Case = {
  /** The headline, where the article has one. */
  title?: string;
  paragraphs: string[];
  /** Every statement that has to be found. */
  said: Statement[];
  /** What may be found too: a statement inside another, or one on which readers differ. */
  may?: Statement[];
};

/** The tables of a folder, by kind: the file's name. */
export const casesIn = async (folder: string): Promise<[kind: string, cases: Case[]][]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, Case[]]> => {
      const { cases }: { cases: Case[] } = await import(pathToFileURL(join(folder, file)).href);
      return [parse(file).name, cases];
    }),
  );
};
