/** How a benchmark reports what it measured. */
export type Figure = {
  name: string;
  value: number | string;
  unit?: string;
  /** A published or known figure on the same data, to be read beside ours. */
  anchor?: string;
};

const shown = (value: number | string) => (typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value);

/** A line a figure, its anchor beside it. */
export const print = (figures: Figure[]): void => {
  for (const { name, value, unit = '', anchor } of figures)
    console.log(
      `  ${name.padEnd(52)} ${`${shown(value)} ${unit}`.trim().padStart(14)}${anchor ? `   (${anchor})` : ''}`,
    );
};
