/** What a failed request to Discord means. Everything that decides whether to retry or to apologise asks here. */
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * - `answered`: the interaction has its first answer already.
 * - `early`: Discord does not know the interaction's webhook yet, because its first answer is still on its way.
 * - `gone`: the interaction expired, or its message or channel was deleted. Ordinary; nobody waits for an answer.
 * - `out`: Discord is out of order, out of reach or asks us to wait.
 * - `refused`: Discord understood the request and said no.
 */
export type Failure = 'answered' | 'early' | 'gone' | 'out' | 'refused';

/** Discord documentation, Opcodes and Status Codes: JSON. */
const FAILURES: ReadonlyMap<number | string, Failure> = new Map([
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'answered'],
  [RESTJSONErrorCodes.UnknownWebhook, 'early'],
  [RESTJSONErrorCodes.UnknownInteraction, 'gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'gone'],
] as const);

/** A request that was not sent, or not accepted, because of a rate limit. */
export class Limited extends Error {
  /** Milliseconds until it may be sent. */
  readonly wait: number;
  constructor(wait: number) {
    super(`Discord’s rate limit leaves ${Math.ceil(wait)} ms to wait.`);
    this.name = 'Limited';
    this.wait = wait;
  }
}

/** Errors of the network have a name for a code (ECONNREFUSED, UND_ERR_SOCKET); Discord's own have a number. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || ('code' in error && typeof error.code === 'string'));

export const failureOf = (error: unknown): Failure => {
  if (error instanceof DiscordAPIError) return FAILURES.get(error.code) ?? 'refused';
  return error instanceof HTTPError || error instanceof Limited || isOfNetwork(error) ? 'out' : 'refused';
};
