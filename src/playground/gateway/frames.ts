/** What a client may send over the gateway (Discord documentation, Gateway Events: Send Events). */
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { z } from 'zod';

/** Bytes (documentation, Gateway: Sending Events). */
const FRAME_MOST = 4_096;

const { Heartbeat, Identify, Resume, PresenceUpdate, VoiceStateUpdate, RequestGuildMembers, RequestSoundboardSounds } =
  GatewayOpcodes;

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(Heartbeat), d: z.int().nullable() }),
  z.object({
    op: z.literal(Identify),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
      shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
    }),
  }),
  z.object({ op: z.literal(Resume), d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }) }),
  // Accepted and not acted on: nothing in this world shows who is online or speaks.
  z.object({
    op: z.literal([PresenceUpdate, VoiceStateUpdate, RequestGuildMembers, RequestSoundboardSounds]),
    d: z.unknown(),
  }),
]);
export type Frame = z.output<typeof frame>;

/** How a connection is closed that has broken a rule (documentation, Opcodes and Status Codes: Gateway Close Event Codes). */
export type Breach = { code: GatewayCloseCodes; reason: string };

const UNDECODABLE: Breach = { code: GatewayCloseCodes.DecodeError, reason: 'Error while decoding payload.' };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @param isBinary as ETF is; this gateway speaks JSON only. */
export const readFrame = (raw: Buffer, isBinary: boolean): Frame | Breach => {
  if (isBinary || raw.length > FRAME_MOST) return UNDECODABLE;
  const json = parse(raw.toString());
  const { success, data } = z.object({ op: z.int() }).safeParse(json);
  if (!success) return UNDECODABLE;
  if (!frame.options.some(({ shape }) => shape.op.safeParse(data.op).success))
    return { code: GatewayCloseCodes.UnknownOpcode, reason: 'Unknown opcode.' };
  return frame.safeParse(json).data ?? UNDECODABLE;
};

/** The address says which version and encoding are spoken (documentation, Gateway: Connecting). Here that is one of each. */
export const addressBreach = (query: URLSearchParams): Breach | null =>
  query.get('v') === '10' && query.get('encoding') === 'json'
    ? null
    : { code: GatewayCloseCodes.InvalidAPIVersion, reason: 'Invalid API version.' };

const every = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** @param enabled the privileged intents that the application has (documentation, Gateway: Privileged Intents). */
export const identifyBreach = (
  { intents, shard: [shard, shards] }: Extract<Frame, { op: typeof Identify }>['d'],
  enabled: number,
): Breach | null => {
  if (intents < 0 || intents > every || intents & ~every)
    return { code: GatewayCloseCodes.InvalidIntents, reason: 'Invalid intent(s).' };
  if (intents & PRIVILEGED & ~enabled)
    return { code: GatewayCloseCodes.DisallowedIntents, reason: 'Disallowed intent(s).' };
  return shard < shards ? null : { code: GatewayCloseCodes.InvalidShard, reason: 'Invalid shard.' };
};
