/** Answering interactions: the callback, `@original` and follow-ups. */
import { type APIInteractionResponse, type APIMessage, InteractionResponseType, MessageFlags } from 'discord.js';
import type { MessageBody, Sent } from '../compose.ts';
import type { Answers } from '../interaction-answers.ts';
import type { Judge } from '../judge/sending.ts';
import type { ShownMessage } from '../protocol.ts';
import { refusals } from '../refusal.ts';
import { world } from '../world.ts';
import { approve, type Call, fileNames, type Handler, type Route, route } from './route.ts';

/** Per webhook and token, as bots see it in the headers; the documentation gives no numbers. */
const WEBHOOK = { requests: 5, per: 2_000, by: 2 };

export const answerRoutes = (answers: Answers, judge: Judge): Route[] => {
  const open = (method: string, path: string, handle: Handler) =>
    route(method, path, handle, { open: true, limit: WEBHOOK });

  const callback: Handler = (call) => {
    const [id = '', token = ''] = call.params;
    const interaction = answers.waiting(id, token);
    const { completes } = interaction;
    approve(judge, call.body, {
      to: 'callback',
      before: answers.target(interaction),
      files: fileNames(call),
      completes,
    });
    const body = call.body as APIInteractionResponse;
    const shown = answers.callback(interaction, body, call.uploads);
    if (call.query.get('with_response') !== 'true') return {};
    return { body: callbackResponse(id, interaction.type, body.type, shown) };
  };

  const edit = (call: Call, before: APIMessage): Sent => {
    approve(judge, call.body, { to: 'edit', before, files: fileNames(call) });
    return { body: call.body as MessageBody, uploads: call.uploads };
  };

  const original = '/webhooks/:app/:token/messages/@original';
  const followUp = '/webhooks/:app/:token/messages/:message';
  return [
    route('POST', '/interactions/:id/:token/callback', callback, { open: true }),
    open('GET', original, ({ params }) => ({ body: answers.getOriginal(tokenOf(params)).message })),
    open('PATCH', original, (call) => {
      const token = tokenOf(call.params);
      return { body: answers.editOriginal(token, edit(call, answers.getOriginal(token).message)).message };
    }),
    open('DELETE', original, ({ params }) => {
      answers.deleteOriginal(tokenOf(params));
      return {};
    }),
    open('POST', '/webhooks/:app/:token', (call) => {
      const token = tokenOf(call.params);
      approve(judge, call.body, { to: 'follow-up', files: fileNames(call) });
      return { body: answers.followUp(token, { body: call.body as MessageBody, uploads: call.uploads }).message };
    }),
    open('GET', followUp, ({ params }) => ({ body: answers.followed(tokenOf(params), messageOf(params)).message })),
    open('PATCH', followUp, (call) => {
      const [token, message] = [tokenOf(call.params), messageOf(call.params)];
      const sent = edit(call, answers.followed(token, message).message);
      return { body: answers.editFollowUp(token, message, sent).message };
    }),
    open('DELETE', followUp, ({ params }) => {
      answers.deleteFollowUp(tokenOf(params), messageOf(params));
      return {};
    }),
  ];
};

const tokenOf = ([application, token]: string[]) => {
  if (application !== world.application.id || token === undefined) throw refusals.unknownWebhook();
  return token;
};

const messageOf = ([, , message = '']: string[]) => message;

/** What `with_response` brings back (documentation, Interaction Callback Response Object). */
const callbackResponse = (id: string, type: number, callback: InteractionResponseType, shown: ShownMessage | null) => {
  if (shown === null) return { interaction: { id, type } };
  const { thinking, message } = shown;
  const hasResource =
    callback === InteractionResponseType.ChannelMessageWithSource || callback === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id,
      type,
      response_message_id: message.id,
      response_message_loading: thinking,
      response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    },
    ...(hasResource ? { resource: { type: callback, message } } : {}),
  };
};
