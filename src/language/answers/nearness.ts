/** How near two words come in meaning. */
import { keptByForm } from '../network/by-form.ts';
import type { Forms } from '../network/forms.ts';
import { inputUnit } from '../network/kernel.ts';
import { plainOf, type Weights } from '../network/weights.ts';

/** The cosine of two forms, -1 to 1; 0 where the table of words has not both. */
export type Nearness = (one: string, other: string) => number;

const product = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

/**
 * Words' vectors have much in common, which says how frequent a word is and not what it means: their mean and the direction in
 * which they differ most are taken away (Mu & Viswanath, “All-but-the-Top”, ICLR 2018). The rows of the table “common” are these.
 */
export const nearnessOf = (forms: Forms, weights: Weights): Nearness => {
  const { columns: width, values } = plainOf(weights, 'common', 2);
  const [mean, axis] = [values.subarray(0, width), values.subarray(width)];

  /** Of length 1; empty for a form that the table lacks. */
  const meaningOf = keptByForm((form) => {
    if (!forms.isKnown(form)) return new Float32Array();
    const vector = forms.vectorOf(form);
    const own = new Float32Array(width);
    for (let at = 0; at < width; at++) own[at] = (vector[at] ?? 0) / inputUnit - (mean[at] ?? 0);
    const along = product(own, axis);
    for (let at = 0; at < width; at++) own[at] = (own[at] ?? 0) - along * (axis[at] ?? 0);
    const length = Math.sqrt(product(own, own)) || 1;
    for (let at = 0; at < width; at++) own[at] = (own[at] ?? 0) / length;
    return own;
  });
  return (one, other) => product(meaningOf(one), meaningOf(other));
};
