import { sketchOf } from '../../article/likeness.ts';
import { MOST_PASSAGES } from '../../language/encoder/passages.ts';
import type { Reading, Span } from '../../language/reading.ts';
import { storedQuestions, storedReading } from '../stored.ts';
import { bytesOfDate, type DatedRow, datesIn } from './dates-of-article.ts';
import { type Appearance, appearancesIn, bytesOfName } from './people-of-article.ts';
import { fitting, roomFor, sum } from './row-budget.ts';
import { type Beginning, beginningOf } from './same-story.ts';
import { BYTES_OF_PASSAGE } from './vectors.ts';

/** A reading on its way to the disk, with what the indexes take from it. */
export type Written = {
  /** What the article will take there, with its text, its reading and all index rows, about: quotas count it. */
  bytes: number;
  version: number;
  content: string;
  questions: string | null;
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
/** The text; the index of its words, which takes nearly as much; the vectors of its passages; and what else the article's row has. */
const bytesOfText = (text: string): number => 2 * Buffer.byteLength(text) + bytesOfMeaning(text) + ROW + QUESTIONS;
const ROW = 1_000;
/** Ten questions of at most 64 characters, as JSON. They are counted before they are made. */
const QUESTIONS = 1_000;
/** A sentence in its index. */
const SENTENCE = 32;

/** What is written of an article whose reading can't be used. */
export const unread = (text: string, version: number, content: string): Written => ({
  bytes: bytesOfText(text) + content.length,
  version,
  content,
  questions: null,
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
    questions: reading.questions && storedQuestions(reading.questions),
    bytes: bytes + SENTENCE * reading.sentences.length + ofPeople + sum(fittingDates.map(bytesOfDate)),
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    people,
    dates: fittingDates,
    beginning: beginningOf(reading),
    sketch: sketchOf(reading.text),
  };
};
