import { MOST_PASSAGES } from '../../language/meaning/passages.ts';
import type { Reading, Span } from '../../language/reading.ts';
import { sketchOf } from '../likeness.ts';
import { storedReading } from '../stored.ts';
import { bytesOfDate, type DatedRow, datesIn } from './dates.ts';
import { BYTES_OF_PASSAGE } from './meaning.ts';
import { type Appearance, appearancesIn, bytesOfName } from './people.ts';
import { fitting, roomFor, sum } from './room.ts';
import { type Beginning, beginningOf } from './stories.ts';

/** A reading on its way to the disk, with what the indexes take from it. */
export type Written = {
  /** What the article will take there, with its text, its reading and all index rows, about: quotas count it. */
  bytes: number;
  version: number;
  content: string;
  sentences: Span[];
  people: Appearance[];
  dates: DatedRow[];
  beginning: Beginning;
  sketch: number[];
};

/** Letters of a passage, about. */
const PASSAGE = 500;
const bytesOfMeaning = (text: string): number =>
  BYTES_OF_PASSAGE * Math.min(MOST_PASSAGES, Math.ceil(text.length / PASSAGE));
/**
 * The text, and the index of its words, which takes nearly as much; what its passages mean; what else an article's row has; and a
 * sentence in its index.
 */
const bytesOfText = (text: string): number => 2 * Buffer.byteLength(text) + bytesOfMeaning(text) + ROW;
const ROW = 1_000;
const SENTENCE = 32;

/** What is written of an article whose reading can't be used. */
export const unread = (text: string, version: number, content: string): Written => ({
  bytes: bytesOfText(text) + content.length,
  version,
  content,
  sentences: [],
  people: [],
  dates: [],
  beginning: [],
  sketch: [],
});

export const written = (reading: Reading): Written => {
  // Names may take all the room that dates leave, and half of it in any case.
  const room = roomFor(reading.text);
  const dates = fitting(datesIn(reading), bytesOfDate, room);
  const taken = sum(dates.map(bytesOfDate));
  const people = fitting(appearancesIn(reading), bytesOfName, Math.max(room / 2, room - taken));
  const ofPeople = sum(people.map(bytesOfName));
  const fittingDates = fitting(dates, bytesOfDate, room - ofPeople);
  const { bytes, ...rest } = unread(reading.text, reading.version, storedReading(reading));
  return {
    ...rest,
    bytes: bytes + SENTENCE * reading.sentences.length + ofPeople + sum(fittingDates.map(bytesOfDate)),
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    people,
    dates: fittingDates,
    beginning: beginningOf(reading),
    sketch: sketchOf(reading.text),
  };
};
