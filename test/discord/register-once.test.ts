import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import type { Json } from '../../src/discord/register.ts';
import { registerOnce } from '../../src/discord/register-once.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { en } from '../../src/words/en.ts';

let wanted: Json[];
beforeAll(async () => {
  wanted = commandsJson(await gather(), en);
});

const store = { setting: async () => null, setSetting: async () => {} };

const standInForTest = async (): Promise<StandIn> => {
  const standIn = await startStandIn({ port: 0 });
  onTestFinished(() => standIn.close());
  return standIn;
};

it('registers once', async () => {
  const { api, token } = await standInForTest();
  expect(await registerOnce({ api, token }, store, 'everywhere', wanted)).toBe('registered');
  expect(await registerOnce({ api, token }, store, 'everywhere', wanted)).toBe('unchanged');
});

it('says what to do about a token that Discord refuses', async () => {
  const { api } = await standInForTest();
  await expect(registerOnce({ api, token: 'MTIz.abc.def' }, store, 'everywhere', wanted)).rejects.toThrow(
    /^Discord refuses the token\. Make a new one/,
  );
});

it.each([
  [
    403,
    { code: 50_001, message: 'Missing Access' },
    /no access there \(Missing Access\)\. Check that it is in the server/,
  ],
  [400, { code: 50_035, message: 'Invalid Form Body' }, /refuses the request \(400: Invalid Form Body/],
  [500, { code: 0, message: 'Broken' }, /out of order \(500\)\. Try again in some minutes/],
])('says what to do where Discord takes no commands (%i)', async (status, body, sentence) => {
  const { api, token, faults } = await standInForTest();
  faults.meddle(({ path }) => (/commands/.test(path) ? { status, body } : null));
  await expect(registerOnce({ api, token }, store, '77', wanted)).rejects.toThrow(sentence);
});

it('leaves an error of the library as it is', async () => {
  const { api, token } = await standInForTest();
  const broken = { ...store, setting: () => Promise.reject(new Error('The library is locked.')) };
  await expect(registerOnce({ api, token }, broken, 'everywhere', wanted)).rejects.toThrow(/^The library is locked\.$/);
});
