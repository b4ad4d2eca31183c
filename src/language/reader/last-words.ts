/** What a reader's process wrote to standard error before it ended. */
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { type Exceeded, SAID } from './task-budget.ts';

/** `line` is the first that is kept, for the log: what follows is a stack. '' where there is none. */
export type LastWords = { exceeded: Exceeded | null; line: string };

/** Characters kept, and of the line. */
const KEPT = 4_000;
const LINE = 200;

/** V8 ends the process where its objects take more than they may, before the watchdog looks. */
const FULL = 'heap out of memory';

const lastWordsOf = (written: string): LastWords => {
  const exceeded = written.includes(`${SAID}too-slow`)
    ? 'too-slow'
    : written.includes(`${SAID}too-much`) || written.includes(FULL)
      ? 'too-much'
      : null;
  const [line = ''] = written.trim().split('\n', 1);
  return { exceeded, line: line.trim().slice(0, LINE) };
};

/** Listens, without keeping this process alive. */
export const lastWords = (stream: Readable | null): (() => LastWords) => {
  let written = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    written = (written + text).slice(-KEPT);
  });
  if (stream instanceof Socket) stream.unref();
  return () => lastWordsOf(written);
};
