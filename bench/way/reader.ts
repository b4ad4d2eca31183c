/** Asks a reader's process what the bot has asked its own, and gives what ran in it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Language } from '../../src/language/reader/readers.ts';
import { type Ran, ranSchema } from './counting.ts';

export type Question = Parameters<Language['answers']>;

/** @param warm is asked first, so that code is loaded and the reading is there. */
export const ranInReader = async (warm: Question, counted: Question): Promise<Ran> => {
  const child = fork(new URL('counted-reader.ts', import.meta.url), { serialization: 'advanced' });
  const ask = async ([reading, ...rest]: Question, isFirst: boolean): Promise<void> => {
    child.send({ task: 'answers', sent: { number: 1, reading: isFirst ? reading : null, forget: null }, rest });
    for (;;) {
      const [told] = await once(child, 'message');
      if ('error' in told) throw new Error(told.error);
      if ('result' in told) return;
    }
  };
  const ran = async (): Promise<Ran> => {
    child.kill('SIGUSR2');
    const [told] = await once(child, 'message');
    return ranSchema.parse(told.ran);
  };
  try {
    await ask(warm, true);
    await ran();
    await ask(counted, warm[0] !== counted[0]);
    return await ran();
  } finally {
    child.kill('SIGKILL');
  }
};
