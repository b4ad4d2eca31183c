/** Numbers in words: "twenty-five", "a couple of", "half a century". */
import type { DateUnit } from '../reading.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const others: Record<string, number> = {
  a: 1,
  an: 1,
  'a couple of': 2,
  'a dozen': 12,
  'a hundred': 100,
  'half a': 0.5,
  'half an': 0.5,
};

/** "25", "twenty-five", "a couple of"; null for what is no number: "several". */
export const countOf = (written: string): number | null => {
  const word = written.toLowerCase().trim();
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const [first = '', second] = word.split('-');
  const ten = tens.indexOf(first);
  const one = ones.indexOf(second ?? first);
  if (ten >= 0) return 20 + 10 * ten + (second === undefined ? 0 : one);
  return one >= 0 && second === undefined ? one : (others[word] ?? null);
};

/** "21st", "21", "twenty-first", "first"; null for anything else. */
export const ordinalOf = (written: string): number | null => {
  const word = written.toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const [first = '', second] = word.split('-');
  const ten = tens.indexOf(first.replace(/ieth$/, 'y'));
  const one = ordinals.indexOf(second ?? first);
  if (one > 0 && second === undefined) return one;
  return ten >= 0 && (second === undefined || one > 0) ? 20 + 10 * ten + Math.max(0, one) : null;
};

/** A whole number of a unit that days can be counted in: half a century is five decades, a fortnight two weeks. */
export const stepOf = (count: number, unit: string): { count: number; unit: DateUnit } | null => {
  const of = (factor: number, smaller: DateUnit) =>
    Number.isInteger(count * factor) ? { count: count * factor, unit: smaller } : null;
  if (unit === 'fortnight') return of(2, 'week');
  if (Number.isInteger(count)) return { count, unit: unit as DateUnit };
  return unit === 'century'
    ? of(10, 'decade')
    : unit === 'decade'
      ? of(10, 'year')
      : unit === 'year'
        ? of(12, 'month')
        : null;
};
