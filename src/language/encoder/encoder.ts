/** The door to the models that read: finds answers in an article, and gives vectors of meaning. See data/models/. */
import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { Span } from '../reading.ts';
import { bestOf, type Found } from './best.ts';
import { modelIn } from './session.ts';
import { CLS, SEP, windowsOf } from './windows.ts';
import { type Piece, piecesOf, type Vocabulary, vocabularyOf } from './word-pieces.ts';

/** What the reader finds in one part of a text. Scores are logits, of a start and an end together. */
export type Window = {
  /** The part of the text. Neighbours overlap. */
  span: Span;
  /** The score of "not here". A span answers more likely than not if its score is higher. */
  nowhere: number;
  /** The best spans, the best first: at most 20, each of at most 40 word pieces. */
  found: Found[];
};

export type Encoder = {
  /**
   * Scores the spans of an article as answers to a question.
   * @param article title may be empty; text is any text, and spans are places in it
   * @param within the parts of the text to read; all of it if undefined
   * @returns a window for each 230 word pieces or so, in the text's order; none for a text without words
   */
  locate: (question: string, article: { title: string; text: string }, within?: Span[]) => Promise<Window[]>;
  /** A vector of 384 numbers, of length 1, for each text. The cosine of two is their likeness. Only the first 256 pieces count. */
  vector: (texts: string[]) => Promise<Float32Array[]>;
  /** How many windows and texts it has read so far. */
  runs: () => number;
};

/** Articles whose pieces are remembered. */
const REMEMBERED = 4;
/** Pieces of a text that its vector is made of, with [CLS] and [SEP]. */
const VECTOR = 256;

/**
 * The encoder in a folder with reader.onnx, vector.onnx and vocabulary.txt. Each is loaded when it is first needed.
 * Calls throw one clear error if that fails.
 */
export const openEncoder = (folder = new URL('../../../data/models/', import.meta.url)): Encoder => {
  const reader = modelIn(new URL('reader.onnx', folder));
  const vectors = modelIn(new URL('vector.onnx', folder));
  const remembered = new LRUCache<string, Piece[]>({ max: REMEMBERED });
  let vocabulary: Vocabulary | undefined;
  let runs = 0;

  const cut = (text: string): Piece[] => {
    vocabulary ??= vocabularyOf(readFileSync(new URL('vocabulary.txt', folder), 'utf8'));
    return piecesOf(text, vocabulary);
  };

  const cutArticle = (text: string): Piece[] => {
    const pieces = remembered.get(text) ?? cut(text);
    remembered.set(text, pieces);
    return pieces;
  };

  return {
    locate: async (question, { title, text }, within) => {
      const found: Window[] = [];
      // One by one: a batch is no faster on one thread, needs more memory, and nothing else would get its turn meanwhile.
      for (const input of windowsOf(cut(question), cut(title), cutArticle(text), within)) {
        runs += 1;
        const ends = await reader.run(input.ids, input.second);
        const span = { start: input.pieces[0]?.start ?? 0, end: input.pieces.at(-1)?.end ?? 0 };
        found.push({ span, nowhere: (ends[0] ?? 0) + (ends[1] ?? 0), found: bestOf(input, ends) });
      }
      return found;
    },
    vector: async (texts) => {
      const found: Float32Array[] = [];
      for (const text of texts) {
        const ids = [
          CLS,
          ...cut(text)
            .slice(0, VECTOR - 2)
            .map(({ id }) => id),
          SEP,
        ];
        runs += 1;
        found.push(await vectors.run(ids, ids.length));
      }
      return found;
    },
    runs: () => runs,
  };
};
