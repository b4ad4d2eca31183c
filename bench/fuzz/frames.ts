/** What comes over the gateway and is no interaction: events and frames of any shape. After each handful somebody is answered. */
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import fc from 'fast-check';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import type { Child } from '../survival/child.ts';
import { answers } from '../survival/people.ts';
import { altered } from './altered.ts';
import type { Kind } from './fuzzing.ts';
import { junk, texts } from './texts.ts';

const EVENTS = Object.values(GatewayDispatchEvents);

const server = fc.record({
  id: fc.constantFrom('77', world.places.server.server?.id ?? '', world.places.otherServer.server?.id ?? ''),
  unavailable: fc.option(fc.boolean()),
  name: texts,
  members: fc.array(junk, { maxLength: 3 }),
  channels: fc.array(junk, { maxLength: 3 }),
});

/** An event by its name; READY and RESUMED are left to Discord, since a session begins with them. */
const event = fc.record({
  event: fc.constantFrom(...EVENTS.filter((name) => name !== 'READY' && name !== 'RESUMED')),
  data: fc.oneof(altered(server), junk),
});

const frame = fc.oneof(
  texts,
  fc.json(),
  fc
    .record({
      op: fc.oneof(fc.constantFrom(...Object.values(GatewayOpcodes).filter((code) => typeof code === 'number')), junk),
      t: fc.oneof(fc.constantFrom(...EVENTS, null), junk),
      s: fc.oneof(fc.constant(null), fc.nat(3), junk),
      d: junk,
    })
    .map((whole) => JSON.stringify(whole)),
);

export type Handful = { events: { event: string; data: unknown }[]; frames: string[] };

const handful: fc.Arbitrary<Handful> = fc.record({
  events: fc.array<Handful['events'][number]>(event, { minLength: 5, maxLength: 20 }),
  frames: fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.array(frame, { minLength: 1, maxLength: 3 }) },
  ),
});

/** Milliseconds until a client that was told nonsense is back. */
const BACK = 30_000;

export const frames = (standIn: StandIn, bot: Child): Kind<Handful> => ({
  name: 'events and frames of the gateway',
  inputs: handful,
  slow: true,
  holds: async ({ events, frames: raw }) => {
    for (const { event: name, data } of events) standIn.faults.deliver(name, JSON.parse(JSON.stringify(data ?? null)));
    for (const text of raw) standIn.faults.sendRaw(text);
    const began = performance.now();
    while (!(await answers(standIn))) {
      if (bot.isGone()) throw new Error(`The bot has ended: ${bot.printed.slice(-20).join('\n')}`);
      if (performance.now() - began > BACK) throw new Error('The bot does not answer any more.');
    }
  },
});
