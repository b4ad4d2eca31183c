/** What bears on somebody or something: where it is named, and where a pronoun or role surely means it. */

import { findName } from '../names/find-name.ts';
import type { Name, Reading, Sentence } from '../reading.ts';
import { SURE } from '../statements/place-and-speaker.ts';
import { startingIn } from '../text/spans.ts';
import { sentencesAbout } from './sentences-about.ts';

/** Whether the sentence means `name`: by any of its forms, or by a word that surely stands for it. */
const means = ({ mentions }: Name, sentence: Sentence): boolean =>
  startingIn(mentions, sentence).some(({ by, confidence = 0 }) => by === 'name' || confidence >= SURE);

/**
 * The sentences that bear on `about`, a person, an organisation, a place or a topic, in the order of the text: those that mean
 * the one of that name, and those that hold all words of the phrase, in whatever form.
 */
export const sentencesBearingOn = (reading: Reading, about: string): Sentence[] => {
  const { name } = findName(reading, about);
  const held = new Set(sentencesAbout(reading, about).map(({ start }) => start));
  return reading.sentences.filter((sentence) => held.has(sentence.start) || (name !== null && means(name, sentence)));
};
