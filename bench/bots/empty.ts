/** The bot to compare with: discord.js as its guide writes it, answering everything with a constant. */
import { Client, GatewayIntentBits } from 'discord.js';
import './with-parent.ts';

const [, , api = '', token = ''] = process.argv;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on('interactionCreate', async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'constant', value: 'constant' }]);
  else if (interaction.isChatInputCommand()) await interaction.reply('A constant.');
});
client.once('clientReady', () => process.send?.('ready'));
await client.login(token);
