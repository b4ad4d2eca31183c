import type { Reading, Span } from '../../language/reading.ts';
import { sketchOf } from '../likeness.ts';
import { storedReading } from '../stored.ts';
import { type DatedRow, datesIn } from './dates.ts';
import { type Appearance, appearancesIn } from './people.ts';
import { type Beginning, beginningOf } from './stories.ts';

/** A reading on its way to the disk: as JSON, with what the indexes take from it. */
export type Written = {
  version: number;
  content: string;
  sentences: Span[];
  people: Appearance[];
  dates: DatedRow[];
  beginning: Beginning;
  sketch: number[];
};

export const written = (reading: Reading): Written => ({
  version: reading.version,
  content: storedReading(reading),
  sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
  people: appearancesIn(reading),
  dates: datesIn(reading),
  beginning: beginningOf(reading),
  sketch: sketchOf(reading.text),
});
