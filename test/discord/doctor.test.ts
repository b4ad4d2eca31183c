import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/commands.ts';
import { examine } from '../../src/discord/doctor.ts';
import { commandsJson } from '../../src/discord/options.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { en } from '../../src/words/en.ts';

const commands = commandsJson(await gather(), en);
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn({ port: 0 });
});
afterAll(() => standIn.close());

const findings = (about: { token?: string; guild?: string | null } = {}) =>
  examine({ api: standIn.api, token: standIn.token, guild: null, commands, ...about });

const amiss = async (about?: Parameters<typeof findings>[0]) =>
  (await findings(about)).filter(({ ok }) => !ok).map(({ line }) => line);

describe('the doctor', () => {
  it('says that commands are not registered yet, then that all is well, and gives the link', async () => {
    expect(await amiss()).toEqual([expect.stringContaining('npm run register')]);
    const answer = await fetch(`${standIn.api}/v10/applications/${standIn.applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(commands),
    });
    expect(answer.status).toBe(200);
    expect(await amiss()).toEqual([]);
    expect((await findings()).at(-1)?.line).toBe(
      `Invite it: https://discord.com/oauth2/authorize?client_id=${standIn.applicationId}&scope=bot+applications.commands&permissions=0`,
    );
  });

  it('knows a server that the bot is in from one that it is not in', async () => {
    const { server, visited } = standIn.world.places;
    const lines = (await findings({ guild: server.server?.id ?? '' })).map(({ line }) => line);
    expect(lines).toContainEqual(expect.stringContaining(`in ${server.server?.name}`));
    expect(await amiss({ guild: visited.server?.id ?? '' })).toContainEqual(
      expect.stringContaining('is not in the server'),
    );
  });

  it('says what to do about a token that Discord refuses', async () => {
    expect(await amiss({ token: 'MTIz.abc.def' })).toEqual([expect.stringContaining('Discord refuses the token.')]);
  });

  it('says so when Discord cannot be asked', async () => {
    const found = await examine({ api: 'http://127.0.0.1:9/api', token: 'MTIz.abc.def', guild: null, commands });
    expect(found).toEqual([{ ok: false, line: expect.stringMatching(/^Discord could not be asked .+ try again\.$/) }]);
  });
});
