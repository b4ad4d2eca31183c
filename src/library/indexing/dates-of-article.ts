/** The dates of an article that are known, and when two sentences tell the same event. */
import { dayOf, placeInTime } from '../../language/dates/calendar.ts';
import type { Reading } from '../../language/reading.ts';
import { startingIn } from '../../language/text/spans.ts';
import { stemsOf } from './index-stems.ts';

/** A date of an article, and the stems of what its sentence says beside it. */
export type DatedRow = { start: number; sentence: number; day: number; year: number; stems: string[] };

/** Stems by which a sentence is known again: longer ones are lists, and each of their dates would write down all of it. */
export const MOST_STEMS = 60;
/** Bytes that a row takes with its indexes, and each byte of its stems, which the row and an index have. */
const ROW = 220;
const STEMS = 4;

/** Bytes that a date's rows take in a library, about. */
export const bytesOfDate = ({ stems }: DatedRow): number => ROW + STEMS * Buffer.byteLength(stems.join(' '));

/** The dates that are known. Each sentence is looked at once, however many dates it has. */
export const datesIn = ({ text, sentences, timeline }: Reading): DatedRow[] => {
  const known = timeline.filter(({ when }) => when !== null);
  return [...Map.groupBy(known, ({ sentence }) => sentence)].flatMap(([sentence, dates]) => {
    const around = sentences[sentence];
    if (!around) return [];
    // The same event is on "Monday" for one and on "22 April" for another.
    const said: string[] = [];
    let from = around.start;
    for (const { start, end } of startingIn(timeline, around)) {
      said.push(text.slice(from, start));
      from = Math.max(from, end);
    }
    said.push(text.slice(from, around.end));
    const stems = stemsOf(said.join('')).slice(0, MOST_STEMS).sort();
    return dates.flatMap(({ start, when }) =>
      when ? [{ start, sentence, day: placeInTime(when), year: dayOf(when.from).year, stems }] : [],
    );
  });
};

/** Sentences of one day that a new one is compared with, and comparisons for all dates of an article, at most. */
const COMPARED = 200;
const COMPARISONS = 20_000;

/** How many sentences of its day each of so many dates is compared with. */
export const comparedOf = (dates: number): number => Math.min(COMPARED, Math.ceil(COMPARISONS / Math.max(1, dates)));

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
