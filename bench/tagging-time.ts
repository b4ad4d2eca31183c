/** The anchor of times: what compromise takes to tag the same text in the same run. */
import { paragraphsOf, sentencesOf } from '../src/language/text/sentences.ts';
import { tag } from '../src/language/text/tagged.ts';

/** Milliseconds that compromise takes to tag a text once. */
export const taggingTime = (text: string): number => {
  const sentences = sentencesOf(text, paragraphsOf(text));
  const started = performance.now();
  tag(text, sentences);
  return performance.now() - started;
};
