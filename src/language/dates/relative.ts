/** Dates that are counted from another one. */
import type { When } from '../reading.ts';
import type { Context } from './context.ts';
import { rules as days } from './days.ts';
import { rules as steps } from './steps.ts';
import { rules as told } from './told-before.ts';
import { rules as units } from './units.ts';

/** @param written in lower case, with plain apostrophes. */
export const relativeDate = (written: string, context: Context): When | null => {
  for (const [form, make] of told) {
    const found = form.exec(written);
    if (found) return context.told && make(found.groups ?? {}, context.told);
  }
  const { now } = context;
  if (!now) return null;
  for (const [form, make] of [...days, ...units, ...steps]) {
    const found = form.exec(written);
    if (found) return make(found.groups ?? {}, { ...context, now });
  }
  return null;
};
