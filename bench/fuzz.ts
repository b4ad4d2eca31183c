/**
 * Fuzz: interactions, events, webhooks, pages, files and texts as nobody should send them. `INPUTS=5000` tries fewer,
 * `SEED=7` others. What fails is printed, made as small as it gets.
 */
import { z } from 'zod';
import type { Figure } from './figures.ts';
import { openEverything, type Share } from './fuzz/everything.ts';

export const name = 'fuzz';

const inputs = z.coerce.number().int().positive().default(110_000).parse(process.env.INPUTS);
const seed = z.coerce.number().int().default(1).parse(process.env.SEED);

export const measure = async (): Promise<Figure[]> => {
  const { kinds, close } = await openEverything();
  const figures: Figure[] = [];
  const tryOne = async ({ kind, share }: Share) => {
    const began = performance.now();
    const { tried, failures } = await kind.run(Math.ceil(inputs * share), seed);
    for (const failure of failures) console.log(`${kind.name}: ${failure}`);
    const seconds = (performance.now() - began) / 1000;
    console.log(`  ${kind.name}: ${tried} in ${seconds.toFixed(0)} s`);
    figures.push(
      { name: `${kind.name}: tried`, value: tried },
      { name: `${kind.name}: failed`, value: failures.length, anchor: '0' },
    );
  };
  const tryAll = async (some: Share[]) => {
    for (const share of some) await tryOne(share);
  };
  await Promise.all([...Map.groupBy(kinds, ({ on }) => on).values()].map(tryAll));
  await close();
  return [
    {
      name: 'inputs',
      value: figures.reduce((all, { name, value }) => all + (name.endsWith('tried') ? Number(value) : 0), 0),
      anchor: 'at least 100000',
    },
    ...figures,
  ];
};
