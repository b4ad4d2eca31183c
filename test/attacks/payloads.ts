/** Raw interactions as Discord sends them, and as nobody but an attacker would. */
import { ApplicationCommandType, ComponentType, InteractionType, MessageFlags } from 'discord.js';

const MODERATOR = '8192';

export type Who = {
  user: string;
  /** `authorizing_integration_owners`. */
  owners: Record<string, string>;
  channel: string;
  moderator?: boolean;
  /** In a private message there is no member. */
  alone?: boolean;
};

type Value = string | number | boolean;

const interaction = (type: InteractionType, { user, owners, channel, moderator, alone }: Who, rest: object) => ({
  id: '1',
  application_id: '9',
  token: 'token',
  locale: 'en-GB',
  type,
  channel_id: channel,
  authorizing_integration_owners: owners,
  ...(alone ? { user: { id: user } } : { member: { user: { id: user }, permissions: moderator ? MODERATOR : '0' } }),
  ...rest,
});

const optionsOf = (options: Record<string, Value>) =>
  Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));

export const call = (who: Who, name: string, options: Record<string, Value> = {}) =>
  interaction(InteractionType.ApplicationCommand, who, {
    data: { name, type: ApplicationCommandType.ChatInput, options: optionsOf(options) },
  });

/** A command with options exactly as they are given. */
export const raw = (who: Who, name: string, data: object) =>
  interaction(InteractionType.ApplicationCommand, who, { data: { name, ...data } });

export const complete = (who: Who, name: string, option: string, typed: string, options: Record<string, Value> = {}) =>
  interaction(InteractionType.ApplicationCommandAutocomplete, who, {
    data: { name, options: [...optionsOf(options), { name: option, type: 3, value: typed, focused: true }] },
  });

/** On a message that `of` asked for. */
export const press = (who: Who, id: string, of = who.user, isPrivate = false) =>
  interaction(InteractionType.MessageComponent, who, {
    message: { flags: isPrivate ? MessageFlags.Ephemeral : 0, interaction_metadata: { user: { id: of } } },
    data: { custom_id: id, component_type: ComponentType.Button },
  });

export const choose = (who: Who, value: string) =>
  interaction(InteractionType.MessageComponent, who, {
    message: { flags: 0, interaction_metadata: { user: { id: who.user } } },
    data: { custom_id: 'menu', component_type: ComponentType.StringSelect, values: [value] },
  });

export const submit = (who: Who, id: string, filled: Record<string, string>) =>
  interaction(InteractionType.ModalSubmit, who, {
    data: {
      custom_id: id,
      components: Object.entries(filled).map(([custom_id, value]) => ({ component: { custom_id, value } })),
    },
  });

/** A right click on a message. */
export const click = (who: Who, name: string, message: object, target = '77') =>
  interaction(InteractionType.ApplicationCommand, who, {
    data: {
      name,
      type: ApplicationCommandType.Message,
      target_id: target,
      resolved: { messages: { 77: { content: '', ...message } } },
    },
  });
