/** The dates of an article that are known, and when two sentences tell the same event. */
import { dayOf, placeInTime } from '../../language/dates/calendar.ts';
import type { Reading } from '../../language/reading.ts';
import { startingIn } from '../../language/spans.ts';
import { stemsOf } from './stems.ts';

/** A date of an article, and the stems of what its sentence says beside it. */
export type DatedRow = { start: number; sentence: number; day: number; year: number; stems: string[] };

/** The dates that are known. */
export const datesIn = ({ text, sentences, timeline }: Reading): DatedRow[] =>
  timeline.flatMap(({ start, sentence, when }) => {
    const around = sentences[sentence];
    if (!when || !around) return [];
    // The same event is on "Monday" for one and on "22 April" for another.
    const said = startingIn(timeline, around).reduceRight(
      (left, date) => left.slice(0, date.start - around.start) + left.slice(date.end - around.start),
      text.slice(around.start, around.end),
    );
    return [{ start, sentence, day: placeInTime(when), year: dayOf(when.from).year, stems: stemsOf(said).sort() }];
  });

/** Of so many sentences of one day each new one is compared with. */
export const COMPARED = 200;
/** What two sentences that tell the same have in common at least, of all their stems or of the shorter one's. */
const COMMON = { all: 0.7, shorter: 0.9 };
/** A shorter sentence says too little to be known again as a part of another. */
const TELLING = 5;

export const tellsTheSame = (one: string[], other: ReadonlySet<string>): boolean => {
  const common = one.filter((stem) => other.has(stem)).length;
  const shorter = Math.min(one.length, other.size);
  return (
    common >= COMMON.all * (one.length + other.size - common) ||
    (shorter >= TELLING && common >= COMMON.shorter * shorter)
  );
};
