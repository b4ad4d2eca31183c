/** Whoever is of another server, or another person, learns nothing, not even whether there is anything, and changes nothing. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NewPlace } from '../library/contract/place.ts';
import { type Attempt, inside, outside } from './attempts.ts';
import { call, press } from './payloads.ts';
import {
  ATTACKERS,
  FERRY,
  type Known,
  keepAttackers,
  keepBundled,
  keepVictims,
  mallory,
  member,
  PAGES,
  SECRETS,
  sameChannel,
  VICTIMS,
  vera,
} from './shelves.ts';
import { openWorld, type Sent, type World } from './world.ts';

export const withstands = (name: string, newPlace: NewPlace): void => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

  describe(name, () => {
    /** The same bot with the victims in its library, and without. */
    let there: World;
    let without: World;
    let known: Known;

    beforeAll(async () => {
      there = await openWorld(await newPlace(), PAGES);
      without = await openWorld(await newPlace(), PAGES);
      known = await keepVictims(there.store);
      for (const { store } of [there, without]) {
        await keepBundled(store);
        await keepAttackers(store);
      }
    });

    afterAll(async () => {
      await there.close();
      await without.close();
    });

    const EPHEMERAL = 64;
    const textsIn = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([name, inner]) =>
        name === 'content' && typeof inner === 'string' ? [inner] : textsIn(inner),
      );
    };

    /** What it says, but for what is another in every run: ids made up at random, when it was, and how long it took. */
    const shownBy = async ({ last }: Sent, world: World): Promise<string> =>
      (await world.ids(ATTACKERS))
        .reduce((text, id, at) => text.replaceAll(id, `id ${at}`), JSON.stringify(last))
        .replace(/\d{4}-\d\d-\d\dT[\d:]+\.\d+Z/g, 'now')
        .replace(/Kept in [\d.,]+ \w+\./g, 'Kept.');

    const isPrivate = ({ last }: Sent) => (Number(last.flags) & EPHEMERAL) !== 0;

    const expectFriendly = (sent: Sent) => {
      const words = textsIn(sent.last).join('\n').trim();
      expect(words.length).toBeGreaterThan(20);
      expect(words).not.toContain('Something went wrong');
    };

    /** Words of the victims that the attacker has not typed himself. */
    const leaked = ({ bodies }: Sent, payload: object): string[] => {
      const typed = JSON.stringify(payload).toLowerCase();
      const said = bodies.join('\n').toLowerCase();
      return SECRETS.filter((secret) => said.includes(secret) && !typed.includes(secret));
    };

    const tryIt = async ([, make, isRefused]: Attempt) => {
      const payload = make(known);
      const before = await there.dump(VICTIMS);
      const sent = await there.send(payload);
      const same = await without.send(payload);
      expect(leaked(sent, payload)).toEqual([]);
      expect(await there.dump(VICTIMS)).toBe(before);
      expect(await shownBy(sent, there)).toBe(await shownBy(same, without));
      if ('choices' in sent.last) return;
      expectFriendly(sent);
      if (isRefused) expect(isPrivate(sent)).toBe(true);
    };

    for (const [kind, attempts] of Object.entries(outside))
      describe(`from another server or person: ${kind}`, () => {
        it.each(attempts)('%s', async (...attempt) => tryIt(attempt as Attempt));
      });

    describe('in the server itself', () => {
      it.each(inside)('%s', async (_, make) => {
        const payload = make(known);
        const before = await there.dump(VICTIMS);
        const sent = await there.send(payload);
        expect(await there.dump(VICTIMS)).toBe(before);
        expectFriendly(sent);
        expect(isPrivate(sent)).toBe(true);
      });
    });

    describe('what is remembered', () => {
      it.each([
        ['article', {}],
        ['quotes', {}],
        ['summary', { articles: 'all' }],
        ['who-said', { words: 'pay the zebrawood toll again' }],
      ])('of /%s %j is not given to another server or person', async (name, options) => {
        for (const who of [mallory, sameChannel]) {
          expectFriendly(await there.send(call(vera, name, options)));
          const sent = await there.send(call(who, name, options));
          expect(leaked(sent, options)).toEqual([]);
        }
      });

      it('of a personal command is not given to the next who asks', async () => {
        const mine = await there.send(call(vera, 'privacy'));
        const theirs = await there.send(call(member, 'privacy'));
        expect(theirs.bodies).not.toEqual(mine.bodies);
        expect(isPrivate(theirs)).toBe(true);
      });

      it('of a personal command in a kept link is for the presser alone', async () => {
        const library = there.store.libraryFor('server:100');
        const [id = ''] = await library.keepLinks([{ command: 'forget', options: { article: FERRY } }]);
        for (const mark of ['', '~']) {
          const sent = await there.send(press(vera, `${mark}*${id}`));
          expect(isPrivate(sent)).toBe(true);
        }
      });
    });
  });
};
