/** A command as Discord is told of it, from its fields and the catalogue of words. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Field, Known } from '../command/known-command.ts';
import type { Commands } from '../command/registry.ts';
import { type CommandWords, type Words, wordsOf } from '../words/words.ts';

const optionJson = (field: Field, words: CommandWords, hide: string): APIApplicationCommandBasicOption => {
  const { name, required } = field;
  const common = { name, description: name === 'hide' ? hide : (words.options[name] ?? ''), required };
  switch (field.option) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        min_length: field.minLength,
        max_length: field.maxLength,
        ...(field.completes && { autocomplete: true }),
      };
    case 'whole':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        min_value: field.minimum,
        max_value: field.maximum,
      };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: field.enum.map((value) => ({ name: words.choices?.[name]?.[value] ?? value, value })),
      };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'attachment':
      return { ...common, type: ApplicationCommandOptionType.Attachment };
  }
};

/** For servers and for users, in servers, in the bot's own messages and in other private ones. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const commandJson = (command: Known, words: Words): RESTPostAPIApplicationCommandsJSONBody => {
  const said = wordsOf(words, command.name);
  if (!said) throw new Error(`src/words/en.ts has no description of /${command.name}.`);
  if (command.kind === 'message')
    return { ...everywhere, type: ApplicationCommandType.Message, name: said.display ?? command.name };
  return {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: said.description,
    options: command.fields.filter((field) => field.listed).map((field) => optionJson(field, said, words.options.hide)),
  };
};

/** The body of Discord's "overwrite all commands": those that people are told of. */
export const commandsJson = (commands: Commands, words: Words): RESTPostAPIApplicationCommandsJSONBody[] =>
  [...commands.values()].filter(({ listed }) => listed !== false).map((command) => commandJson(command, words));
