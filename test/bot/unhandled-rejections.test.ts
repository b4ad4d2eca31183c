import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a process prints, and how it ends, that does this when it has set itself up. */
const run = (does: string) => {
  const file = new URL('../../src/bot/unhandled-rejections.ts', import.meta.url).href;
  const code = `const { outliveUnheard } = await import('${file}');
    outliveUnheard({ error: (_, line) => console.log(line) });
    ${does}
    setTimeout(() => console.log('still there'), 50);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
};

it('a promise that fails unheard is logged, and the process goes on', () => {
  expect(run("Promise.reject(new Error('a slip'));")).toEqual({
    status: 0,
    lines: ['Something failed of which nobody heard.', 'still there'],
  });
});

it('what is thrown ends it', () => {
  expect(run("setTimeout(() => { throw new Error('a fault'); }, 1);").status).not.toBe(0);
});
