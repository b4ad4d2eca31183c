/** The part of Discord's HTTP API that the bot uses, under `/api/v10`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type APIInteractionResponse,
  type APIMessage,
  InteractionResponseType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answers } from './answers.ts';
import type { Chat } from './chat.ts';
import { type Commands, withoutLocalizations } from './commands.ts';
import { apply, blank, type MessageBody, type Sent } from './compose.ts';
import type { File, Files } from './files.ts';
import { readBody, writeJson } from './http.ts';
import { EMPTY } from './judge/flaw.ts';
import type { Judge, Sending } from './judge.ts';
import { Refusal, refusalBody, refusals } from './refusal.ts';
import { botUser, guilds, placeOfChannel, world } from './world.ts';

export const API_PATH = '/api/v10';

/** A request that the API refused, for tests to look at. */
export type Refused = { method: string; path: string; body: unknown; refusal: Refusal };

export type Api = {
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Every request that was refused so far, the latest last. */
  refused: Refused[];
  /** Answers the next `count` requests with this status instead of acting on them. */
  failNext(count: number, status: 429 | 500): void;
};

type Parts = {
  token: string;
  gatewayAddress: () => string;
  answers: Answers;
  chat: Chat;
  commands: Commands;
  files: Files;
  judge: Judge;
  commandsChanged: () => void;
};

type Call = { params: string[]; query: URLSearchParams; body: unknown; uploads: Map<string, File> };
type Handler = (call: Call) => { body?: unknown };
type Route = { method: string; path: RegExp; open: boolean; handle: Handler };

/** `:name` stands for one segment. Open routes need no bot token: the interaction's own is their secret. */
const route = (method: string, path: string, handle: Handler, { open = false } = {}): Route => ({
  method,
  path: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
  open,
  handle,
});

export const makeApi = (parts: Parts): Api => {
  const refused: Refused[] = [];
  let failing = { count: 0, status: 500 };
  const routes = [...ownRoutes(parts), ...commandRoutes(parts), ...answerRoutes(parts), ...channelRoutes(parts)];

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL, seen: { body: unknown }) => {
    // discord.js writes @original as %40original.
    const path = url.pathname.slice(API_PATH.length).replaceAll('%40', '@');
    for (const candidate of routes) {
      const match = candidate.method === request.method ? candidate.path.exec(path) : null;
      if (match === null) continue;
      if (!candidate.open && request.headers.authorization !== `Bot ${parts.token}`) throw refusals.unauthorized();
      const { body, uploads } = await readBody(request);
      seen.body = body;
      const result = candidate.handle({ params: match.slice(1), query: url.searchParams, body, uploads });
      writeJson(response, 200, result.body);
      return;
    }
    throw refusals.notFound();
  };

  return {
    refused,
    failNext(count, status) {
      failing = { count, status };
    },
    async serve(request, response, url) {
      if (failing.count > 0) {
        failing.count -= 1;
        request.resume();
        const limited = { message: 'You are being rate limited.', retry_after: 0.1, global: false };
        const broken = { code: 0, message: '500: Internal Server Error' };
        if (failing.status === 429) writeJson(response, 429, limited, { 'retry-after': '0.1' });
        else writeJson(response, 500, broken);
        return;
      }
      const seen: { body: unknown } = { body: undefined };
      try {
        await answer(request, response, url, seen);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        request.resume();
        refused.push({ method: request.method ?? '', path: url.pathname, body: seen.body, refusal: error });
        writeJson(response, error.status, refusalBody(error));
      }
    },
  };
};

const ownRoutes = ({ gatewayAddress }: Parts): Route[] => {
  const application = {
    ...world.application,
    description: '',
    icon: null,
    bot: botUser,
    bot_public: true,
    bot_require_code_grant: false,
    flags: 0,
    verify_key: '0'.repeat(64),
    team: null,
    approximate_guild_count: guilds.length,
    integration_types_config: { 0: {}, 1: {} },
  };
  return [
    route('GET', '/gateway/bot', () => ({
      body: {
        url: gatewayAddress(),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 },
      },
    })),
    route('GET', '/users/@me', () => ({ body: botUser })),
    route('GET', '/users/@me/guilds', () => ({
      body: guilds.map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
    })),
    route('GET', '/applications/@me', () => ({ body: application })),
    route('GET', '/oauth2/applications/@me', () => ({ body: application })),
  ];
};

