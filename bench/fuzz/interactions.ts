/**
 * Interactions as Discord sends them and as it never would, by way of the stand-in and the gateway. Whatever the front door
 * takes for an interaction is answered, within Discord's limits, and never with "Something went wrong".
 */
import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import fc from 'fast-check';
import { gather } from '../../src/command/registry.ts';
import { commandsJson } from '../../src/discord/command-json.ts';
import { readInteraction } from '../../src/discord/interaction.ts';
import type { Action } from '../../src/playground/action.ts';
import type { Refused } from '../../src/playground/api.ts';
import { walk } from '../../src/playground/find-components.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { world } from '../../src/playground/world.ts';
import { en } from '../../src/words/en.ts';
import type { Child } from '../survival/child.ts';
import { textIn } from '../survival/people.ts';
import { altered } from './altered.ts';
import type { Kind } from './fuzzing.ts';
import { junk, texts } from './texts.ts';

const commands = await gather();
const declared = commandsJson(commands, en);
const names = [...commands.keys()];

type Data = Record<string, unknown>;

const valueFor = (type: number): fc.Arbitrary<unknown> => {
  if (type === ApplicationCommandOptionType.Integer) return fc.oneof(fc.integer({ min: -9, max: 3_000 }), junk);
  if (type === ApplicationCommandOptionType.Boolean) return fc.boolean();
  return texts;
};

/** Options that a command declares, some of them, and now and then one that it does not. */
const optionsOf = (command: (typeof declared)[number]): fc.Arbitrary<Data[]> => {
  const own = 'options' in command ? (command.options ?? []) : [];
  const given = own.map(({ name, type, ...rest }) => {
    const choices = 'choices' in rest ? rest.choices?.map(({ value }: { value: unknown }) => value) : undefined;
    const value = choices ? fc.oneof(fc.constantFrom(...choices), texts) : valueFor(type);
    return fc.record({ name: fc.constant(name), type: fc.constant(type), value });
  });
  const odd = fc.record({ name: texts, type: fc.nat(12), value: junk });
  return fc.subarray(given).chain((some) => fc.tuple(...some, ...(some.length % 5 === 4 ? [odd] : [])));
};

const call = fc
  .constantFrom(...declared)
  .chain((command) =>
    fc.record({ name: fc.constant(command.name), type: fc.constant(command.type ?? 1), options: optionsOf(command) }),
  );

const click = fc.record({
  name: fc.constantFrom(
    ...declared.filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => name),
  ),
  type: fc.constant(ApplicationCommandType.Message),
  target_id: fc.constant('77'),
  resolved: fc.record({
    messages: fc.record({
      77: fc.record({
        content: texts,
        attachments: fc.array(fc.record({ url: texts, filename: texts, content_type: fc.option(texts) }), {
          maxLength: 2,
        }),
        embeds: fc.array(fc.record({ url: fc.option(texts) }), { maxLength: 2 }),
      }),
    }),
  }),
});

const complete = fc.tuple(call, texts).map(([{ options, ...data }, typed]) => ({
  ...data,
  options: options.map((option, at) => (at === 0 ? { ...option, value: typed, focused: true } : option)),
}));

