import { overwrite, printError } from '../print.ts';

const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`;

/** A line that is written over as work goes on, lines that stay for what is refused, and what came of it all. */
export const progress = () => {
  const counts = { kept: 0, there: 0, refused: 0 };
  const summary = () => `${articles(counts.kept)} kept, ${counts.there} there already, ${counts.refused} refused`;
  return {
    began: (at: string) => overwrite(`${summary()} · ${at}`),
    came: (what: 'kept' | 'there') => {
      counts[what] += 1;
    },
    /** @param at the file, and the line or row of it */
    refused: (at: string, why: string) => {
      counts.refused += 1;
      overwrite('');
      printError(`✗ ${at}: ${why}`);
    },
    /** @returns whether all went well. */
    over: (stopped: boolean): boolean => {
      overwrite('');
      printError(`${summary()}.${stopped ? ' It was stopped: the same command goes on where it was.' : ''}`);
      return counts.refused === 0 && !stopped;
    },
  };
};
