/** Real errors with secrets and people's words in them are thrown, and what the log writes of them is read. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacting, secretsOf } from '../../src/bot/secrets.ts';

const TOKEN = 'MTE3NjIwOTQ4MTEyNzczNTMyNg.GaBcDe.this-is-not-a-real-token_at-all-1234';
const PASSWORD = 'corr"ect horse/7';
const DATABASE_URL = `postgres://onrecord:${encodeURIComponent(PASSWORD)}@db.example:5432/onrecord`;
const INTERACTION = 'aW50ZXJhY3Rpb246MTE3OmEtc2VjcmV0.x-y_z';

/** Each gives an error as the libraries make them. */
const errors = {
  'a request that Discord refuses': `
    const { DiscordAPIError } = await import('discord.js');
    const address = 'https://discord.com/api/v10/interactions/1/${INTERACTION}/callback';
    const body = { body: { content: 'what a person wrote' }, files: undefined };
    throw new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'POST', address, body);`,
  'the same within others': `
    const { DiscordAPIError, HTTPError } = await import('discord.js');
    const address = 'https://discord.com/api/v10/webhooks/1/${INTERACTION}/messages/@original';
    const body = { body: { content: 'what a person wrote' }, files: undefined };
    const refused = new DiscordAPIError({ code: 10015, message: 'Unknown Webhook' }, 10015, 404, 'PATCH', address, body);
    const broken = new HTTPError(500, 'Server Error', 'PATCH', address, body);
    throw new Error('Two failed', { cause: new AggregateError([refused, Object.assign(broken, { again: refused })], 'Unknown Webhook: ' + address) });`,
  'a header with a line break': `new Headers({ authorization: 'Bot ' + process.env.DISCORD_TOKEN + '\\n.' });`,
  'an address with a password that is fetched': `await fetch(process.env.DATABASE_URL.replace('postgres', 'http'));`,
  'an address that is none': `new URL(process.env.DATABASE_URL.replace(':5432', ':port'));`,
  'a file that is called by a password': `
    const { readFileSync } = await import('node:fs');
    readFileSync('/no/such/' + decodeURIComponent(new URL(process.env.DATABASE_URL).password));`,
  'a command line': `
    const { execFileSync } = await import('node:child_process');
    execFileSync(process.execPath, ['-e', 'process.exit(3)', 'password=' + 'hunter2hunter2', process.env.DATABASE_URL]);`,
  'a row that a database does not take': `
    throw Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505', detail: 'Key (text)=(what a person wrote) already exists.', where: 'what a person wrote' });`,
  'a ring of causes': `
    const first = new Error('around ' + process.env.DISCORD_TOKEN);
    first.cause = new Error('and around', { cause: first });
    first.self = first;
    throw first;`,
};

const logged = (thrown: string, where: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { makeLog } from ${JSON.stringify(new URL('../../src/bot/log.ts', import.meta.url).href)};
       import { secretsOf } from ${JSON.stringify(new URL('../../src/bot/secrets.ts', import.meta.url).href)};
       const log = makeLog('info', process.argv.at(-1) === 'terminal', secretsOf(process.env));
       try { ${thrown} log.info('nothing was thrown'); } catch (error) { log.error({ err: error }, 'It failed: ' + error.message); }`,
      where,
    ],
    {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
      env: { ...process.env, DISCORD_TOKEN: TOKEN, DATABASE_URL },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );

describe.each(['terminal', 'production'])('the log: %s', (where) => {
  it.each(Object.entries(errors))('%s', (_, thrown) => {
    const written = logged(thrown, where);
    expect(written).toContain('It failed');
    for (const secret of [TOKEN, TOKEN.slice(-20), INTERACTION, PASSWORD, encodeURIComponent(PASSWORD), 'hunter2'])
      expect(written).not.toContain(secret);
    expect(written).not.toContain(JSON.stringify(PASSWORD).slice(1, -1));
    expect(written).not.toContain('what a person wrote');
    if (where === 'production') for (const line of written.trim().split('\n')) expect(JSON.parse(line).level).toBe(50);
  });

  it('says what failed all the same', () => {
    const written = logged(errors['a request that Discord refuses'], where);
    for (const told of ['DiscordAPIError', 'Invalid Form Body', '50035', '400', 'POST'])
      expect(written).toContain(told);
  });
});

describe('taking secrets out', () => {
  const redact = redacting(secretsOf({ DISCORD_TOKEN: TOKEN, DATABASE_URL }));
  it.each([
    ['POST /api/v10/interactions/117/aBc.d_e-f/callback', 'POST /api/v10/interactions/117/[redacted]/callback'],
    ['/webhooks/117/aBc.d_e-f/messages/@original', '/webhooks/117/[redacted]/messages/@original'],
    ['connecting to postgres://me:you@db:5432/x failed', 'connecting to postgres://[redacted]@db:5432/x failed'],
    ['{"Authorization":"Bearer abc.def"}', '{"Authorization":"[redacted]"}'],
    ['{"m":"{\\"authorization\\":\\"Bot abc\\"}"}', '{"m":"{\\"authorization\\":\\"[redacted]\\"}"}'],
    ['authorization: Basic dXNlcjpwYXNz', 'authorization: [redacted]'],
    ['host=db password=hunter2 user=me', 'host=db password=[redacted] user=me'],
    [`the token ${TOKEN} is refused`, 'the token [redacted] is refused'],
    [
      'what is secret here is nothing: https://example.org/a@b?c=d',
      'what is secret here is nothing: https://example.org/a@b?c=d',
    ],
    ['{"level":30,"command":"quotes","ms":4}', '{"level":30,"command":"quotes","ms":4}'],
    [
      'The bot is ready in 3 servers. Bot commands are registered.',
      'The bot is ready in 3 servers. Bot commands are registered.',
    ],
  ])('%s', (text, left) => expect(redact(text)).toBe(left));

  it('leaves what is JSON JSON, and no known secret in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'grapheme' }), fc.string(), (secret, around) => {
        const line = JSON.stringify({ msg: `${around}\u0000${secret}\u0000`, err: { message: secret } });
        const written = redacting([secret])(line);
        expect(JSON.parse(written)).toBeTypeOf('object');
        expect(JSON.parse(written).err.message).not.toContain(secret);
      }),
    );
  });
});
