import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

it('a bot of a benchmark’s ends when whoever started it is gone', async () => {
  const bot = fork(new URL('../../bench/bots/with-parent.ts', import.meta.url), {
    execArgv: ['--import', 'data:text/javascript,setInterval(() => {}, 1000)'],
  });
  await once(bot, 'spawn');
  bot.disconnect();
  expect(await once(bot, 'exit')).toEqual([0, null]);
});
