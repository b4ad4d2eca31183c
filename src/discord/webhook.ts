/**
 * Discord's webhooks: each interaction comes as a request, and its first answer goes back as the response (Discord
 * documentation, Receiving and Responding). Nothing is kept from one request to the next.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionResponseType, InteractionType } from 'discord.js';
import type { Logger } from 'pino';
import type { Deliver } from './first-answer.ts';
import type { Receive } from './front-door.ts';
import { bodies, isTooLong, type Unread } from './request-body.ts';
import { verdictOnHeaders, verifier } from './signature.ts';
import { GRACE, underWay } from './under-way.ts';

/** Milliseconds in which a request's headers, and all of it, have to come. */
const HEADERS = 5_000;
const REQUEST = 10_000;
/** Milliseconds that an idle connection is kept: longer than balancers do (60 s), so that they never send into a closed one. */
const IDLE = 75_000;
/** Milliseconds after which nobody waits for a first answer; the router has promised one long before, where it can. */
const UNANSWERED = 2_500;

/** Milliseconds between two warnings of the same kind: a stranger must not fill the log. */
const SELDOM = 60_000;

const PATHS: Record<string, string[]> = {
  '/interactions': ['POST'],
  '/healthz': ['GET', 'HEAD'],
  '/readyz': ['GET', 'HEAD'],
};

const UNREAD: Record<Unread, number> = { 'too-long': 413, 'too-slow': 408, 'no-room': 503 };

const NOTHING: Buffer = Buffer.alloc(0);
const PONG = Buffer.from(JSON.stringify({ type: InteractionResponseType.Pong }));

export type Webhook = {
  port: number;
  /** Interactions are answered from now on; before, nobody but Discord's ping is. */
  open(receive: Receive): void;
  /** Whether it wants to be asked. */
  ready(): boolean;
  /** Takes no new connection, answers what is on its way or was asked for, and resolves when all is done, or time is up. */
  close(): Promise<void>;
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
};

const typeOf = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && 'type' in payload ? payload.type : null;

/** Judges a request by its headers, before its body may come: the status that refuses it, or null. */
const refusalOf = (request: IncomingMessage): number | null => {
  if (isTooLong(request)) return 413;
  return verdictOnHeaders(request.headers) === 'good' ? null : 401;
};

/**
 * Listens on all addresses. `POST /interactions` is for Discord alone; `GET /healthz` says that the process lives,
 * `GET /readyz` whether it wants to be asked.
 * @param port 0 for any that is free.
 * @param publicKey the application's, 64 hexadecimal digits.
 * @throws Error with a sentence where the port can't be had.
 */
export const listen = async ({
  port,
  publicKey,
  log,
}: {
  port: number;
  publicKey: string;
  log: Logger;
}): Promise<Webhook> => {
  const verdictOn = verifier(publicKey);
  const answering = underWay();
  const bodyOf = bodies();
  let warned = Number.NEGATIVE_INFINITY;
  const warnOfClock = () => {
    if (performance.now() - warned < SELDOM) return;
    warned = performance.now();
    log.warn('Refused a request whose timestamp is minutes off. If Discord sent it, set the clock of this machine.');
  };
  let receive: Receive | null = null;
  let closing = false;
  const ready = () => receive !== null && !closing;

  const end = (response: ServerResponse, status: number, body: Buffer = NOTHING, headers = {}): void => {
    if (response.headersSent) return;
    // A refused stranger sees the same response whether or not the body was read; what else has not arrived isn't waited for.
    const isLast = closing || status === 401 || (status >= 400 && !response.req.complete);
    const type = body.length > 0 && { 'content-type': 'application/json' };
    const last = isLast && { connection: 'close' };
    response.writeHead(status, { 'content-length': body.length, ...type, ...last, ...headers }).end(body);
  };

  /** Resolves when the answer has left, so that what follows it comes later. */
  const delivering =
    (response: ServerResponse): Deliver =>
    (body) =>
      new Promise((resolve, reject) => {
        if (response.headersSent || response.destroyed)
          return reject(new Error('Nobody waits for the answer any more.'));
        response.once('finish', resolve);
        response.once('close', () => reject(new Error('The connection was closed before the answer.')));
        end(response, 200, body);
      });

  const interaction = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request);
    if (refusal !== null) {
      if (verdictOnHeaders(request.headers) === 'stale') warnOfClock();
      return end(response, refusal);
    }
    const body = await bodyOf(request);
    if (typeof body === 'string') return end(response, UNREAD[body]);
    if (verdictOn(request.headers, body) !== 'good') return end(response, 401);
    const payload = parsed(body);
    if (typeOf(payload) === InteractionType.Ping) return end(response, 200, PONG);
    if (receive === null) return end(response, 503);
    const answering = receive(payload, () => delivering(response));
    if (answering === null) return end(response, 400);
    const late = setTimeout(() => end(response, 504), UNANSWERED);
    response.once('close', () => clearTimeout(late));
    // Where nothing was delivered, the router has told the log why.
    end(response, (await answering) === null ? 400 : 500);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const methods = Object.hasOwn(PATHS, path) ? PATHS[path] : undefined;
    if (!methods) return end(response, 404);
    if (!methods.includes(request.method ?? '')) return end(response, 405, undefined, { allow: methods.join(', ') });
    if (path === '/healthz') return end(response, 200);
    if (path === '/readyz') return end(response, ready() ? 200 : 503);
    return interaction(request, response);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    answering.add(
      serve(request, response).catch((error: unknown) => {
        // That somebody hangs up in the middle of a request is no trouble of ours.
        if (!request.complete) return;
        log.error({ err: error }, 'webhook');
        end(response, 500);
      }),
    );
  };

  const server = createServer(
    {
      headersTimeout: HEADERS,
      requestTimeout: REQUEST,
      keepAliveTimeout: IDLE,
      // How often Node looks for those that take too long; by itself every thirty seconds.
      connectionsCheckingInterval: 1_000,
    },
    answer,
  );
  server.on('checkContinue', (request, response) => {
    if (refusalOf(request) === null) response.writeContinue();
    answer(request, response);
  });
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Port ${port} can’t be had. Choose another with PORT, or end what uses it.`, { cause });
  }

  return {
    port: (server.address() as AddressInfo).port,
    open: (by) => {
      receive = by;
    },
    ready,
    close: async () => {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      await answering.ended(GRACE);
      server.closeAllConnections();
      await closed;
    },
  };
};