const commandRoutes = ({ commands, judge, commandsChanged }: Parts): Route[] => {
  const scope = ([application, guild]: string[]) => {
    if (application !== world.application.id) throw refusals.missingAccess();
    if (guild !== undefined && !guilds.some(({ id }) => id === guild)) throw refusals.missingAccess();
    return guild ?? null;
  };
  const list: Handler = ({ params, query }) => {
    const all = commands.list(scope(params));
    return { body: query.get('with_localizations') === 'true' ? all : all.map(withoutLocalizations) };
  };
  const replace: Handler = ({ params, body }) => {
    const guild = scope(params);
    approve(judge, body, { to: 'commands' });
    const after = commands.replace(guild, body as RESTPutAPIApplicationCommandsJSONBody);
    commandsChanged();
    return { body: after };
  };
  return ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'].flatMap((path) => [
    route('GET', path, list),
    route('PUT', path, replace),
  ]);
};

const answerRoutes = ({ answers, judge }: Parts): Route[] => {
  const open = { open: true };
  const names = (uploads: Map<string, File>) => [...uploads.values()].map(({ name }) => name);
  const sent = ({ body, uploads }: Call): Sent => ({ body: body as MessageBody, uploads });
  const edit = (call: Call, before: APIMessage) =>
    approve(judge, call.body, { to: 'edit', before, files: names(call.uploads) });
  const tokenOf = ([application, token]: string[]) => {
    if (application !== world.application.id || token === undefined) throw refusals.unknownWebhook();
    return token;
  };
  const original = '/webhooks/:app/:token/messages/@original';
  const followUp = '/webhooks/:app/:token/messages/:message';

  return [
    route(
      'POST',
      '/interactions/:id/:token/callback',
      ({ params: [id = '', token = ''], query, body, uploads }) => {
        const interaction = answers.waiting(id, token);
        approve(judge, body, { to: 'callback', before: answers.target(interaction), files: names(uploads) });
        const callback = body as APIInteractionResponse;
        const shown = answers.callback(interaction, callback, uploads);
        if (query.get('with_response') !== 'true') return {};
        const message = shown?.message;
        return {
          body: {
            interaction: {
              id,
              type: interaction.type,
              ...(message
                ? {
                    response_message_id: message.id,
                    response_message_loading: shown.thinking,
                    response_message_ephemeral: ((message.flags ?? 0) & 64) !== 0,
                  }
                : {}),
            },
            ...(message && hasResource(callback.type) ? { resource: { type: callback.type, message } } : {}),
          },
        };
      },
      open,
    ),
    route('GET', original, ({ params }) => ({ body: answers.getOriginal(tokenOf(params)).message }), open),
    route(
      'PATCH',
      original,
      (call) => {
        const token = tokenOf(call.params);
        edit(call, answers.getOriginal(token).message);
        return { body: answers.editOriginal(token, sent(call)).message };
      },
      open,
    ),
    route(
      'DELETE',
      original,
      ({ params }) => {
        answers.deleteOriginal(tokenOf(params));
        return {};
      },
      open,
    ),
    route(
      'POST',
      '/webhooks/:app/:token',
      (call) => {
        const token = tokenOf(call.params);
        approve(judge, call.body, { to: 'follow-up', files: names(call.uploads) });
        return { body: answers.followUp(token, sent(call)).message };
      },
      open,
    ),
    route(
      'GET',
      followUp,
      ({ params }) => ({ body: answers.followed(tokenOf(params), params[2] ?? '').message }),
      open,
    ),
    route(
      'PATCH',
      followUp,
      (call) => {
        const token = tokenOf(call.params);
        const message = call.params[2] ?? '';
        edit(call, answers.followed(token, message).message);
        return { body: answers.editFollowUp(token, message, sent(call)).message };
      },
      open,
    ),
    route(
      'DELETE',
      followUp,
      ({ params }) => {
        answers.deleteFollowUp(tokenOf(params), params[2] ?? '');
        return {};
      },
      open,
    ),
  ];
};

const channelRoutes = ({ chat, files, judge }: Parts): Route[] => [
  route('POST', '/channels/:channel/messages', ({ params: [channel = ''], body, uploads }) => {
    const where = placeOfChannel(channel);
    if (where === undefined || where.place.server?.installed === false) throw refusals.missingAccess();
    approve(judge, body, { to: 'message', files: [...uploads.values()].map(({ name }) => name) });
    const message = apply(blank(channel), { body: body as MessageBody, uploads }, files);
    chat.show({ place: where.place.id, only: where.only, thinking: false, message });
    return { body: message };
  }),
];

/** Only these bring the message back (documentation, Interaction Callback Resource Object). */
const hasResource = (type: InteractionResponseType) =>
  type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;

const approve = (judge: Judge, body: unknown, sending: Sending) => {
  const flaws = judge(body, sending);
  if (flaws.includes(EMPTY)) throw refusals.emptyMessage();
  if (flaws.length > 0) throw refusals.invalid(flaws);
};
