/** Logistic regression: the weights of signs by which one of several things is chosen. */

export const dot = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
export const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Things to choose from: the signs of each, and which of them are right (1). */
export type Choice = { signs: number[][]; right: number[] };

/** Whether something is so or not is a choice between it and nothing. */
export const yesOrNo = (signs: number[], right: number): Choice => ({
  signs: [signs, signs.map(() => 0)],
  right: [right, 1 - right],
});

/** Solves a·x = b by Gaussian elimination with pivoting. */
const solved = (a: number[][], b: number[]): number[] => {
  const rows = a.map((row, at) => [...row, b[at] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? at + column : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let k = column; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((row, at) => (row[n] ?? 0) / (row[at] ?? 1));
};

const RIDGE: number = 1;
const ROUNDS = 25;

/**
 * The weights under which the right ones are the likeliest, each thing's chance being as the exponential of its weighed signs:
 * Newton's method with a small ridge, so that nothing is left to chance. Of several right ones each counts by its own chance.
 */
export const fitted = (choices: Choice[]): number[] => {
  const size = choices[0]?.signs[0]?.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian = weights.map((_, row) => weights.map((_, column) => (row === column ? RIDGE : 0)));
    for (const { signs, right } of choices) {
      const scores = signs.map((own) => dot(weights, own));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const among = odds.reduce((sum, one, at) => sum + one * (right[at] ?? 0), 0);
      const mean = weights.map((_, column) =>
        signs.reduce((sum, own, at) => sum + ((odds[at] ?? 0) / all) * (own[column] ?? 0), 0),
      );
      for (const [at, own] of signs.entries()) {
        const chance = (odds[at] ?? 0) / all;
        const wanted = ((odds[at] ?? 0) * (right[at] ?? 0)) / among;
        for (let row = 0; row < size; row++) {
          gradient[row] = (gradient[row] ?? 0) + (wanted - chance) * (own[row] ?? 0);
          const of = hessian[row] ?? [];
          const apart = chance * ((own[row] ?? 0) - (mean[row] ?? 0));
          for (let column = 0; column < size; column++)
            of[column] = (of[column] ?? 0) + apart * ((own[column] ?? 0) - (mean[column] ?? 0));
        }
      }
    }
    const step = solved(hessian, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
};
