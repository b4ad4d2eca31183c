/** Discord's own description of its API, as a judge of bodies. Loaded only where the file is given: ajv is not needed to run the bot. */
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Flaw } from './flaw.ts';
import type { Judge, Sending } from './sending.ts';

const schemaPath = (path: string, method: string) =>
  ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'].map(pointer).join('/');
const component = (name: string) => `components/schemas/${name}`;
const pointer = (segment: string) => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));

const webhook = '/webhooks/{webhook_id}/{webhook_token}';
const places: Record<Exclude<Sending['to'], 'callback'>, string> = {
  commands: schemaPath('/applications/{application_id}/commands', 'put'),
  message: schemaPath('/channels/{channel_id}/messages', 'post'),
  'follow-up': component('IncomingWebhookRequestPartial'),
  edit: schemaPath(`${webhook}/messages/@original`, 'patch'),
};

// The branch is chosen by the callback's type: a failed union would name every branch's complaints.
const callbacks: Record<number, string> = {
  4: component('CreateMessageInteractionCallbackRequest'),
  5: component('CreateMessageInteractionCallbackRequest'),
  6: component('UpdateMessageInteractionCallbackRequest'),
  7: component('UpdateMessageInteractionCallbackRequest'),
  8: component('ApplicationCommandAutocompleteCallbackRequest'),
  9: component('ModalInteractionCallbackRequest'),
};

/** @param file path of Discord's `openapi.json` */
export const openapiJudge = async (file: string): Promise<Judge> => {
  const formats = {
    snowflake: /^\d{1,20}$/,
    uri: (text: string) => URL.canParse(text),
    nonce: true,
    int32: true,
    int64: true,
    double: true,
    'date-time': true,
  } as const;
  const ajv = new Ajv2020({ strict: false, formats });
  ajv.addSchema(JSON.parse(await readFile(file, 'utf8')), 'discord');
  const compiled = new Map<string, ValidateFunction>();

  return (body, sending) => {
    const place = sending.to === 'callback' ? callbacks[typeOf(body)] : places[sending.to];
    // A callback of an unknown type is refused by the other rules.
    if (place === undefined) return [];
    const validate = compiled.get(place) ?? ajv.compile({ $ref: `discord#/${place}` });
    compiled.set(place, validate);
    if (validate(sending.to === 'commands' ? withNumericPermissions(body) : body)) return [];
    return (validate.errors ?? []).map(flaw);
  };
};

const typeOf = (body: unknown): number => {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  return typeof type === 'number' ? type : Number.NaN;
};

/** The description calls these an integer; on the wire they are a string. */
const withNumericPermissions = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (key, value) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  );

const flaw = ({ instancePath, keyword, message = '', params }: ErrorObject): Flaw => ({
  path: instancePath.split('/').slice(1),
  code: `OPENAPI_${keyword.toUpperCase()}`,
  message: `${message} ${JSON.stringify(params)}`,
});
