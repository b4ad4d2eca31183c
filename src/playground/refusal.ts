import type { Flaw } from './judge/flaw.ts';

/** An answer of the API with an error, in Discord's form: `{ code, message, errors }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly flaws: readonly Flaw[];
  constructor(status: number, code: number, message: string, flaws: readonly Flaw[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.flaws = flaws;
  }
}

/**
 * A 429 (documentation, Rate Limits: Exceeding A Rate Limit).
 * @param retryAfter seconds
 * @param bucket the headers of the route's own limit
 */
export class RateLimited extends Refusal {
  readonly retryAfter: number;
  readonly scope: 'user' | 'global';
  readonly headers: Record<string, string>;
  constructor(scope: 'user' | 'global', retryAfter: number, bucket: Record<string, string> = {}) {
    super(429, 0, 'You are being rate limited.');
    this.retryAfter = retryAfter;
    this.scope = scope;
    this.headers = {
      ...bucket,
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
    };
  }
}

/** Codes and words are Discord's (documentation, Opcodes and Status Codes: JSON). */
export const refusals = {
  badRequest: () => new Refusal(400, 0, '400: Bad Request'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  contentType: () =>
    new Refusal(400, 50035, 'Invalid Form Body', [
      {
        path: [],
        code: 'CONTENT_TYPE_INVALID',
        message: 'Expected "Content-Type" header to be application/json or multipart/form-data.',
      },
    ]),
  userAgent: () => new Refusal(403, 40333, 'internal network error'),
  tooManyFiles: () => new Refusal(400, 30015, 'Maximum number of attachments in a message reached (10)'),
  unreadable: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  cannotMessage: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  expiredToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  tooManyFollowUps: () =>
    new Refusal(400, 40094, 'This interaction has reached the maximum number of follow up messages.'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  invalid: (flaws: readonly Flaw[]) => new Refusal(400, 50035, 'Invalid Form Body', flaws),
};

type Errors = { [key: string]: Errors | Pick<Flaw, 'code' | 'message'>[] };

/** The body of a refusal: each flaw under `errors`, nested by its path, in `_errors`. */
export const refusalBody = (refusal: Refusal): object => {
  const { code, message, flaws } = refusal;
  if (refusal instanceof RateLimited)
    return { message, retry_after: refusal.retryAfter, global: refusal.scope === 'global' };
  return flaws.length === 0 ? { code, message } : { code, message, errors: flaws.reduce<Errors>(nest, {}) };
};

const nest = (errors: Errors, { path: [key, ...rest], code, message }: Flaw): Errors => {
  if (key === undefined) return { ...errors, _errors: [...list(errors._errors), { code, message }] };
  const inner = errors[String(key)];
  const below = inner === undefined || Array.isArray(inner) ? {} : inner;
  return { ...errors, [String(key)]: nest(below, { path: rest, code, message }) };
};

const list = (found: Errors[string] | undefined) => (Array.isArray(found) ? found : []);
