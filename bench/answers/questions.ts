/** Questions with marked answers, of articles that nothing was trained on or chosen by. */
import { readFile } from 'node:fs/promises';

/** Every fourth of the 48 articles of squadshifts.new_wiki in the order of the alphabet, from the second. */
export const heldBack = new Set([
  'Andes',
  'Baltic_Sea',
  'Connecticut',
  'First-order_logic',
  'Ice_hockey',
  'Lens',
  'Marxism%E2%80%93Leninism',
  'Neuroscience',
  'Precipitation',
  'Saxophone',
  'Subroutine',
  'Unemployment_in_the_United_States',
]);

export type Question = { context: string; question: string; all: string[]; starts: number[]; article: string };

export const lines = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** A paragraph on one line, so that it stays one in an article. */
export const oneLine = (context: string): string => context.trim().replace(/\s*\n\s*/g, ' ');

export const thousandths = (value: number): number => Math.round(1000 * value) / 1000;
