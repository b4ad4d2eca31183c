import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';

let standIn: StandIn;
let client: Client;

afterEach(async () => {
  await client.destroy();
  await standIn.close();
});

test('a plain discord.js client logs in, registers a command and answers it', async () => {
  standIn = await startStandIn({ port: 0 });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api } });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'pong', flags: MessageFlags.Ephemeral });
  });
  await client.login(standIn.token);
  await ready;
  expect(client.guilds.cache.map(({ name }) => name).sort()).toEqual(['Harbour Street Library', 'The Evening Paper']);

  await client.application?.commands.set([{ name: 'ping', description: 'Answers.' }]);
  const { reader, colleague } = standIn.world.users;
  const { server } = standIn.world.places;
  const as = { user: reader.id, place: server.id, locale: 'en-GB' };
  const outcome = await standIn.act({ as, do: 'call', command: 'ping', options: [], target: null });
  expect(outcome).toMatchObject({ is: 'done', shown: { only: reader.id, message: { content: 'pong' } } });
  expect(standIn.messages(server.id, reader.id)).toHaveLength(1);
  expect(standIn.messages(server.id, colleague.id)).toHaveLength(0);
  expect(standIn.refused).toEqual([]);
});