/** As buttons have them, with values that nobody offered. */
const customIds = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '~', '*', '~*', '#', '!'),
      fc.constantFrom(...names, 'dance', '#remove'),
      fc.array(
        fc.tuple(
          fc.constantFrom('article', 'page', 'at', 'to', 'question', 'hide', 'kind', 'about', '__proto__'),
          texts,
        ),
        { maxLength: 4 },
      ),
    )
    .map(([mark, name, pairs]) => `${mark}${name}?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
  texts,
  fc.stringMatching(/^~?\*[a-z0-9]{8}$/),
);

const press = fc.oneof(
  fc.record({ custom_id: customIds, component_type: fc.constantFrom(ComponentType.Button, 3, 5, 99) }),
  fc.record({
    custom_id: fc.constant('#menu0'),
    component_type: fc.constant(ComponentType.StringSelect),
    values: fc.array(customIds, { maxLength: 3 }),
  }),
);

const submit = fc.record({
  custom_id: customIds,
  components: fc.array(
    fc.record({
      component: fc.record({ custom_id: fc.constantFrom('question', 'words', 'text', 'title', 'about'), value: texts }),
    }),
    { maxLength: 5 },
  ),
});

export type Sent = { type: InteractionType; data: unknown; rest: Data };

const owners = fc.constantFrom(
  ...[
    { 0: world.places.server.server?.id ?? '' },
    { 0: '77' },
    { 1: world.users.reader.id },
    { 0: '0', 1: '5' },
    {},
  ].map((own) => own as Record<string, string>),
);

/** What stands around the data. Who acts, and where, stays as the stand-in has it, or the answer could not be looked at. */
const around = fc.oneof(
  { weight: 3, arbitrary: fc.record({ authorizing_integration_owners: owners }) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        authorizing_integration_owners: fc.dictionary(fc.constantFrom('0', '1', 'x'), texts),
        locale: texts,
        channel_id: texts,
        member: junk,
        user: junk,
        message: junk,
      },
      { requiredKeys: [] },
    ),
  },
);

export const interactions: fc.Arbitrary<Sent> = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant(InteractionType.ApplicationCommand), altered(call)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant(InteractionType.ApplicationCommand), altered(click)) },
    { weight: 3, arbitrary: fc.tuple(fc.constant(InteractionType.ApplicationCommandAutocomplete), altered(complete)) },
    { weight: 6, arbitrary: fc.tuple(fc.constant(InteractionType.MessageComponent), altered(press)) },
    { weight: 2, arbitrary: fc.tuple(fc.constant(InteractionType.ModalSubmit), altered(submit)) },
  )
  .chain(([type, data]) => around.map((rest) => ({ type, data, rest })));

/** What is worse than an answer that says no. */
const WRONG = /Something went wrong/;
/** What Discord says where an answer comes too late. */
const LATE = /^Unknown (?:Webhook|interaction)$|already been acknowledged/;
/** Times that an answer may come too late before it counts as none. */
const TRIES = 3;
const isRefused = ({ refusal }: Refused): boolean => !LATE.test(refusal.message.replace(/\.$/, ''));
/** Milliseconds for what was put off. */
const PATIENCE = 60_000;

const place = world.places.otherServer.id;
const as = { user: world.users.reader.id, place, locale: 'en-GB' };

/** A button that stands somewhere, to be pressed with something else in it. */
const someButton = async (standIn: StandIn): Promise<Action> => {
  const found = standIn
    .messages(place, as.user)
    .flatMap(({ message }) =>
      walk(message.components ?? [])
        .filter(({ type, custom_id, disabled }) => type === ComponentType.Button && custom_id && !disabled)
        .map(({ custom_id }) => ({ message: message.id, customId: custom_id ?? '' })),
    )
    .at(-1);
  if (found) return { do: 'press', as, componentType: ComponentType.Button, values: [], ...found };
  const outcome = await standIn.act({ do: 'call', as, command: 'help', target: null, options: [] });
  if (outcome.is === 'failed') throw new Error(`Not even /help is answered: ${outcome.why}`);
  return someButton(standIn);
};

/** What a person does, so that the stand-in opens an interaction of this type. */
const occasion = async (type: InteractionType, standIn: StandIn): Promise<Action> => {
  if (type === InteractionType.ApplicationCommand)
    return { do: 'call', as, command: 'help', target: null, options: [] };
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return { do: 'complete', as, command: 'person', focused: 'name', options: [{ name: 'name', type: 3, value: '' }] };
  return someButton(standIn);
};

/** Until nothing is promised any more in this place. */
const settled = async (standIn: StandIn): Promise<void> => {
  const began = performance.now();
  while (standIn.messages(place, as.user).some(({ thinking }) => thinking)) {
    if (performance.now() - began > PATIENCE) throw new Error('What was promised never came.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

export const overTheGateway = (standIn: StandIn, bot: Child): Kind<Sent> => ({
  name: 'interactions over the gateway',
  inputs: interactions,
  holds: async ({ type, data, rest }) => {
    const shown = () => standIn.messages(place, as.user);
    const before = new Set(shown());
    const [refused, logged] = [standIn.refused.length, bot.log.length];
    let known = true;
    const send = async () => {
      const occasioned = await occasion(type, standIn);
      standIn.faults.between((given) => {
        const payload = JSON.parse(JSON.stringify({ ...given, ...rest, type, data }));
        known = readInteraction(payload) !== null;
        return [payload];
      });
      const outcome = standIn.act(occasioned);
      standIn.faults.between(null);
      // Nobody answers what is no interaction; nobody waits for it here.
      return known ? outcome : null;
    };
    let came = await send();
    // A machine that others keep busy may take longer than Discord waits.
    for (let tries = 1; came?.is === 'failed' && tries < TRIES; tries += 1) came = await send();
    if (came === null) return;
    if (came.is === 'failed') throw new Error(`No answer: ${came.why}`);
    if (came.is === 'modal' && type === InteractionType.ModalSubmit)
      throw new Error('A form was answered with a form.');
    await settled(standIn);
    const refusal = standIn.refused.slice(refused).find(isRefused);
    if (refusal)
      throw new Error(`Discord refuses it: ${JSON.stringify(refusal.refusal.flaws)} ${refusal.refusal.message}`);
    const said = shown()
      .filter((one) => !before.has(one))
      .map(({ message }) => textIn(message))
      .find((text) => WRONG.test(text));
    const line = bot.log.slice(logged).find(({ level, err }) => level >= 50 && !LATE.test(err?.message ?? ''));
    if (said || line) throw new Error(`Something went wrong: ${JSON.stringify(line ?? said)}`);
  },
});
