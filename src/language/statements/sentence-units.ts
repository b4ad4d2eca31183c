import { type Unit, unitsOf } from '../text/phrases.ts';
import { sentenceAt, startingIn } from '../text/spans.ts';
import type { Parsed } from './parsed-article.ts';
import { quotationsIn } from './rules/quoted.ts';

/** The words and quotations of the sentence around `at`, as units. */
export const unitsAt = ({ text, sentences, tokens, quotations }: Parsed, at: number): Unit[] => {
  const sentence = sentences[sentenceAt(sentences, at)];
  return sentence ? unitsOf(text, sentence, startingIn(tokens, sentence), quotationsIn(quotations, sentence)) : [];
};
