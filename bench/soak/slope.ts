/** A line through points, by least squares, and how sure its slope is. */
export type Slope = { slope: number; error: number };

/** @returns the slope and its standard error, in units of y for each of x; NaN for fewer than three points. */
export const slopeOf = (points: readonly (readonly [x: number, y: number])[]): Slope => {
  const n = points.length;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / sxx;
  const rest = points.reduce((sum, [x, y]) => sum + (y - my - slope * (x - mx)) ** 2, 0);
  return n < 3 ? { slope: Number.NaN, error: Number.NaN } : { slope, error: Math.sqrt(rest / (n - 2) / sxx) };
};
