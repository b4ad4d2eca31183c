import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  FileBuilder,
  type Interaction,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { beforeEach, expect, test } from 'vitest';
import type { Action } from '../../src/playground/action.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { loggedIn, standInForTest } from './bot.ts';

let standIn: StandIn;
let client: Client;
let as: Action['as'];

beforeEach(async () => {
  standIn = await standInForTest();
  ({ client } = await loggedIn(standIn));
  const { users, places } = standIn.world;
  as = { user: users.reader.id, place: places.server.id, locale: 'de' };
  await client.application?.commands.set([
    {
      name: 'read',
      description: 'Reads.',
      options: [
        { type: 3, name: 'article', description: 'Which.', autocomplete: true },
        { type: 11, name: 'file', description: 'A file.' },
      ],
    },
    { name: 'Read', type: ApplicationCommandType.Message },
  ]);
});

/** Lets the bot answer whatever comes by `handle`. What is returned waits for it, and fails where it failed or was refused. */
const answering = (handle: (interaction: Interaction) => Promise<unknown>) => {
  const handled: Promise<unknown>[] = [];
  client.on('interactionCreate', (interaction) => handled.push(handle(interaction)));
  return async () => {
    await Promise.all(handled);
    expect(standIn.refused).toEqual([]);
  };
};

const call = (options: Extract<Action, { do: 'call' }>['options'] = []) =>
  standIn.act({ as, do: 'call', command: 'read', options, target: null });
const seen = () => standIn.messages(as.place, as.user).map(({ message }) => message);

test('deferral, edit, follow-ups and their deletion', async () => {
  const finished = answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    const reply = await interaction.editReply({ content: 'Done.' });
    expect(reply.content).toBe('Done.');
    const aside = await interaction.followUp({ content: 'Psst.', flags: MessageFlags.Ephemeral });
    await interaction.editReply({ message: aside, content: 'Psst!' });
    const more = await interaction.followUp({ content: 'And more.' });
    await interaction.deleteReply(more);
    await interaction.followUp('The end.');
  });
  expect(await call()).toMatchObject({ is: 'done', shown: { thinking: true } });
  await finished();
  expect(seen().map(({ content }) => content)).toEqual(['Done.', 'Psst!', 'The end.']);
  expect(seen()[0]).toMatchObject({ type: 20, interaction: { name: 'read', user: { id: as.user } } });
});

test('a response that is asked for comes back with its message', async () => {
  const finished = answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: 'Hello', withResponse: true });
    expect(response.resource?.message?.content).toBe('Hello');
    expect(response.interaction.responseMessageId).toBe(response.resource?.message?.id);
    expect((await interaction.fetchReply()).content).toBe('Hello');
  });
  await call();
  await finished();
});

test('components, a file, a button that updates and a menu', async () => {
  const finished = answering(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [new AttachmentBuilder(Buffer.from('not really a picture'), { name: 'map.png' })],
        components: [
          new ContainerBuilder()
            .addTextDisplayComponents(new TextDisplayBuilder({ content: 'Page 1' }))
            .addMediaGalleryComponents(new MediaGalleryBuilder({ items: [{ media: { url: 'attachment://map.png' } }] }))
            .addActionRowComponents(
              new ActionRowBuilder<ButtonBuilder>().addComponents(
                new ButtonBuilder({ customId: 'next', label: 'Next', style: ButtonStyle.Primary }),
              ),
            )
            .addActionRowComponents(
              new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
                new StringSelectMenuBuilder({ customId: 'pick', options: [{ label: 'One', value: 'one' }] }),
              ),
            ),
        ],
      });
    } else if (interaction.isButton()) {
      await interaction.update({ components: [new TextDisplayBuilder({ content: 'Page 2' })] });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral });
    }
  });
  const outcome = await call();
  const message = seen()[0];
  expect(outcome).toMatchObject({ is: 'done', shown: { message: { id: message?.id } } });
  const attachment = message?.attachments[0];
  expect(attachment).toMatchObject({ filename: 'map.png', content_type: 'image/png', size: 20 });
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('not really a picture');
  expect(message?.components).toMatchObject([
    {
      id: 1,
      type: 17,
      components: [{ id: 2 }, { id: 3, items: [{ media: { url: attachment?.url } }] }, { id: 4 }, { id: 6 }],
    },
  ]);

  const id = message?.id ?? '';
  const pick = { as, do: 'press', message: id, customId: 'pick', componentType: 3 } as const;
  expect(await standIn.act({ ...pick, values: ['two'] })).toMatchObject({ is: 'failed' });
  await standIn.act({ ...pick, values: ['one'] });
  expect(seen()[1]).toMatchObject({ content: 'one', flags: 64, type: 19 });
  await standIn.act({ as, do: 'press', message: id, customId: 'next', componentType: 2, values: [] });
  expect(seen()[0]).toMatchObject({ id, components: [{ content: 'Page 2' }] });
  await finished();
});

