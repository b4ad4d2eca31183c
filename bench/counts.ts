/** Shares in percent with one decimal; 0 of nothing is 0. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

/** F1 in percent: twice what is right, of what was to be found and what was found. */
export const f1 = (right: number, marked: number, found: number): number => percent(2 * right, marked + found);

/** The middle one of the values, the upper of two; not a number where there are none. */
export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that a share `q`, 0 to 1, of the values are at most; NaN where there is none. */
export const quantile = (values: number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
