import {
  type APIApplicationCommand,
  type APIMessage,
  type APIMessageInteractionMetadata,
  GatewayDispatchEvents,
  type InteractionType,
} from 'discord.js';
import type { Outcome } from './action.ts';
import type { Interactions } from './interactions.ts';
import { type Actor, type Payload, payload } from './payload.ts';
import type { Gateway } from './stand-in-gateway.ts';
import { channelOf } from './world.ts';

/** What an interaction carries besides who, where and when. `message` is the one that a component stands on. */
type About = {
  data: unknown;
  owners: Payload['authorizing_integration_owners'];
  command?: APIApplicationCommand;
  completes?: number;
  message?: APIMessage | undefined;
  metadata?: {
    target_message_id?: string;
    interacted_message_id?: string;
    triggering_interaction_metadata?: APIMessageInteractionMetadata;
  };
};

/** What becomes of an interaction on its way to the bot: it may be altered, sent more than once, or not at all. */
export type Meddling = { between: (data: object) => object[] };

/** Makes what sends an interaction to the bot; the outcome comes with the bot's first answer. */
export const makeSend =
  (gateway: Gateway, interactions: Interactions, meddling: Meddling) =>
  (actor: Actor, type: InteractionType, { data, owners, metadata, command, completes, message }: About) =>
    new Promise<Outcome>((settle) => {
      const own = {
        ...actor,
        type,
        channel: channelOf(actor.place, actor.user.id),
        command: command ?? null,
        completes: completes ?? null,
        standsOn: message?.id ?? null,
        settle,
      };
      const { id, token } = interactions.open(own, { ...metadata, authorizing_integration_owners: owners });
      const about = { id, token, type, authorizing_integration_owners: owners, data };
      const { server } = actor.place;
      for (const data of meddling.between(payload(actor, message ? { ...about, message } : about)))
        gateway.dispatch(server?.installed ? server.id : null, GatewayDispatchEvents.InteractionCreate, data);
    });
