import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const script = `
  import { DiscordAPIError } from 'discord.js';
  import { makeLog } from ${JSON.stringify(new URL('../src/log.ts', import.meta.url).href)};
  const address = 'https://discord.com/api/v10/interactions/1/a-secret-token/callback';
  const body = { body: { content: 'what a person wrote' }, files: undefined };
  const error = new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'POST', address, body);
  makeLog('info', process.argv.at(-1) === 'terminal').error({ err: error });
`;

it.each(['terminal', 'production'])('never holds the body or the address of a failed request: %s', (where) => {
  const logged = execFileSync(process.execPath, ['--input-type=module', '-e', script, where], {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
  });
  expect(logged).toContain('Invalid Form Body');
  expect(logged).not.toContain('a-secret-token');
  expect(logged).not.toContain('what a person wrote');
});
