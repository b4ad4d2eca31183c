import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Source, workSchema } from '../intake/source.ts';
import type { Failed } from '../jobs/job.ts';
import { isAddress, openStore } from '../library/open-store.ts';
import { print } from './print.ts';

/** Failed jobs that are shown at most. */
const MOST = 100;

const called = (source: Source): string => {
  switch (source.from) {
    case 'link':
      return source.url;
    case 'file':
      return `the file ${source.name}`;
    case 'text':
      return `a text of ${source.text.length} characters`;
    case 'version':
      return `a new version, found by ${source.job}`;
  }
};

/** What `reread-articles.ts` sets aside. */
const rereadSchema = z.object({ article: z.string() });

const lines = ({ id, kind, scope, askedBy, tries, at, work, reason }: Failed): string[] => {
  const added = workSchema.safeParse(work);
  const reread = rereadSchema.safeParse(work);
  const other = reread.success ? `the article ${reread.data.article}, read anew` : 'what is not known any more';
  const what = added.success ? called(added.data.source) : other;
  return [
    `${id}  ${kind}  ${what}`,
    `          ${at}, ${scope}, asked by ${askedBy}, tried ${tries}×`,
    `          ${reason}`,
  ];
};

/**
 * `npm run -s jobs`: what could not be done although it was tried again, the latest first, with the reason.
 * `-- --again ID`: puts one into the queue again; a bot that runs takes it up within a minute.
 * Throws one clear line.
 */
export const jobs = async (library: string, args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { again: { type: 'string' } } });
  if (!isAddress(library) && !existsSync(library))
    throw new Error(`There is no library at ${library} yet. Set LIBRARY_FILE to the one that the bot uses.`);
  const store = await openStore(library);
  try {
    if (values.again !== undefined) {
      if (!(await store.jobs.retry(values.again)))
        throw new Error(
          `No job ${values.again} has failed, or the same waits already. npm run -s jobs lists those that have.`,
        );
      print([`${values.again} is tried again.`]);
      return;
    }
    const failed = await store.jobs.failed(MOST);
    print(failed.length === 0 ? ['No job has failed.'] : failed.flatMap(lines));
  } finally {
    await store.close();
  }
};
