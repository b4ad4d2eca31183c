import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/language/network/letters.ts';
import { plainOf } from '../../../src/language/network/weights.ts';
import { randomWeights } from '../quotes/random.ts';
import * as reference from '../quotes/reference.ts';

test.each(['', 'a', 'mayor', 'fifteenlettersx', 'sixteenlettersxy', 'counterintelligence', 'naïve', '42', 'a😀b'])(
  'what the letters of %j tell is the maximum of a convolution',
  (form) => {
    const weights = randomWeights(5, 4);
    const letters = lettersOf(weights.characters, plainOf(weights, 'letters'), plainOf(weights, 'letters.bias').values);
    const expected = form.includes('😀') ? form.replace('😀', '?') : form;
    for (const [filter, value] of reference.lettersOf(weights, expected).entries())
      expect(letters(form)[filter]).toBeCloseTo(value, 5);
  },
);
