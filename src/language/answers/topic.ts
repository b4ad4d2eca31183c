/** A topic instead of a question ("Karabakh", "the ban on anchoring"): who that is, and the sentences about it. */

import { findName } from '../names/find-name.ts';
import type { Answer, Reading } from '../reading.ts';
import { sentencesAbout } from '../summary/sentences-about.ts';
import { answeredAt } from './answered-at.ts';

/** Who somebody is, as the article has it beside their name: "the mayor of Leeds"; null where it doesn't say, or knows no such name. */
const whoIs = (reading: Reading, typed: string): Answer | null => {
  const description = findName(reading, typed).name?.description;
  return description ? answeredAt(reading, description, 1) : null;
};

/** At most `most`: who somebody is first, then the sentences that hold all of its words, those that matter most first. */
export const aboutTopic = (reading: Reading, topic: string, most: number): Answer[] => {
  const place = new Map(reading.ranking.map((index, at) => [reading.sentences[index]?.start, at]));
  const known = whoIs(reading, topic);
  const others = sentencesAbout(reading, topic)
    .toSorted((one, other) => (place.get(one.start) ?? 0) - (place.get(other.start) ?? 0))
    .filter(({ start }) => start !== known?.sentence?.start)
    .map(({ start, end }): Answer => ({ found: true, span: { start, end }, sentence: { start, end }, confidence: 1 }));
  return [...(known ? [known] : []), ...others].slice(0, most);
};
