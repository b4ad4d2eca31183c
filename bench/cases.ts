/**
 * Who said what in short articles written for it, each in one manner of writing: `test/language/cases`, and beside them those
 * that nobody looks at while building, where EVAL/cases has such tables.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn } from '../test/language/case.ts';
import { judge } from '../test/language/holds.ts';
import type { Figure } from './figures.ts';

export const name = 'cases';

const tables = join(import.meta.dirname, '../test/language/cases');

const figuresOf = async (folder: string, prefix: string): Promise<Figure[]> => {
  const kinds = (await casesIn(folder)).map(([kind, cases]) => ({ kind, of: cases.length, ...judge(cases) }));
  const sum = (part: (kind: (typeof kinds)[number]) => number) => kinds.reduce((total, kind) => total + part(kind), 0);
  const [all, held, wrong] = [sum(({ of }) => of), sum((kind) => kind.held), sum((kind) => kind.wrong)];
  return [
    ...kinds.map((kind) => ({
      name: `${prefix}${kind.kind}: hold`,
      value: `${kind.held} of ${kind.of}${kind.wrong > 0 ? `, ${kind.wrong} wrong` : ''}`,
    })),
    {
      name: `${prefix}all ${all} cases: hold`,
      value: Math.round((1000 * held) / all) / 10,
      unit: '%',
      anchor: 'to reach 95',
    },
    {
      name: `${prefix}all ${all} cases: show a wrong name or sense`,
      value: Math.round((1000 * wrong) / all) / 10,
      unit: '%',
    },
  ];
};

const heldBackIn = (evalFolder: string): string[] => [join(evalFolder, 'cases')].filter((folder) => existsSync(folder));

export const measure = async (evalFolder: string): Promise<Figure[]> => [
  ...(await figuresOf(tables, '')),
  ...(await Promise.all(heldBackIn(evalFolder).map((folder) => figuresOf(folder, 'held back, ')))).flat(),
];

/** Each case that does not hold, with what was found. */
export const misses = async (evalFolder: string): Promise<string> => {
  const kinds = (await Promise.all([tables, ...heldBackIn(evalFolder)].map(casesIn))).flat();
  return kinds
    .flatMap(([kind, cases]) => judge(cases).failed.map((failed) => ({ kind, ...failed })))
    .map(({ kind, example: { title, paragraphs }, troubles }) =>
      [
        `${kind}:`,
        ...(title === undefined ? [] : [title]),
        ...paragraphs,
        ...troubles.map((trouble) => `  ${trouble.kind}: ${trouble.what}`),
      ].join('\n'),
    )
    .join('\n\n');
};