test('a file that a component shows comes with its name and size', async () => {
  const finished = answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      files: [new AttachmentBuilder(Buffer.from('[]'), { name: 'all.json' })],
      components: [new FileBuilder({ file: { url: 'attachment://all.json' } })],
    });
  });
  await call();
  const { attachments, components } = seen()[0] ?? {};
  const [{ url } = { url: '' }] = attachments ?? [];
  expect(components).toMatchObject([{ type: 13, name: 'all.json', size: 2, file: { url } }]);
  await finished();
});

test('a form, and what was typed into it', async () => {
  const finished = answering(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.showModal(
        new ModalBuilder({ customId: 'form', title: 'A form' }).addComponents(
          new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder({ customId: 'words', label: 'Words', style: TextInputStyle.Short, maxLength: 10 }),
          ),
        ),
      );
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(`${interaction.customId}: ${interaction.fields.getTextInputValue('words')}`);
    }
  });
  const outcome = await call();
  if (outcome.is !== 'modal') throw new Error(`The form did not open: ${JSON.stringify(outcome)}`);
  expect(outcome.modal).toMatchObject({ title: 'A form' });
  const submit = (values: Record<string, string>, user = as.user) =>
    standIn.act({ as: { ...as, user }, do: 'submit', modal: outcome.id, values });
  expect(await submit({ words: '' })).toEqual({ is: 'failed', why: 'This field is required.' });
  expect(await submit({ words: 'much too long' })).toMatchObject({ is: 'failed' });
  expect(await submit({ words: 'hello' }, standIn.world.users.colleague.id)).toMatchObject({ is: 'failed' });
  await submit({ words: 'hello' });
  expect(seen()).toMatchObject([{ content: 'form: hello' }]);
  expect(await submit({ words: 'again' })).toEqual({ is: 'failed', why: 'This form is no longer open.' });
  await finished();
});

test('completion by what was typed', async () => {
  const finished = answering(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name} ${value}`, value: 'k3f9x2ab' }]);
  });
  const complete = { as, do: 'complete', command: 'read' } as const;
  const typed = [{ name: 'article', type: 3, value: 'eco' }];
  expect(await standIn.act({ ...complete, options: typed, focused: 'article' })).toEqual({
    is: 'choices',
    choices: [{ name: 'article eco', value: 'k3f9x2ab' }],
  });
  expect(await standIn.act({ ...complete, options: [], focused: 'file' })).toMatchObject({ is: 'failed' });
  await finished();
});

test('a right click on a message, and a file as an option', async () => {
  const finished = answering(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
    if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getAttachment('file', true).name);
  });
  const { colleague } = standIn.world.users;
  const said = await standIn.act({
    as: { ...as, user: colleague.id },
    do: 'say',
    text: 'Look at this.',
    attachments: [],
  });
  const target = said.is === 'done' ? (said.shown?.message.id ?? '') : '';
  await standIn.act({ as, do: 'call', command: 'Read', options: [], target });
  expect(seen()[1]).toMatchObject({ content: 'Look at this.', type: 23, message_reference: { message_id: target } });

  expect(await call([{ name: 'file', type: 11, value: '123' }])).toEqual({ is: 'failed', why: 'file: Upload a file.' });
  const uploaded = await fetch(new URL('/playground/upload?name=notes.txt', standIn.page), {
    method: 'POST',
    headers: { origin: new URL(standIn.page).origin, 'content-type': 'text/plain' },
    body: 'Some notes.',
  });
  const { id } = (await uploaded.json()) as { id: string };
  await call([{ name: 'file', type: 11, value: id }]);
  expect(seen()[2]?.content).toBe('notes.txt');
  await finished();
});

test('a message that the bot posts by itself pings whom it may', async () => {
  const { reader, colleague } = standIn.world.users;
  const channel = await client.channels.fetch(as.place).catch(() => client.channels.cache.get(as.place) ?? null);
  if (!channel?.isSendable()) throw new Error('The bot does not see its channel.');
  const content = `<@${reader.id}> <@${colleague.id}> @everyone`;
  await channel.send({ content, allowedMentions: { parse: [] } });
  await channel.send({ content, allowedMentions: { users: [reader.id] } });
  await channel.send(content);
  expect(seen().map(({ mentions, mention_everyone }) => [mentions.length, mention_everyone])).toEqual([
    [0, false],
    [1, false],
    [2, true],
  ]);
});
