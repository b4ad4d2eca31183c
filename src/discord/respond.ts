/** Answers one interaction: renders what the router gives and sends it where Discord wants it. */

import type { REST } from 'discord.js';
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  Routes,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Library } from '../article/library.ts';
import type { Choice } from '../command.ts';
import type { Responder } from '../delivery.ts';
import type { Form, Link, Reply } from '../reply.ts';
import type { Deliver } from './callback.ts';
import { encodeLink, encodeStored } from './custom-id.ts';
import type { Arrival } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { cut, render } from './render.ts';

type Rest = Pick<REST, 'post' | 'patch' | 'delete'>;

const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

const linksOf = (reply: Reply): Link[] => [
  ...(reply.links ?? []),
  ...(reply.menus ?? []).flatMap((menu): Link[] => menu.links),
];

const modal = (form: Form, customId: string): APIModalInteractionResponseCallbackData => ({
  title: cut(form.title, LIMITS.modal.title),
  custom_id: customId,
  components: form.fields.slice(0, LIMITS.modal.components).map((field) => ({
    type: ComponentType.Label,
    label: cut(field.label, LIMITS.modal.label),
    component: {
      type: ComponentType.TextInput,
      custom_id: field.option,
      style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: field.required,
      max_length: Math.min(field.max, LIMITS.modal.input),
      placeholder: cut(field.placeholder, LIMITS.modal.placeholder),
    },
  })),
});

const offered = ({ name, value }: Choice): Choice => ({
  name: cut(name.toWellFormed(), LIMITS.command.choiceName),
  value: value.slice(0, LIMITS.command.choiceValue).toWellFormed(),
});

/**
 * @param deliver takes the first answer; whatever follows goes over `rest`, by the interaction's own token.
 * @param library keeps the links that are too long for a custom id.
 * @param removeLabel of the button on every public reply.
 */
export const responder = (
  arrival: Pick<Arrival, 'applicationId' | 'token'>,
  deliver: Deliver,
  rest: Rest,
  library: Pick<Library, 'keepLink'>,
  removeLabel: string,
): Responder => {
  const options = { auth: false } as const;
  const original = Routes.webhookMessage(arrival.applicationId, arrival.token);
  const idOf = async (link: Pick<Link, 'command' | 'options' | 'update'>) =>
    encodeLink(link) ??
    encodeStored(await library.keepLink({ command: link.command, options: link.options }), link.update);
  const body = async (reply: Reply, hidden: boolean) => {
    const ids = new Map<Link, string>();
    for (const link of linksOf(reply)) ids.set(link, await idOf(link));
    const rendered = render(reply, (link) => ids.get(link) ?? '', hidden ? null : removeLabel);
    return hidden ? { ...rendered, flags: rendered.flags | MessageFlags.Ephemeral } : rendered;
  };
  return {
    answer: async (reply, hidden) =>
      deliver({ type: InteractionResponseType.ChannelMessageWithSource, data: await body(reply, hidden) }),
    update: async (reply, hidden) =>
      deliver({ type: InteractionResponseType.UpdateMessage, data: await body(reply, hidden) }),
    open: async (form) => deliver({ type: InteractionResponseType.Modal, data: modal(form, await idOf(form)) }),
    offer: (choices) =>
      deliver({
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: choices.slice(0, LIMITS.command.choices).map(offered) },
      }),
    defer: (hidden) =>
      deliver({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(hidden && { data: EPHEMERAL }),
      }),
    deferUpdate: () => deliver({ type: InteractionResponseType.DeferredMessageUpdate }),
    edit: async (reply, hidden) => {
      await rest.patch(original, { ...options, body: await body(reply, hidden) });
    },
    followUp: async (reply, hidden) => {
      await rest.post(Routes.webhook(arrival.applicationId, arrival.token), {
        ...options,
        body: await body(reply, hidden),
      });
    },
    remove: async () => {
      await rest.delete(original, options);
    },
  };
};
