/** A topic instead of a question ("Karabakh", "the ban on anchoring"): the sentences about it, or who that is. */
import { sentencesAbout } from './about.ts';
import { identityIn } from './answer-name.ts';
import type { Answer, Reading } from './reading.ts';

/** At most `most`: who somebody is first, then the sentences that hold all of its words, those that matter most first. */
export const aboutTopic = (reading: Reading, topic: string, most: number): Answer[] => {
  const known = identityIn(reading, `Who is ${topic}?`);
  const place = new Map(reading.ranking.map((index, at) => [reading.sentences[index]?.start, at]));
  const sentences = sentencesAbout(reading, topic).toSorted(
    (one, other) => (place.get(one.start) ?? 0) - (place.get(other.start) ?? 0),
  );
  const first = known === null || known === 'open' ? [] : [known];
  const others = sentences
    .filter(({ start }) => start !== first[0]?.sentence?.start)
    .map(({ start, end }): Answer => ({ found: true, span: { start, end }, sentence: { start, end }, confidence: 1 }));
  return [...first, ...others].slice(0, most);
};
