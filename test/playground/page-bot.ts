/** A small bot for the tests of the page, with one of everything that the page must draw and send. */
import { Client, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import type { StandIn } from '../../src/playground/stand-in.ts';

const people = ['Ada Lind', 'Ben Okafor', 'Adam Roy'];

const commands = [
  {
    name: 'quotes',
    description: 'Who said what',
    options: [
      { type: 3, name: 'person', description: 'Only this person', autocomplete: true },
      { type: 5, name: 'hide', description: 'Only you see the reply' },
    ],
  },
  {
    name: 'ask',
    description: 'A question to an article',
    options: [{ type: 3, name: 'question', description: 'What you want to know', required: true, min_length: 5 }],
  },
  { name: 'add', description: 'Keep an article' },
  {
    name: 'keep',
    description: 'Keep a file',
    options: [{ type: 11, name: 'file', description: 'The file', required: true }],
  },
  { name: 'silent', description: 'Says nothing' },
  { name: 'Who said this?', type: 3 },
];

const text = (content: string, rest: object[] = []) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [{ type: 10, content }, ...rest],
});

const page = (number: number, who: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    {
      type: 17,
      accent_color: 0x3b6ea5,
      components: [
        { type: 10, content: `## ${who}: page ${number}\n> “Rain, and **more** rain.”` },
        { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: `more ${number} ${who}` }] },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'speaker',
              placeholder: 'Another speaker',
              options: people.map((name) => ({ label: name, value: name, description: `What ${name} said` })),
            },
          ],
        },
      ],
    },
  ],
});

const form = {
  custom_id: 'form',
  title: 'Add an article',
  components: [
    { type: 18, label: 'Title', component: { type: 4, custom_id: 'title', style: 1, required: true, max_length: 80 } },
  ],
};

const hidden = <Body extends { flags: number }>(body: Body) => ({
  ...body,
  flags: body.flags | MessageFlags.Ephemeral,
});

const answer = async (interaction: Interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = people.filter((name) => name.toLowerCase().includes(typed));
    return interaction.respond(fitting.map((name) => ({ name, value: name.toUpperCase() })));
  }
  if (interaction.isButton()) {
    const [, number, ...who] = interaction.customId.split(' ');
    return interaction.update(page(Number(number) + 1, who.join(' ')) as never);
  }
  if (interaction.isStringSelectMenu()) return interaction.update(page(1, interaction.values.join()) as never);
  if (interaction.isModalSubmit())
    return interaction.reply(hidden(text(`Kept: ${interaction.fields.getTextInputValue('title')}`)) as never);
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(text(`Nobody said “${interaction.targetMessage.content}”.`) as never);
  if (!interaction.isChatInputCommand() || interaction.commandName === 'silent') return;
  if (interaction.commandName === 'add') return interaction.showModal(form as never);
  if (interaction.commandName === 'ask')
    return interaction.reply(text(`You asked: ${interaction.options.getString('question')}`) as never);
  if (interaction.commandName === 'keep')
    return interaction.reply(text(`Kept the file ${interaction.options.getAttachment('file')?.name}`) as never);
  const body = page(1, interaction.options.getString('person') ?? 'everyone');
  return interaction.reply((interaction.options.getBoolean('hide') ? hidden(body) : body) as never);
};

/** Logs the bot in to the stand-in; its commands are there when it resolves. */
export const startBot = async (standIn: StandIn): Promise<Client> => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api } });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  client.on('interactionCreate', (interaction) => void answer(interaction));
  await client.login(standIn.token);
  await ready;
  await client.application?.commands.set(commands as never);
  return client;
};
