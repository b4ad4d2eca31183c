/**
 * Area under the ROC curve: the chance that a value drawn from `yes` is above one drawn from `no`, ties counted half.
 * NaN where either is empty.
 */
export const auroc = (yes: number[], no: number[]): number => {
  const sorted = no.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle] ?? 0;
      if (other < value || (orEqual && other === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return yes.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0) / (yes.length * no.length);
};
