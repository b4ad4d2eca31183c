import { sentenceAt } from '../facts.ts';
import { type Unit, unitsOf } from '../phrases.ts';
import { startingIn } from '../spans.ts';
import type { Parsed } from './parsed.ts';
import { quotationsIn } from './quoted.ts';

/** The words and quotations of the sentence around `at`, as units. */
export const unitsAt = ({ text, sentences, tokens, quotations }: Parsed, at: number): Unit[] => {
  const sentence = sentences[sentenceAt(sentences, at)];
  return sentence ? unitsOf(text, sentence, startingIn(tokens, sentence), quotationsIn(quotations, sentence)) : [];
};
