/** What the stand-in can be made to do wrong, as Discord and the network do at times. */
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { loggedIn, request, standInForTest } from './bot.ts';

const place = ({ world }: StandIn) => world.places.server.id;

const call = (standIn: StandIn) => {
  const as = { user: standIn.world.users.reader.id, place: place(standIn), locale: 'en-GB' };
  return standIn.act({ as, do: 'call', command: 'ping', options: [], target: null });
};

const answeringBot = async () => {
  const standIn = await standInForTest();
  const { client } = await loggedIn(standIn);
  await client.application?.commands.set([{ name: 'ping', description: 'Answers.' }]);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply('pong').catch(() => {});
  });
  return { standIn, client };
};

test('a request gets another status, lies there, or is cut before or after it was acted on', async () => {
  const standIn = await standInForTest();
  const say = () => request(standIn, 'POST', `/channels/${place(standIn)}/messages`, { content: 'Hello.' });
  const there = () => standIn.messages(place(standIn), '').length;
  standIn.faults.meddle(({ method }) => (method === 'POST' ? { status: 502 } : null));
  expect((await say()).status).toBe(502);
  standIn.faults.meddle(() => ({ late: 50 }));
  expect((await say()).status).toBe(200);
  standIn.faults.meddle(() => ({ cut: 'before' }));
  await expect(say()).rejects.toThrow();
  expect(there()).toBe(1);
  standIn.faults.meddle(() => ({ cut: 'after' }));
  await expect(say()).rejects.toThrow();
  expect(there()).toBe(2);
  standIn.faults.meddle(null);
  expect((await say()).status).toBe(200);
});

test('an interaction comes twice: the second answer is refused', async () => {
  const { standIn } = await answeringBot();
  standIn.faults.between((data) => [data, data]);
  expect(await call(standIn)).toMatchObject({ is: 'done' });
  await expect.poll(() => standIn.refused).toMatchObject([{ refusal: { code: 40060 } }]);
});

test('a token ends before its time', async () => {
  const { standIn, client } = await answeringBot();
  const [interaction] = await Promise.all([once(client, 'interactionCreate'), call(standIn)]).then(([given]) => given);
  standIn.faults.expireTokens();
  await expect(interaction.webhook.send('late')).rejects.toMatchObject({ code: 50027 });
});

test('connections are closed with a code, refused for a while, and sent what is no event', async () => {
  const { standIn, client } = await answeringBot();
  standIn.faults.sendRaw('{"op":0,"t":"NEWS","s":null,"d":null}');
  const resumed = once(client, 'shardResume');
  standIn.faults.takeConnections(false);
  standIn.faults.closeSockets(4000);
  await once(client, 'shardReconnecting');
  standIn.faults.takeConnections(true);
  await resumed;
  expect(await call(standIn)).toMatchObject({ is: 'done' });
});
