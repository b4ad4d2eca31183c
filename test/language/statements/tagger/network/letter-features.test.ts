import { expect, test } from 'vitest';
import { lettersOf } from '../../../../../src/language/statements/tagger/network/letter-features.ts';
import { plainOf } from '../../../../../src/language/statements/tagger/network/weights.ts';
import { randomWeights } from '../../rules/random.ts';
import * as reference from '../../rules/reference.ts';

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
