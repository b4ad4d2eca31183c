/** What people do, turned into interactions as Discord would send them. */
import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
} from 'discord.js';
import { type Action, done, failed, type Outcome } from './action.ts';
import type { Chat } from './chat.ts';
import { blank } from './compose.ts';
import { fillModal, pressed } from './find-components.ts';
import type { Interactions } from './interactions.ts';
import type { Files } from './message-files.ts';
import type { Modals } from './modals.ts';
import { optionTrouble } from './option-trouble.ts';
import { type Actor, owners } from './payload.ts';
import type { CommandOptionValue } from './protocol.ts';
import type { Commands } from './registered-commands.ts';
import { type Meddling, makeSend } from './send.ts';
import type { Gateway } from './stand-in-gateway.ts';
import { apiUser, channelOf, permissionsOf, placeById, userById } from './world.ts';

type Parts = {
  chat: Chat;
  commands: Commands;
  files: Files;
  gateway: Gateway;
  interactions: Interactions;
  modals: Modals;
  meddling: Meddling;
};
type Doing<What extends Action['do']> = Extract<Action, { do: What }>;
/** Discord's words for a command that changed since the client loaded it, or is gone. */
const OUTDATED = 'This command is outdated, please try again in a few minutes';

export const makeAct = ({ chat, commands, files, gateway, interactions, modals, meddling }: Parts) => {
  const send = makeSend(gateway, interactions, meddling);

  /** The command that `user` is offered under this name, by typing or by a right click on a message. */
  const find = ({ place, user }: Actor, name: string, type = ApplicationCommandType.ChatInput) => {
    const command = commands.offered(place).find((offered) => offered.name === name && offered.type === type);
    const needs = command?.default_member_permissions;
    if (command === undefined || needs == null || place.server === null) return command;
    const may = needs !== '0' && (BigInt(permissionsOf(user)) & BigInt(needs)) === BigInt(needs);
    return may ? command : undefined;
  };

  const clickOn = (actor: Actor, name: string, target: string) => {
    const command = find(actor, name, ApplicationCommandType.Message);
    const message = visible(actor, target);
    if (command === undefined) return failed(OUTDATED);
    if (message === undefined) return failed('There is no such message here.');
    return send(actor, InteractionType.ApplicationCommand, {
      data: { ...ownData(command), target_id: message.id, resolved: { messages: { [message.id]: message } } },
      owners: owners(actor, integrationsOf(command)),
      command,
      metadata: { target_message_id: message.id },
    });
  };

  const call = (actor: Actor, { command: name, options, target }: Doing<'call'>) => {
    if (target !== null) return clickOn(actor, name, target);
    const command = find(actor, name);
    if (command === undefined) return failed(OUTDATED);
    const trouble = optionTrouble(command.options ?? [], options, (id) => files.find(id) !== undefined);
    if (trouble) return failed(trouble);
    return send(actor, InteractionType.ApplicationCommand, {
      data: { ...ownData(command), ...(options.length > 0 ? { options } : {}), ...resolved(options) },
      owners: owners(actor, integrationsOf(command)),
      command,
    });
  };

  const resolved = (options: readonly CommandOptionValue[]) => {
    const uploads = options.filter(({ type }) => type === ApplicationCommandOptionType.Attachment);
    if (uploads.length === 0) return {};
    const attachments = uploads.map(({ value }) => [value, files.find(String(value))?.attachment]);
    return { resolved: { attachments: Object.fromEntries(attachments) } };
  };

  const complete = (actor: Actor, { command: name, options, focused }: Doing<'complete'>) => {
    const command = find(actor, name);
    if (command === undefined) return failed(OUTDATED);
    const declared = command.options?.find((option) => option.name === focused);
    if (!declared || !('autocomplete' in declared && declared.autocomplete)) {
      return failed(`${focused}: this option has no autocompletion.`);
    }
    return send(actor, InteractionType.ApplicationCommandAutocomplete, {
      data: {
        ...ownData(command),
        options: options.map((option) => (option.name === focused ? { ...option, focused: true } : option)),
      },
      owners: owners(actor, integrationsOf(command)),
      command,
      completes: declared.type,
    });
  };

  const visible = (actor: Actor, id: string): APIMessage | undefined => {
    const shown = chat.find(id);
    const here = shown?.place === actor.place.id && (shown.only === null || shown.only === actor.user.id);
    return here ? shown.message : undefined;
  };

  /** For a message that is no answer to a command, the server's own installation counts. */
  const ownersOf = (actor: Actor, message: APIMessage) =>
    message.interaction_metadata?.authorizing_integration_owners ??
    owners(actor, [ApplicationIntegrationType.GuildInstall]);

  const press = (actor: Actor, doing: Doing<'press'>) => {
    const message = visible(actor, doing.message);
    if (message === undefined) return failed('There is no such message here.');
    const found = pressed(message, doing);
    if ('trouble' in found) return failed(found.trouble);
    const { customId: custom_id, componentType: component_type, values } = doing;
    return send(actor, InteractionType.MessageComponent, {
      data: { custom_id, component_type, id: found.component.id, ...(values.length > 0 ? { values } : {}) },
      owners: ownersOf(actor, message),
      metadata: { interacted_message_id: message.id },
      message,
    });
  };

  const submit = (actor: Actor, { modal: id, values }: Doing<'submit'>) => {
    const open = modals.find(id);
    if (open === undefined || open.opener.user.id !== actor.user.id) return failed('This form is no longer open.');
    const filled = fillModal(open.modal, values);
    if ('trouble' in filled) return failed(filled.trouble);
    modals.remove(id);
    const { opener } = open;
    const message = opener.standsOn === null ? undefined : chat.find(opener.standsOn)?.message;
    return send(opener, InteractionType.ModalSubmit, {
      data: { custom_id: open.modal.custom_id, components: filled.components },
      owners: opener.metadata.authorizing_integration_owners,
      metadata: { triggering_interaction_metadata: opener.metadata },
      message,
    });
  };

  const say = (actor: Actor, { text, attachments }: Doing<'say'>): Outcome => {
    const uploaded = attachments.flatMap((id) => files.find(id)?.attachment ?? []);
    if (text.trim() === '' && uploaded.length === 0) return failed('Write something first.');
    if (text.length > 2_000) return failed('Your message is longer than 2000 characters.');
    const author = apiUser(actor.user);
    const { application_id: _, ...message } = blank(channelOf(actor.place, actor.user.id), { author, content: text });
    const shown = {
      place: actor.place.id,
      only: actor.place.kind === 'dm' ? actor.user.id : null,
      thinking: false,
      message: { ...message, attachments: uploaded },
    };
    chat.show(shown);
    return done(shown);
  };

  return async (doing: Action): Promise<Outcome> => {
    const user = userById(doing.as.user);
    const place = placeById(doing.as.place);
    if (user === undefined || place === undefined) return failed('The playground has no such person or place.');
    const actor: Actor = { user, place, locale: doing.as.locale };
    switch (doing.do) {
      case 'call':
        return call(actor, doing);
      case 'complete':
        return complete(actor, doing);
      case 'press':
        return press(actor, doing);
      case 'submit':
        return submit(actor, doing);
      case 'say':
        return say(actor, doing);
    }
  };
};

/** A server's own command, which names no installation, counts as the server's. */
const integrationsOf = ({ integration_types }: APIApplicationCommand) =>
  integration_types ?? [ApplicationIntegrationType.GuildInstall];

const ownData = ({ id, name, type, guild_id }: APIApplicationCommand) => ({
  id,
  name,
  type,
  ...(guild_id === undefined ? {} : { guild_id }),
});
