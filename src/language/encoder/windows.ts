/** Cuts an article into windows that the reader takes in, each with the question in front, as train/reader/data.py does. */
import type { Span } from '../reading.ts';
import { firstFrom } from '../text/spans.ts';
import type { Piece } from './word-pieces.ts';

/** Pieces in a window, pieces that two neighbours share, and the most of a question and of a title. */
const WINDOW = 256;
const OVERLAP = 32;
const QUESTION = 40;
const TITLE = 24;

export const CLS = 101;
export const SEP = 102;

/** [CLS] question [SEP] title [SEP] text [SEP]; without a title there is no segment for it. */
export type Input = {
  ids: number[];
  /** Index in `ids` of the first piece of the second segment: title and text. */
  second: number;
  /** Index in `ids` of the first piece of the text. */
  body: number;
  /** The pieces of the text in this window. */
  pieces: Piece[];
};

/** The pieces in each of some parts of a text. */
const partsOf = (pieces: Piece[], within: Span[]): Piece[][] =>
  within.map(({ start, end }) => pieces.slice(firstFrom(pieces, start, 'start'), firstFrom(pieces, end, 'start')));

/**
 * All windows of a text, in its order; none of a text without pieces.
 * @param within the parts to read, each cut into windows by itself; the whole text if undefined
 */
export const windowsOf = (question: Piece[], title: Piece[], text: Piece[], within?: Span[]): Input[] => {
  const ids = (pieces: Piece[]) => pieces.map(({ id }) => id);
  const asked = [CLS, ...ids(question.slice(0, QUESTION)), SEP];
  const head = title.length > 0 ? [...asked, ...ids(title.slice(0, TITLE)), SEP] : asked;
  const room = WINDOW - head.length - 1;
  const found: Input[] = [];
  for (const part of within ? partsOf(text, within) : [text])
    for (let at = 0; at < part.length; at += room - OVERLAP) {
      const pieces = part.slice(at, at + room);
      found.push({ ids: [...head, ...ids(pieces), SEP], second: asked.length, body: head.length, pieces });
      if (at + room >= part.length) break;
    }
  return found;
};
