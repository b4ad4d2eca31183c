/**
 * Faults of the network, of Discord, of the machine and of the database, one after the other, while people look things up and
 * add articles. `ONLY=PostgreSQL` strikes with those whose name or scene has the word.
 */
import { staged } from './faults/scenes.ts';
import type { Figure } from './figures.ts';
import { type Survived, survive } from './survival/fault.ts';

export const name = 'faults';

const only = process.env.ONLY ?? '';

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const shown = ({ name: what, asked, unanswered, recovered, kept, wrong }: Survived): string =>
  `  ${wrong.length === 0 ? '✓' : '✗'} ${what}: answers again after ${seconds(recovered)}, keeps again after ${seconds(kept)}; ${asked} asked, ${unanswered} told by Discord alone${wrong.map((line) => `\n      ${line}`).join('')}`;

export const measure = async (): Promise<Figure[]> => {
  const all: Survived[] = [];
  for (const { name: where, open } of staged) {
    const { scene, faults, close } = await open();
    console.log(` ${where}`);
    try {
      for (const fault of faults) {
        if (!`${where} ${fault.name}`.includes(only)) continue;
        const survived = await survive(scene, fault);
        console.log(shown(survived));
        all.push(survived);
      }
    } finally {
      await close();
    }
  }
  const worst = (which: 'recovered' | 'kept') => Math.max(...all.map((one) => one[which]));
  return [
    { name: 'faults', value: all.length, anchor: 'at least 30' },
    { name: 'in which something did not hold', value: all.filter(({ wrong }) => wrong.length > 0).length, anchor: '0' },
    { name: 'people who asked', value: all.reduce((sum, { asked }) => sum + asked, 0) },
    { name: 'longest time to the next answer', value: worst('recovered') / 1000, unit: 's' },
    { name: 'longest time to the next article that is kept', value: worst('kept') / 1000, unit: 's' },
  ];
};
