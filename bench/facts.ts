/** The main event's top phrase for each question, token F1 against the best of the coders' phrases (5W1H, development part). */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../src/language/read.ts';
import type { MainEvent } from '../src/language/reading.ts';
import type { Figure } from './figures.ts';
import { bestF1 } from './token-f1.ts';

export const name = 'facts';

type Example = {
  title: string;
  description: string | null;
  text: string;
  gold: Record<keyof MainEvent, { text: string }[]>;
};

const anchors: Partial<Record<keyof MainEvent, string>> = {
  who: 'compromise heuristic 54, to reach 62',
  what: 'compromise heuristic 51, to reach 58',
  when: 'compromise heuristic 40, to reach 52',
  where: 'compromise heuristic 54, to reach 62',
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'facts/5w1h-dev.jsonl');
  if (!existsSync(file)) {
    console.log(`facts: skipped, there is no ${file}`);
    return [];
  }
  const examples = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);
  const read1 = examples.map(({ title, description, text, gold }) => {
    const whole = [title, description, text].filter(Boolean).join('\n\n');
    const { event } = read({ text: whole, title });
    return { whole, event, gold };
  });
  return (['who', 'what', 'when', 'where', 'why', 'how'] as const).map((question) => {
    const asked = read1.filter(({ gold }) => gold[question].length > 0);
    const total = asked.reduce((sum, { whole, event, gold }) => {
      const span = event[question];
      return (
        sum +
        bestF1(
          span ? whole.slice(span.start, span.end) : '',
          gold[question].map(({ text }) => text),
        )
      );
    }, 0);
    const anchor = anchors[question];
    return {
      name: `${question}: token F1 of the top phrase`,
      value: Math.round((1000 * total) / asked.length) / 10,
      ...(anchor && { anchor }),
    };
  });
};
