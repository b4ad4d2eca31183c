import { InteractionResponseType, InteractionType, Locale } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { done, failed } from '../../src/playground/action.ts';
import { makeInteractions } from '../../src/playground/interactions.ts';
import { world } from '../../src/playground/world.ts';

const interactions = makeInteractions(60_000, () => failed('late'));
afterEach(interactions.close);

const open = () => {
  const [user] = Object.values(world.users);
  const [place] = Object.values(world.places);
  if (!user || !place) throw new Error('The world is empty.');
  return interactions.open(
    {
      user,
      place,
      locale: Locale.EnglishGB,
      type: InteractionType.ApplicationCommand,
      channel: place.id,
      command: null,
      completes: null,
      standsOn: null,
      settle: () => {},
    },
    { authorizing_integration_owners: {} },
  );
};

test('a long run stays small: of many that are answered the oldest are forgotten, but none whose answer is to come', () => {
  const [deferred, first] = [open(), open()];
  const answer = (one: typeof first, type: InteractionResponseType) => interactions.answer(one, type, done(null));
  answer(deferred, InteractionResponseType.DeferredChannelMessageWithSource);
  answer(first, InteractionResponseType.ChannelMessageWithSource);
  const others = Array.from({ length: 2_000 }, open);
  for (const one of others) answer(one, InteractionResponseType.ChannelMessageWithSource);
  expect(interactions.find(first.token)).toBeUndefined();
  expect(interactions.find(deferred.token)).toBe(deferred);
  expect(others.every(({ token }) => interactions.find(token) !== undefined)).toBe(true);
});
