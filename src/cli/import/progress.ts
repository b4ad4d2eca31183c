import type { WriteStream } from 'node:tty';

const WIDTH = 100;

const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`;

/** A line that is written over as work goes on, lines that stay for what failed, and what came of it all. */
export const progress = (out: Pick<WriteStream, 'write' | 'isTTY'>) => {
  const counts = { kept: 0, there: 0, failed: 0 };
  const summary = () => `${articles(counts.kept)} kept, ${counts.there} there already, ${counts.failed} failed`;
  const clear = () => {
    if (out.isTTY) out.write('\r\x1b[2K');
  };
  const draw = (label: string) => {
    if (!out.isTTY) return;
    clear();
    out.write(`${summary()} · ${label}`.slice(0, WIDTH));
  };
  return {
    began: draw,
    came: (what: 'kept' | 'there') => {
      counts[what] += 1;
    },
    failed: (label: string, why: string) => {
      counts.failed += 1;
      clear();
      out.write(`✗ ${label}: ${why}\n`);
    },
    /** @returns whether all went well. */
    over: (stopped: boolean): boolean => {
      clear();
      out.write(`${summary()}.${stopped ? ' It was stopped: the same command goes on where it was.' : ''}\n`);
      return counts.failed === 0 && !stopped;
    },
  };
};
