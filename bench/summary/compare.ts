/** Whether one list of figures is better than another, item by item. */
import { randomFrom } from './random.ts';

export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const SAMPLES = 2000;

/** The 95% interval of the mean by the bootstrap. */
export const interval = (values: number[]): [number, number] => {
  const random = randomFrom(42);
  const draw = () => values[Math.floor(random() * values.length)] ?? 0;
  const means = Array.from({ length: SAMPLES }, () => mean(values.map(draw))).sort((a, b) => a - b);
  return [means[SAMPLES / 40] ?? 0, means[SAMPLES - SAMPLES / 40 - 1] ?? 0];
};
