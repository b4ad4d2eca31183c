/** Answers one interaction: renders what the router gives and sends it where Discord wants it. */

import type { REST, RequestData } from 'discord.js';
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  Routes,
  TextInputStyle,
} from 'discord.js';
import type { Choice } from '../command/command.ts';
import type { Form, Reply } from '../command/reply.ts';
import type { Library } from '../library/library.ts';
import { type Responder, Undelivered } from '../router/delivery.ts';
import { encodeLink, encodeStored } from './custom-id.ts';
import { failureOf } from './failure.ts';
import { asJson, type Deliver } from './first-answer.ts';
import type { Arrival } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { cut } from './message-texts.ts';
import { bodies } from './render.ts';
import { following } from './rest.ts';
import { telling } from './tell-outcome.ts';

type Rest = Pick<REST, 'post' | 'patch' | 'delete'>;

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));

const END = Buffer.from('}');

/** Makes a first answer of this type out of its data, which is JSON already. */
const responses = (type: InteractionResponseType): ((data: Buffer) => Buffer) => {
  const head = Buffer.from(`{"type":${type},"data":`);
  return (data) => Buffer.concat([head, data, END]);
};
const message = responses(InteractionResponseType.ChannelMessageWithSource);
const changed = responses(InteractionResponseType.UpdateMessage);
const opened = responses(InteractionResponseType.Modal);
const offering = responses(InteractionResponseType.ApplicationCommandAutocompleteResult);
const PROMISE = json({ type: InteractionResponseType.DeferredChannelMessageWithSource });
const HIDDEN_PROMISE = json({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
});
const PROMISED_CHANGE = json({ type: InteractionResponseType.DeferredMessageUpdate });

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
  // Of one offer without a name Discord refuses all.
  name: cut(name.toWellFormed().trim() || '…', LIMITS.command.choiceName),
  value: value.slice(0, LIMITS.command.choiceValue).toWellFormed(),
});

/** Rejects with what the frame understands: that nobody waits any more, or that Discord can't be reached in time. */
const delivering = async (sent: Promise<unknown>): Promise<void> => {
  try {
    await sent;
  } catch (error) {
    const failure = failureOf(error);
    throw failure === 'refused' ? error : new Undelivered(failure === 'out' ? 'out of reach' : 'gone', error);
  }
};

/**
 * @param deliver takes the first answer; whatever follows goes over `rest`, by the interaction's own token.
 * @param keepLinks keeps the links that are too long for a custom id and gives their ids in order; fewer where that failed,
 *   and the reply goes without them.
 * @param removeLabel of the button on every public reply.
 */
export const responder = (
  arrival: Pick<Arrival, 'applicationId' | 'token'> & { channel: string | null },
  deliver: Deliver,
  rest: Rest,
  keepLinks: Library['keepLinks'],
  removeLabel: string,
): Responder => {
  const came = performance.now();
  /** What follows the first answer, for as long as Discord takes it. */
  const promised = () => following(rest, came + LIMITS.token - performance.now());
  const give: Deliver = (response) => delivering(deliver(response));
  const original = () => Routes.webhookMessage(arrival.applicationId, arrival.token);
  const body = bodies(keepLinks, removeLabel);
  const request = async (reply: Reply, hidden: boolean): Promise<RequestData> => {
    const written = await body(reply, hidden);
    if (!reply.files) return asJson(written);
    const files = reply.files
      .slice(0, LIMITS.message.files)
      .map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
    return { auth: false, body: JSON.parse(written.toString()), files };
  };
  return {
    address: (hidden) => telling({ ...arrival, hidden }),
    prepare: async (reply, hidden) => {
      await body(reply, hidden);
    },
    answer: async (reply, hidden) => give(message(await body(reply, hidden))),
    update: async (reply, hidden) => give(changed(await body(reply, hidden))),
    open: async (form) => {
      const { command, options } = form;
      const short = encodeLink(form);
      const [kept] = short === null ? await keepLinks([{ command, options }]) : [];
      const id = kept === undefined ? short : encodeStored(kept, false);
      if (id === null) throw new Error('The options of a form are too long for a custom id and could not be kept.');
      return give(opened(json(modal(form, id))));
    },
    offer: (choices) => {
      const offers = choices.slice(0, LIMITS.command.choices).map(offered);
      return give(offering(json({ choices: offers })));
    },
    defer: (hidden) => give(hidden ? HIDDEN_PROMISE : PROMISE),
    deferUpdate: () => give(PROMISED_CHANGE),
    show: async (step, hidden) => delivering(rest.patch(original(), await request(step, hidden))),
    edit: async (reply, hidden) => delivering(promised().patch(original(), await request(reply, hidden))),
    followUp: async (reply, hidden) => {
      const route = Routes.webhook(arrival.applicationId, arrival.token);
      await delivering(promised().post(route, await request(reply, hidden)));
    },
    remove: () => delivering(promised().delete(original(), { auth: false })),
  };
};
