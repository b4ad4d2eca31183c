/** How a benchmark reports what it measured. */
export type Figure = {
  name: string;
  value: number | string;
  unit?: string;
  /** A published or known figure on the same data, to be read beside ours. */
  anchor?: string;
};
